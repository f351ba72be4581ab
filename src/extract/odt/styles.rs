//! Styles and list styles of an OpenDocument file.

use std::collections::BTreeMap;

use super::unseen;
use crate::extract::{
    color::{self, Ground, Ink, hex},
    failure::Failure,
    length,
    xml::{Node, Ns, Tag, Walk},
};
use crate::model::HiddenReason;

/// No honest style inherits over more steps.
const LONGEST_CHAIN: usize = 32;

/// What a style says; `None` where it is silent.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Format {
    pub(super) vanish: Option<bool>,
    /// Why what it formats cannot be seen whatever its colours are.
    pub(super) unseen: Option<HiddenReason>,
    pub(super) bold: Option<bool>,
    pub(super) points: Option<f32>,
    pub(super) ink: Option<Ink>,
    /// Behind the letters.
    pub(super) marker: Option<Ground>,
    /// Behind the paragraph, cell or shape.
    pub(super) ground: Option<Ground>,
    pub(super) outline: Option<u8>,
    /// Whether only the rims of letters are painted, in black.
    rims: Option<bool>,
}

impl Format {
    /// What `over` says wins.
    pub(super) fn with(self, over: Self) -> Self {
        Self {
            vanish: over.vanish.or(self.vanish),
            unseen: over.unseen.or(self.unseen),
            bold: over.bold.or(self.bold),
            points: over.points.or(self.points),
            ink: over.ink.or(self.ink),
            marker: over.marker.or(self.marker),
            ground: over.ground.or(self.ground),
            outline: over.outline.or(self.outline),
            rims: over.rims.or(self.rims),
        }
    }

    /// Why letters of this format cannot be seen on what lies behind their paragraph.
    pub(super) fn hidden_on(self, ground: Ground) -> Option<HiddenReason> {
        let ink = self.ink.filter(|_| self.rims != Some(true)).unwrap_or(Ink::Auto);
        let vanished = (self.vanish == Some(true)).then_some(HiddenReason::Vanish);
        vanished
            .or(self.unseen)
            .or_else(|| color::unseen(ink, self.marker.unwrap_or(ground), self.points))
    }
}

#[derive(Debug, Clone, Default)]
struct Style {
    parent: Option<String>,
    list: Option<String>,
    format: Format,
}

/// One level of a list style.
#[derive(Debug, Clone, Default)]
pub(super) struct ListLevel {
    /// The way of counting; `None` for a bullet.
    pub(super) counting: Option<String>,
    pub(super) prefix: String,
    pub(super) suffix: String,
    pub(super) start: u32,
    /// The style of its letters.
    pub(super) letters: String,
}

/// All styles of one part, upon those of another.
#[derive(Debug, Clone, Default)]
pub(super) struct Styles {
    by_name: BTreeMap<String, Style>,
    lists: BTreeMap<String, BTreeMap<u8, ListLevel>>,
}

impl Styles {
    /// Adds the styles of a part; a name that was there is replaced.
    pub(super) fn add(&mut self, xml: &str, depth: usize) -> Result<(), Failure> {
        let mut walk = Walk::new(xml, depth);
        let mut path: Vec<String> = Vec::new();
        let mut open: Option<(String, Style)> = None;
        let mut list: Option<String> = None;
        while let Some(node) = walk.next()? {
            match node {
                Node::Open(tag) => {
                    match (tag.ns, tag.name()) {
                        (Ns::Style, "style" | "default-style") => open = Some(begin(&tag)),
                        (Ns::Text, "list-style" | "outline-style") => {
                            list = tag.attribute("name").map(std::borrow::Cow::into_owned);
                        }
                        _ => {
                            if let Some((_, style)) = &mut open {
                                style.take(&tag);
                            } else if let Some(list) = &list {
                                self.list_level(list, &tag);
                            }
                        }
                    }
                    path.push(tag.name().to_owned());
                }
                Node::Close => match path.pop().as_deref() {
                    Some("style" | "default-style") => {
                        if let Some((name, style)) = open.take() {
                            self.by_name.insert(name, style);
                        }
                    }
                    Some("list-style" | "outline-style") => list = None,
                    _ => {}
                },
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn list_level(&mut self, list: &str, tag: &Tag<'_>) {
        let Some(level) = tag.attribute("level").and_then(|level| level.parse().ok()) else {
            return;
        };
        let text = |name| tag.attribute(name).unwrap_or_default().into_owned();
        let counting = match tag.name() {
            "list-level-style-number" | "outline-level-style" => Some(text("num-format")),
            "list-level-style-bullet" | "list-level-style-image" => None,
            _ => return,
        };
        let start = tag.attribute("start-value").and_then(|it| it.parse().ok()).unwrap_or(1);
        let level_style = ListLevel {
            counting,
            prefix: text("num-prefix"),
            suffix: text("num-suffix"),
            start,
            letters: text("style-name"),
        };
        self.lists.entry(list.to_owned()).or_default().insert(level, level_style);
    }

    /// A style with everything it inherits.
    pub(super) fn format(&self, family: &str, name: &str) -> Format {
        let default = self.by_name.get(&format!("{family}/")).map(|style| style.format);
        self.chain(family, name)
            .into_iter()
            .rev()
            .fold(default.unwrap_or_default(), |sum, style| sum.with(style.format))
    }

    /// What a style says beyond the defaults.
    pub(super) fn own_format(&self, family: &str, name: &str) -> Format {
        let chain = self.chain(family, name);
        chain.into_iter().rev().fold(Format::default(), |sum, style| sum.with(style.format))
    }

    /// Whether a paragraph style is that of a title.
    pub(super) fn is_title(&self, name: &str) -> bool {
        let mut next = Some(name.to_owned());
        for _ in 0..LONGEST_CHAIN {
            match next.as_deref() {
                Some("Title" | "Subtitle") => return true,
                Some(name) => {
                    let key = format!("paragraph/{name}");
                    next = self.by_name.get(&key).and_then(|style| style.parent.clone());
                }
                None => break,
            }
        }
        false
    }

    /// The list style of a paragraph style.
    pub(super) fn list_of(&self, name: &str) -> Option<&str> {
        self.chain("paragraph", name).into_iter().find_map(|style| style.list.as_deref())
    }

    /// One level of a list style.
    pub(super) fn level(&self, list: &str, level: u8) -> Option<&ListLevel> {
        self.lists.get(list)?.get(&level)
    }

    fn chain(&self, family: &str, name: &str) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = Some(name.to_owned());
        while let Some(style) =
            next.as_ref().and_then(|name| self.by_name.get(&format!("{family}/{name}")))
        {
            chain.push(style);
            if chain.len() >= LONGEST_CHAIN {
                break;
            }
            next.clone_from(&style.parent);
        }
        chain
    }
}

fn begin(tag: &Tag<'_>) -> (String, Style) {
    let family = tag.attribute("family").unwrap_or_default();
    let name = tag.attribute("name").unwrap_or_default();
    let owned = |name| tag.attribute(name).map(std::borrow::Cow::into_owned);
    let list = owned("list-style-name").filter(|name| !name.is_empty());
    let mut style = Style { parent: owned("parent-style-name"), list, ..Style::default() };
    style.format.outline = tag.attribute("default-outline-level").and_then(|it| it.parse().ok());
    (format!("{family}/{name}"), style)
}

impl Style {
    fn take(&mut self, tag: &Tag<'_>) {
        let format = &mut self.format;
        match tag.name() {
            "text-properties" => {
                if let Some(display) = tag.attribute("display") {
                    format.vanish = Some(display == "none");
                }
                if let Some(weight) = tag.attribute("font-weight") {
                    let heavy = weight.parse::<u32>().is_ok_and(|weight| weight >= 600);
                    format.bold = Some(weight == "bold" || heavy);
                }
                if let Some(size) = tag.attribute("font-size") {
                    format.points = length::points(&size);
                }
                if tag.attribute("use-window-font-color").as_deref() == Some("true") {
                    format.ink = Some(Ink::Auto);
                } else if let Some(color) = tag.attribute("color") {
                    format.ink = hex(&color).map(Ink::Plain).or(format.ink);
                }
                if let Some(outlined) = tag.attribute("text-outline") {
                    format.rims = Some(outlined == "true");
                }
                format.marker = background(tag).or(format.marker);
                format.unseen = unseen::text(tag).or(format.unseen);
            }
            name @ ("paragraph-properties"
            | "table-cell-properties"
            | "table-row-properties"
            | "table-properties"
            | "section-properties") => {
                format.ground = background(tag).or(format.ground);
                let unseen = match name {
                    "paragraph-properties" => unseen::paragraph(tag),
                    "table-row-properties" => unseen::row(tag),
                    _ => None,
                };
                format.unseen = unseen.or(format.unseen);
            }
            "graphic-properties" => {
                format.ground = painted(tag).or_else(|| background(tag)).or(format.ground);
            }
            "background-image" if tag.attribute("href").is_some() => {
                format.ground = Some(Ground::Unknown);
            }
            _ => {}
        }
    }
}

/// What a drawing or page says it is filled with.
pub(super) fn painted(tag: &Tag<'_>) -> Option<Ground> {
    match tag.attribute("fill").as_deref() {
        Some("solid") => {
            let color = tag.attribute("fill-color").and_then(|color| hex(&color));
            Some(color.map_or(Ground::Unknown, Ground::Plain))
        }
        Some("gradient" | "bitmap" | "hatch") => Some(Ground::Unknown),
        _ => None,
    }
}

pub(super) fn background(tag: &Tag<'_>) -> Option<Ground> {
    let color = tag.attribute("background-color")?;
    hex(&color).map(Ground::Plain)
}
