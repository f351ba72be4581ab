//! The style sheet: what each style says with everything it inherits.

use std::collections::BTreeMap;

use super::{
    format::{ParagraphFormat, RunFormat, shading},
    theme::Theme,
};
use crate::extract::color::{Ground, WHITE};
use crate::extract::{
    failure::Failure,
    xml::{Node, Ns, Tag, Walk},
};

/// No honest style inherits over more steps; a circle ends here.
const LONGEST_CHAIN: usize = 32;

/// One style as written.
#[derive(Debug, Clone, Default)]
struct Style {
    based_on: Option<String>,
    name: String,
    run: RunFormat,
    paragraph: ParagraphFormat,
    shaded: bool,
}

/// A style with everything it inherits.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolved {
    /// Of its runs.
    pub(super) run: RunFormat,
    /// Of its paragraphs.
    pub(super) paragraph: ParagraphFormat,
    /// Whether it is a title or heading by name or outline level.
    pub(super) heading: bool,
}

/// All styles.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    default_run: RunFormat,
    default_paragraph: Option<String>,
    /// The language of the document's defaults.
    pub(super) language: Option<String>,
}

impl Styles {
    /// Reads the style sheet.
    pub(super) fn read(xml: &str, depth: usize, theme: &Theme) -> Result<Self, Failure> {
        let mut sheet = Self::default();
        let mut walk = Walk::new(xml, depth);
        let mut path: Vec<String> = Vec::new();
        let mut open: Option<(String, Style)> = None;
        while let Some(node) = walk.next()? {
            match node {
                Node::Open(tag) => {
                    let parent = path.last().map(String::as_str).unwrap_or_default();
                    let properties = path.iter().any(|name| name == "rPr");
                    // What a table style says of some cells only.
                    let partly = path.iter().any(|name| name == "tblStylePr");
                    match (tag.ns, tag.name()) {
                        (Ns::Word, "style") => {
                            let id = tag.attribute("styleId").unwrap_or_default().into_owned();
                            let default =
                                matches!(tag.attribute("default").as_deref(), Some("1" | "true"));
                            if default && tag.attribute("type").as_deref() == Some("paragraph") {
                                sheet.default_paragraph = Some(id.clone());
                            }
                            open = Some((id, Style::default()));
                        }
                        (Ns::Word, "lang") if properties && open.is_none() => {
                            sheet.language = tag.attribute("val").map(std::borrow::Cow::into_owned);
                        }
                        _ => match &mut open {
                            Some(_) if partly && (properties || tag.name() != "shd") => {}
                            Some((_, style)) => style.take(&tag, parent, properties, theme),
                            None if properties => sheet.default_run.take(&tag, theme),
                            None => {}
                        },
                    }
                    path.push(tag.name().to_owned());
                }
                Node::Close => {
                    if path.pop().as_deref() == Some("style")
                        && let Some((id, style)) = open.take()
                    {
                        sheet.by_id.insert(id, style);
                    }
                }
                Node::Text(_) => {}
            }
        }
        Ok(sheet)
    }

    /// A paragraph's style, or the default one, upon the document's defaults.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Resolved {
        let id = id.filter(|id| self.by_id.contains_key(*id)).or(self.default_paragraph.as_deref());
        let mut resolved = Resolved { run: self.default_run, ..Resolved::default() };
        for style in self.chain(id).into_iter().rev() {
            resolved.run = resolved.run.with(style.run);
            resolved.paragraph = resolved.paragraph.with(&style.paragraph);
            resolved.heading |= is_heading(&style.name);
        }
        resolved.heading |= resolved.paragraph.outline.is_some_and(|level| level < 9);
        resolved
    }

    /// What a character style says.
    pub(super) fn character(&self, id: &str) -> RunFormat {
        let chain = self.chain(Some(id));
        chain.into_iter().rev().fold(RunFormat::default(), |sum, style| sum.with(style.run))
    }

    /// The list a paragraph style belongs to, for lists that are defined through a style.
    pub(super) fn list_of(&self, id: &str) -> Option<u32> {
        self.chain(Some(id)).into_iter().find_map(|style| style.paragraph.list)
    }

    /// Whether a table style paints any cell: then white letters in it may well show.
    pub(super) fn table_is_shaded(&self, id: &str) -> bool {
        self.chain(Some(id)).into_iter().any(|style| style.shaded)
    }

    /// The style and those it is based on, nearest first.
    fn chain(&self, id: Option<&str>) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = id;
        while let Some(style) = next.and_then(|id| self.by_id.get(id)) {
            chain.push(style);
            if chain.len() >= LONGEST_CHAIN {
                break;
            }
            next = style.based_on.as_deref();
        }
        chain
    }
}

impl Style {
    fn take(&mut self, tag: &Tag<'_>, parent: &str, in_run: bool, theme: &Theme) {
        match (tag.ns, tag.name()) {
            (Ns::Word, "basedOn") => {
                self.based_on = tag.attribute("val").map(std::borrow::Cow::into_owned);
            }
            (Ns::Word, "name") if parent == "style" => {
                self.name = tag.attribute("val").unwrap_or_default().to_lowercase();
            }
            (Ns::Word, "shd") if matches!(parent, "tcPr" | "tblPr" | "trPr") => {
                self.shaded |=
                    shading(tag, theme).is_some_and(|ground| ground != Ground::Plain(WHITE));
            }
            _ if in_run => self.run.take(tag, theme),
            _ => self.paragraph.take(tag, theme),
        }
    }
}

/// Word keeps the built-in names in English whatever language it speaks.
fn is_heading(name: &str) -> bool {
    name == "title" || name == "subtitle" || name.starts_with("heading ")
}
