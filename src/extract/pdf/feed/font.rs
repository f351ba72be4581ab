//! What is known of a font beyond its glyphs: whether it is bold, and whether it is a symbol font.

use std::collections::HashMap;

use hayro_font::{Font, FontCache, FontGlyph};
use hayro_interpret::{
    InterpreterSettings,
    font::{Glyph, OutlineGlyph, PositionedGlyph},
};
use hayro_syntax::{
    object::{Dict, Name, ObjectIdentifier, Stream},
    page::Resources,
};
use rustc_hash::FxHashSet;
use skrifa::{FontRef, MetadataProvider};

use super::{
    trace::Traces,
    truth::{Codes, Truth},
};
use crate::extract::pdf::{glyph::Glyph as PageGlyph, unicode::Letters};

/// Parts of font names that say bold. TeX writes `CMBX`, `SFBX` and `ecbx`.
const BOLD: [&str; 10] =
    ["bold", "black", "heavy", "demi", "cmbx", "sfbx", "ecbx", "cmssbx", "-bd", "bolx"];
/// Parts of font names that say pictures instead of letters.
const SYMBOL: [&str; 5] = ["symbol", "dingbat", "awesome", "icon", "fontello"];
/// Fonts whose letters are used as bullets.
const LIST_SIGNS: [&str; 2] = ["wingding", "webding"];
/// Forms looked through for the fonts of one page.
const FORMS: usize = 64;
/// Characters of one font that are looked through.
const MAPPINGS: usize = 70_000;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Facts {
    bold: Option<bool>,
    letters: Letters,
    /// Its number among those whose own table can be read.
    number: Option<usize>,
}

impl Facts {
    fn of(name: &str, weight: Option<u32>) -> Self {
        let name = name.to_lowercase();
        let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
        Self {
            bold: Some(has(&BOLD) || weight.is_some_and(|weight| weight >= 600)),
            letters: if has(&LIST_SIGNS) {
                Letters::ListSigns
            } else if has(&SYMBOL) {
                Letters::Symbols
            } else {
                Letters::Plain
            },
            number: None,
        }
    }
}

/// The fonts of one document.
pub(super) struct Fonts<'a> {
    known: HashMap<u128, Facts>,
    maps: HashMap<u128, HashMap<u32, char>>,
    cache: FontCache<'a>,
    settings: InterpreterSettings,
    current: Facts,
    /// The fonts of this page whose programs carry no name, by those whose letters are unusual.
    nameless: Option<Nameless<'a>>,
    truth: Truth,
    /// What its glyphs leave on the page.
    pub(super) traces: Traces,
    /// The fonts of this page whose maps contradict their encodings.
    liars: Option<Vec<Codes<'a>>>,
    /// Fonts whose maps were read and do not: pages share their fonts.
    honest: FxHashSet<ObjectIdentifier>,
}

/// The simple fonts of a page.
struct Nameless<'a> {
    /// Those that are bold, or whose letters are signs.
    unusual: Vec<(Font<'a>, Facts)>,
    /// What the others are; nothing is known where there are none.
    usual: Facts,
}

impl<'a> Fonts<'a> {
    pub(super) fn new(settings: &InterpreterSettings) -> Self {
        Self {
            known: HashMap::new(),
            maps: HashMap::new(),
            cache: FontCache::new(),
            settings: settings.clone(),
            current: Facts::default(),
            nameless: None,
            truth: Truth::default(),
            traces: Traces::default(),
            liars: None,
            honest: FxHashSet::default(),
        }
    }

    /// What follows is another page, with other fonts.
    pub(super) fn turn_page(&mut self) {
        self.nameless = None;
        self.liars = None;
    }

    /// What the letters of the font looked up last stand for.
    pub(super) fn letters(&self) -> Letters {
        self.current.letters
    }

    /// The number of the font looked up last, if its own table can be read.
    pub(super) fn number(&self) -> Option<usize> {
        self.current.number
    }

    /// The character a font's own table gives a glyph the file maps to nothing.
    pub(super) fn own_character(&mut self, outline: &OutlineGlyph) -> Option<char> {
        let font = outline.font_data()?;
        let map = self.maps.entry(font.cache_key).or_insert_with(|| {
            let Ok(font) = FontRef::from_index((*font.data).as_ref(), 0) else {
                return HashMap::new();
            };
            let mut map = HashMap::new();
            // The lowest character of several that share a glyph is the plain one.
            for (code, glyph) in font.charmap().mappings().take(MAPPINGS) {
                if let Some(character) = char::from_u32(code) {
                    map.entry(glyph.to_u32()).or_insert(character);
                }
            }
            map
        });
        map.get(&outline.glyph_id().to_u32()).copied()
    }

    /// Whether the font of a run (all its glyphs share one) is bold.
    pub(super) fn look_up(
        &mut self,
        run: &[PositionedGlyph<'a>],
        resources: &Resources<'a>,
    ) -> Option<bool> {
        let outline = run.iter().find_map(|glyph| match &**glyph {
            Glyph::Outline(outline) => Some(outline),
            Glyph::Type3(_) => None,
        });
        self.current = outline.map_or_else(Facts::default, |outline| {
            let key = outline.identifier().cache_key();
            if let Some(facts) = self.known.get(&key) {
                return *facts;
            }
            let facts = self.facts(outline, resources);
            self.known.insert(key, facts);
            facts
        });
        self.current.bold
    }

    /// The letters that a run's glyphs draw, if they `show` others; see [`Truth::drawn`].
    pub(super) fn drawn(
        &mut self,
        run: &[PositionedGlyph<'a>],
        shown: &[PageGlyph],
        resources: &Resources<'a>,
    ) -> Option<Vec<Option<char>>> {
        let Self { truth, liars, honest, cache, settings, .. } = self;
        let liars = liars.get_or_insert_with(|| {
            let load = |dict| cache.font(dict, &settings.font_resolver, &settings.cmap_resolver);
            let mut dicts = font_dicts(resources);
            dicts.retain(|dict| !dict.obj_id().is_some_and(|id| honest.contains(&id)));
            let codes = dicts.iter().filter_map(|dict| {
                let codes = Codes::of(dict, || load(dict));
                honest.extend(dict.obj_id().filter(|_| codes.is_none()));
                codes
            });
            codes.collect()
        });
        truth.drawn(self.current.number, run, shown, liars)
    }

    /// Whether some font's letters have widths that letters of those names cannot have.
    pub(super) fn has_doubtful_letters(&self) -> bool {
        self.truth.is_doubtful()
    }

    fn facts(&mut self, outline: &OutlineGlyph, resources: &Resources<'a>) -> Facts {
        let mut number = None;
        if let Some(font) = outline.font_data() {
            number = Some(self.truth.number(&font));
            if let Some(name) = &font.postscript_name {
                return Facts { number, ..Facts::of(name, font.weight) };
            }
        }
        // Type 1 fonts come without a name: look for the font dictionary with the same program.
        let Self { nameless, cache, settings, .. } = self;
        let nameless = nameless.get_or_insert_with(|| Nameless::of(resources, cache, settings));
        let same = nameless.unusual.iter().find(|(font, _)| {
            match font.glyph(outline.glyph_id(), outline.char_code()) {
                FontGlyph::Outline(other) => other.identifier() == outline.identifier(),
                FontGlyph::Type3(_) => false,
            }
        });
        Facts { number, ..same.map_or(nameless.usual, |(_, facts)| *facts) }
    }
}

impl<'a> Nameless<'a> {
    /// Only the unusual ones are loaded, a second time: their names are known, their programs not.
    fn of(
        resources: &Resources<'a>,
        cache: &FontCache<'a>,
        settings: &InterpreterSettings,
    ) -> Self {
        let plain = Facts { bold: Some(false), ..Facts::default() };
        let mut found = Self { unusual: Vec::new(), usual: Facts::default() };
        for dict in font_dicts(resources) {
            let name = dict.get::<Name<'_>>(b"BaseFont");
            let facts = name.map_or_else(Facts::default, |name| Facts::of(name.as_str(), None));
            if facts == plain {
                found.usual = plain;
            } else if let Some(font) =
                cache.font(&dict, &settings.font_resolver, &settings.cmap_resolver)
            {
                found.unusual.push((font, facts));
            }
        }
        found
    }
}

/// The simple fonts of a page and of the forms it draws.
fn font_dicts<'a>(resources: &Resources<'a>) -> Vec<Dict<'a>> {
    let mut dicts = Vec::new();
    let mut queue = vec![resources.clone()];
    let mut seen = 0;
    while let Some(resources) = queue.pop() {
        for (key, _) in resources.fonts.entries() {
            if let Some(dict) = resources.fonts.get::<Dict<'_>>(&key)
                && dict
                    .get::<Name<'_>>(b"Subtype")
                    .is_some_and(|kind| matches!(&*kind, b"Type1" | b"MMType1" | b"TrueType"))
            {
                dicts.push(dict);
            }
        }
        for (key, _) in resources.x_objects.entries() {
            if seen >= FORMS {
                break;
            }
            if let Some(form) = resources.x_objects.get::<Stream<'_>>(&key)
                && let Some(inner) = form.dict().get::<Dict<'_>>(b"Resources")
            {
                seen += 1;
                queue.push(Resources::new(inner));
            }
        }
    }
    dicts
}
