//! Holds what the file says its letters are against what its fonts draw.
//!
//! Every reader takes a PDF's text from its fonts' Unicode maps, and a map can say anything. Where a
//! font's own table or encoding names the letter that is drawn, that letter is read and what the
//! map says is kept apart.

use hayro_interpret::{
    font::{Glyph as FontGlyph, OutlineFontData, PositionedGlyph},
    hayro_cmap::{BfString, CMap},
};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use rustc_hash::FxHashMap;
use skrifa::{FontRef, MetadataProvider};

use crate::extract::pdf::{glyph::Glyph, unicode::Letters};

/// Letters of a run, or of a font, that must contradict its map.
const RUN: usize = 3;
const FONT: usize = 8;
/// Letters that one glyph can stand for; ligatures have three.
const LIGATURE: usize = 4;
/// Bytes of an icon's name.
const NAME: usize = 24;
/// Width, in ems, that a letter needs.
const LETTER: f32 = 0.25;
/// Letters that are narrower than others in every font but one of equal widths.
const NARROW: [u8; 3] = *b"ilj";
const WIDE: [u8; 4] = *b"mwMW";

/// What is known of one font's letters.
#[derive(Default)]
struct Font {
    /// Letters by glyph, from the font's own table.
    own: FxHashMap<u32, u8>,
    agree: usize,
    against: usize,
    /// Advances of the letters by what the map calls them; 0 where there was none.
    widths: Vec<f32>,
}

/// The fonts of one document.
#[derive(Default)]
pub(super) struct Truth {
    fonts: Vec<Font>,
    numbers: FxHashMap<u128, usize>,
}

impl Truth {
    /// The number of a font, whose own table is read when it first occurs.
    pub(super) fn number(&mut self, data: &OutlineFontData) -> usize {
        let Self { fonts, numbers } = self;
        *numbers.entry(data.cache_key).or_insert_with(|| {
            fonts.push(Font { own: letters(data), widths: vec![0.0; 128], ..Font::default() });
            fonts.len() - 1
        })
    }

    /// The letters that a run's glyphs draw, if its map says others; nothing for glyphs that are not
    /// known.
    pub(super) fn drawn(
        &mut self,
        number: Option<usize>,
        run: &[PositionedGlyph<'_>],
        shown: &[Glyph],
        codes: &[Codes<'_>],
    ) -> Option<Vec<Option<char>>> {
        if let Some(codes) = codes.iter().find(|codes| codes.are_of(run)) {
            return Some(run.iter().map(|glyph| codes.drawn(glyph.char_code())).collect());
        }
        let font = self.fonts.get_mut(number?)?;
        let (mut agree, mut against) = (0, 0);
        for (placed, glyph) in run.iter().zip(shown) {
            let Some(said) = glyph.text.ascii().filter(u8::is_ascii_alphanumeric) else { continue };
            if let Some(width) = font.widths.get_mut(usize::from(said)) {
                *width = glyph.advance / glyph.size;
            }
            match drawn(&font.own, placed) {
                Some(own) if own.eq_ignore_ascii_case(&said) => agree += 1,
                Some(_) => against += 1,
                None => {}
            }
        }
        font.agree += agree;
        font.against += against;
        let lies = (against >= RUN && against > agree)
            || (against > agree && font.against >= FONT && font.against > font.agree);
        lies.then(|| run.iter().map(|placed| drawn(&font.own, placed).map(char::from)).collect())
    }

    /// Whether some font's letters have widths that letters of those names cannot have.
    pub(super) fn is_doubtful(&self) -> bool {
        self.fonts.iter().any(|font| {
            let width = |letter: &u8| font.widths.get(usize::from(*letter)).copied();
            let known = |letters: &[u8]| -> Vec<f32> {
                letters.iter().filter_map(width).filter(|width| *width > 0.0).collect()
            };
            let narrow = known(&NARROW).into_iter().fold(0.0, f32::max);
            let wide = known(&WIDE).into_iter().fold(f32::MAX, f32::min);
            narrow > wide * 1.25
        })
    }
}

/// Whether a glyph says more than its width has room for; an icon may say its name.
pub(super) fn says_too_much(glyph: &Glyph, font: Letters) -> bool {
    if glyph.text.len() <= LIGATURE {
        return false;
    }
    let name = glyph.text.len() <= NAME && !glyph.text.contains(char::is_whitespace);
    if name && font != Letters::Plain {
        return false;
    }
    let letters = glyph.text.chars().filter(char::is_ascii_alphanumeric).count();
    letters > LIGATURE && glyph.advance < glyph.size * LETTER * letters as f32
}

/// Latin letters and digits by the glyph that a font's own table gives them.
fn letters(data: &OutlineFontData) -> FxHashMap<u32, u8> {
    let Ok(font) = FontRef::from_index((*data.data).as_ref(), 0) else {
        return FxHashMap::default();
    };
    let map = font.charmap();
    (b'0'..=b'z')
        .filter(u8::is_ascii_alphanumeric)
        .filter_map(|letter| Some((map.map(char::from(letter))?.to_u32(), letter)))
        .collect()
}

fn drawn(own: &FxHashMap<u32, u8>, placed: &PositionedGlyph<'_>) -> Option<u8> {
    match &**placed {
        FontGlyph::Outline(outline) if !own.is_empty() => {
            own.get(&outline.glyph_id().to_u32()).copied()
        }
        _ => None,
    }
}

/// A font of one-byte codes whose Unicode map contradicts its encoding.
pub(super) struct Codes<'a> {
    font: hayro_font::Font<'a>,
    /// Letters by code.
    encoding: Vec<Option<u8>>,
}

impl<'a> Codes<'a> {
    /// `load` is only called where the map lies.
    pub(super) fn of(
        dict: &Dict<'a>,
        load: impl FnOnce() -> Option<hayro_font::Font<'a>>,
    ) -> Option<Self> {
        let stream = dict.get::<Stream<'_>>(b"ToUnicode")?;
        let encoding = encoding(dict)?;
        let map = CMap::parse(&stream.decoded_data().ok()?, |_| None)?;
        let (mut agree, mut against) = (0, 0);
        for (code, letter) in (0..).zip(&encoding) {
            let (Some(letter), Some(said)) = (letter, map.lookup_bf_string(code)) else { continue };
            let same = match said {
                BfString::Char(said) => said.eq_ignore_ascii_case(&char::from(*letter)),
                BfString::String(said) => {
                    said.eq_ignore_ascii_case(&char::from(*letter).to_string())
                }
            };
            if same {
                agree += 1;
            } else {
                against += 1;
            }
        }
        if against < RUN || against <= agree {
            return None;
        }
        Some(Self { font: load()?, encoding })
    }

    /// Whether all glyphs of a run are of this font, and say what it says.
    fn are_of(&self, run: &[PositionedGlyph<'_>]) -> bool {
        run.iter().all(|placed| match &**placed {
            FontGlyph::Outline(outline) => {
                match self.font.glyph(outline.glyph_id(), outline.char_code()) {
                    hayro_font::FontGlyph::Outline(own) => {
                        own.identifier() == outline.identifier()
                            && own.as_unicode() == outline.as_unicode()
                    }
                    hayro_font::FontGlyph::Type3(_) => false,
                }
            }
            FontGlyph::Type3(_) => false,
        })
    }

    fn drawn(&self, code: u32) -> Option<char> {
        let letter = self.encoding.get(usize::try_from(code).ok()?).copied().flatten();
        letter.map(char::from)
    }
}

/// The letters of a font's codes, where its encoding is one whose names mean something.
fn encoding(dict: &Dict<'_>) -> Option<Vec<Option<u8>>> {
    let plain = || (0..=0x7f_u8).map(|code| code.is_ascii_alphanumeric().then_some(code));
    let descriptor = dict.get::<Dict<'_>>(b"FontDescriptor");
    let symbolic = descriptor
        .as_ref()
        .is_some_and(|descriptor| descriptor.get::<u32>(b"Flags").unwrap_or(0) & 4 != 0);
    let usual = |name: &[u8]| {
        matches!(name, b"WinAnsiEncoding" | b"MacRomanEncoding" | b"StandardEncoding")
    };
    match dict.get::<Object<'_>>(b"Encoding") {
        Some(Object::Name(name)) if usual(&name) && !symbolic => Some(plain().collect()),
        Some(Object::Dict(stated)) if !symbolic => {
            let base = stated.get::<Name<'_>>(b"BaseEncoding");
            let mut letters: Vec<Option<u8>> = match base {
                Some(name) if usual(&name) => plain().collect(),
                _ => vec![None; 0x80],
            };
            let mut code = 0;
            for item in stated.get::<Array<'_>>(b"Differences")?.iter::<Object<'_>>() {
                match item {
                    Object::Number(number) => code = number.as_i64() as usize,
                    Object::Name(name) => {
                        if let Some(letter) = letters.get_mut(code) {
                            *letter = named(&name);
                        }
                        code = code.saturating_add(1);
                    }
                    _ => {}
                }
            }
            Some(letters)
        }
        // The standard fonts have an encoding of their own.
        None if descriptor.is_none() => Some(plain().collect()),
        _ => None,
    }
}

/// The letter of a glyph's name.
fn named(name: &[u8]) -> Option<u8> {
    const DIGITS: [&[u8]; 10] =
        [b"zero", b"one", b"two", b"three", b"four", b"five", b"six", b"seven", b"eight", b"nine"];
    match name {
        [letter] if letter.is_ascii_alphabetic() => Some(*letter),
        _ => (b'0'..).zip(DIGITS).find(|(_, digit)| *digit == name).map(|(digit, _)| digit),
    }
}
