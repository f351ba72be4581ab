//! The whole document: finds its parts, has each story told, puts them in reading order.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    diagram, metadata,
    numbering::Numbering,
    paragraph::{Piece, StoryLine},
    parts::{Parts, Relations},
    place::largest_page,
    story::{self, Reference, Shared, Told},
    styles::Styles,
    theme::Theme,
};
use crate::{
    extract::{
        self,
        color::{Ground, WHITE},
        draft::Draft,
        failure::Failure,
        limits::Limits,
        line::LineDraft,
        sniff::{self, Sniffed},
    },
    model::{LineKind, SourceFormat},
};

/// Reads a package.
pub(in crate::extract) fn read(bytes: &[u8], limits: Limits) -> Result<Draft, Failure> {
    let mut parts = Parts::open(bytes, limits)?;
    let main = main_part(&mut parts)?;
    let relations = parts.relations(&main)?;
    let Some(xml) = parts.text(&main)? else {
        return Err(Failure::malformed("the package holds no document part"));
    };
    let theme = theme(&mut parts, &main, &relations)?;
    let mut shared = Shared {
        styles: read_part(&mut parts, &main, &relations, "styles", |xml, depth| {
            Styles::read(xml, depth, &theme)
        })?,
        numbering: read_part(&mut parts, &main, &relations, "numbering", |xml, depth| {
            Numbering::read(xml, depth, &theme)
        })?,
        theme,
        limits,
        backdrop: false,
        page: largest_page(&xml),
        cited: BTreeSet::new(),
        paper: Ground::Plain(WHITE),
    };
    let around = Around::read(&mut parts, &xml, &relations)?;
    shared.backdrop = around.backdrop(&xml);
    let body = story::tell(&xml, None, &relations, &mut shared)?;
    drop(xml);
    // Word keeps the header of a title page that was switched off; that of even pages is read always,
    // as their switch lies elsewhere and is lost by many programs.
    let shown = |part: &&Reference| part.pages != "first" || body.title_page;
    let ids = |parts: &[Reference]| -> Vec<String> {
        parts.iter().filter(shown).map(|part| part.id.clone()).collect()
    };
    let headers = around.tell(&ids(&body.headers), LineKind::Header, &mut parts, &mut shared)?;
    let footers = around.tell(&ids(&body.footers), LineKind::Footer, &mut parts, &mut shared)?;
    let notes = notes(&mut parts, &relations, &mut shared)?;

    let mut whole = Whole::new(Draft::new(limits));
    whole.draft.language = shared.styles.language.take();
    whole.draft.metadata = metadata::read(&mut parts)?;
    whole.draft.hide_stuffed_metadata()?;
    for told in headers.into_iter().chain([body]).chain(notes).chain(footers) {
        whole.add(told, &mut parts)?;
    }
    whole.finish()
}

/// The main part by its relationship, or by its usual name.
fn main_part(parts: &mut Parts<'_>) -> Result<String, Failure> {
    let relations = parts.relations("")?;
    let named = relations.values().find(|relation| relation.kind == "officeDocument");
    if let Some(relation) = named {
        return Ok(relation.target.clone());
    }
    // Names are compared in small letters here.
    let usual = parts.names().find(|name| {
        name.strip_prefix("word/document").is_some_and(|rest| rest.strip_suffix(".xml").is_some())
    });
    usual.map(str::to_owned).ok_or_else(|| Failure::malformed("the package holds no document part"))
}

/// A part that the main one names by the kind of relationship; missing ones are empty.
fn read_part<T: Default>(
    parts: &mut Parts<'_>,
    main: &str,
    relations: &Relations,
    kind: &str,
    read: impl Fn(&str, usize) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let related = relations.values().find(|relation| relation.kind == kind && !relation.external);
    let name = related.map_or_else(
        || format!("{}/{kind}.xml", main.rsplit_once('/').map_or("", |(folder, _)| folder)),
        |relation| relation.target.clone(),
    );
    let depth = parts.depth;
    parts.text(&name)?.map_or_else(|| Ok(T::default()), |xml| read(&xml, depth))
}

/// The theme, and which of its colours the document takes for which.
fn theme(parts: &mut Parts<'_>, main: &str, relations: &Relations) -> Result<Theme, Failure> {
    let mut theme = read_part(parts, main, relations, "theme", Theme::read)?;
    let depth = parts.depth;
    let settings = relations.values().find(|it| it.kind == "settings" && !it.external);
    if let Some(settings) = settings
        && let Some(xml) = parts.text(&settings.target)?
    {
        theme.map(&xml, depth)?;
    }
    Ok(theme)
}

/// Header and footer parts: their text by the part's name.
struct Around {
    texts: BTreeMap<String, String>,
    names: BTreeMap<String, String>,
}

impl Around {
    fn read(parts: &mut Parts<'_>, body: &str, relations: &Relations) -> Result<Self, Failure> {
        let mut around = Self { texts: BTreeMap::new(), names: BTreeMap::new() };
        for (id, relation) in relations {
            let wanted = matches!(relation.kind.as_str(), "header" | "footer");
            if !wanted || relation.external || !body.contains(id.as_str()) {
                continue;
            }
            around.names.insert(id.clone(), relation.target.clone());
            if !around.texts.contains_key(&relation.target)
                && let Some(xml) = parts.text(&relation.target)?
            {
                around.texts.insert(relation.target.clone(), xml);
            }
        }
        Ok(around)
    }

    /// Whether a shape or picture lies behind the text: anchored behind it, or in a header part,
    /// which lies behind everything.
    fn backdrop(&self, body: &str) -> bool {
        const BEHIND: [&str; 4] =
            ["behindDoc=\"1\"", "behindDoc='1'", "behindDoc=\"true\"", "z-index:-"];
        BEHIND.iter().any(|sign| body.contains(sign))
            || self.texts.values().any(|xml| {
                BEHIND.iter().any(|sign| xml.contains(sign))
                    || xml.contains(":anchor ")
                    || xml.contains("position:absolute")
            })
    }

    /// Tells each part once, in the order in which sections name them; a line that an earlier part
    /// of the same kind had already is not told again.
    fn tell(
        &self,
        ids: &[String],
        kind: LineKind,
        parts: &mut Parts<'_>,
        shared: &mut Shared,
    ) -> Result<Vec<Told>, Failure> {
        let mut done = BTreeSet::new();
        let mut lines = BTreeSet::new();
        let mut all = Vec::new();
        for name in ids.iter().filter_map(|id| self.names.get(id)) {
            let Some(xml) = self.texts.get(name).filter(|_| done.insert(name)) else { continue };
            let relations = parts.relations(name)?;
            let mut told = story::tell(xml, Some(kind), &relations, shared)?;
            let before = lines.clone();
            told.pieces.retain(|piece| match piece {
                Piece::Line(line) => {
                    lines.insert(line.draft.text().to_owned());
                    !before.contains(line.draft.text())
                }
                Piece::Chunk(_) | Piece::Diagram(_) => true,
            });
            all.push(told);
        }
        Ok(all)
    }
}

fn notes(
    parts: &mut Parts<'_>,
    relations: &Relations,
    shared: &mut Shared,
) -> Result<Vec<Told>, Failure> {
    let mut all = Vec::new();
    for kind in ["footnotes", "endnotes"] {
        let related = relations.values().find(|it| it.kind == kind && !it.external);
        let Some(name) = related.map(|relation| relation.target.clone()) else { continue };
        let Some(xml) = parts.text(&name)? else { continue };
        let relations = parts.relations(&name)?;
        all.push(story::tell(&xml, Some(LineKind::Note), &relations, shared)?);
    }
    Ok(all)
}

/// The document as it grows.
struct Whole {
    draft: Draft,
    /// The text that simple parsers see, and whether they miss something.
    simple: String,
    missed: bool,
    /// Blocks are numbered in reading order.
    block: u32,
    last: Option<(usize, u32)>,
    known: BTreeMap<(usize, u32), u32>,
    stories: usize,
    lines: usize,
    cut: bool,
    doubtful_white: bool,
}

impl Whole {
    fn new(draft: Draft) -> Self {
        Self {
            draft,
            simple: String::new(),
            missed: false,
            block: 0,
            last: None,
            known: BTreeMap::new(),
            stories: 0,
            lines: 0,
            cut: false,
            doubtful_white: false,
        }
    }

    fn add(&mut self, told: Told, parts: &mut Parts<'_>) -> Result<(), Failure> {
        self.stories += 1;
        self.cut |= told.cut;
        self.doubtful_white |= told.doubtful_white;
        let layout = &mut self.draft.layout;
        layout.columns = layout.columns.max(told.columns);
        layout.tables += told.tables;
        layout.text_boxes += told.text_boxes;
        layout.images += told.images;
        for (reason, text) in told.hidden {
            self.draft.hide(&text, reason)?;
        }
        for piece in told.pieces {
            match piece {
                Piece::Line(line) => self.line(*line)?,
                Piece::Chunk(name) => self.chunk(&name, parts)?,
                Piece::Diagram(name) => self.diagram(&name, parts)?,
            }
        }
        Ok(())
    }

    fn line(&mut self, line: StoryLine) -> Result<(), Failure> {
        let key = (self.stories, line.block);
        if self.last != Some(key) {
            self.last = Some(key);
            let next = self.known.len() as u32;
            self.block = *self.known.entry(key).or_insert(next);
        }
        let around = matches!(line.kind, LineKind::Header | LineKind::Footer | LineKind::Note);
        if !line.draft.is_blank() {
            self.lines += 1;
            self.draft.layout.header_text |=
                matches!(line.kind, LineKind::Header | LineKind::Footer);
            if line.boxed || around {
                self.missed = true;
            } else {
                self.simple.push_str(line.draft.text().trim_end());
                self.simple.push('\n');
            }
        }
        self.draft.push(line.draft, line.kind, self.block)
    }

    /// Another document that Word would merge in when it opens this one.
    fn chunk(&mut self, name: &str, parts: &mut Parts<'_>) -> Result<(), Failure> {
        let Some(bytes) = parts.bytes(name)? else { return Ok(()) };
        let format = match sniff::sniff(&bytes, None) {
            Sniffed::Known(
                format @ (SourceFormat::Html
                | SourceFormat::Rtf
                | SourceFormat::Txt
                | SourceFormat::Markdown),
            ) => Some(format),
            _ => None,
        };
        let Some(format) = format else {
            self.draft.notice(
                "embedded-document",
                "a document that is embedded in this one was not read; copy its text into it",
            );
            return Ok(());
        };
        let inner = extract::draft(&bytes, format, self.draft.limits())?;
        self.missed = true;
        self.stories += 1;
        for (text, kind) in inner.into_lines() {
            let line = StoryLine { draft: LineDraft::of(&text), kind, block: 0, boxed: true };
            self.line(line)?;
        }
        self.stories += 1;
        Ok(())
    }

    /// The words of SmartArt or a chart.
    fn diagram(&mut self, name: &str, parts: &mut Parts<'_>) -> Result<(), Failure> {
        let Some(xml) = parts.text(name)? else { return Ok(()) };
        self.stories += 1;
        for text in diagram::words(&xml, parts.depth)? {
            let draft = LineDraft::of(&text);
            self.line(StoryLine { draft, kind: LineKind::Text, block: 0, boxed: true })?;
        }
        self.stories += 1;
        Ok(())
    }

    fn finish(mut self) -> Result<Draft, Failure> {
        self.draft.layout.columns = self.draft.layout.columns.max(1);
        if self.missed {
            self.draft.layout.simple_reading = Some(self.simple.trim_end().to_owned());
        }
        if self.cut && self.lines == 0 {
            return Err(Failure::malformed("the document part is damaged or was cut short"));
        }
        if self.cut {
            self.draft.notice(
                "xml-cut",
                "a part of the document is damaged; what came before the damage was read",
            );
        }
        if self.doubtful_white {
            self.draft.notice(
                "white-text-over-picture",
                "white text lies over a shape or picture and was taken for visible",
            );
        }
        Ok(self.draft)
    }
}
