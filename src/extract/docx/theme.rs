//! The theme's colours, by the names that formats call them.

use std::collections::BTreeMap;

use crate::extract::{
    color::{Rgb, WHITE, hex},
    failure::Failure,
    xml::{Node, Ns, Tag, Walk},
};

/// The colours of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Theme {
    /// By the theme's own names (`dk1`, `accent3`).
    colors: BTreeMap<String, Rgb>,
    /// Which of them `bg1`, `t1` and the like are in this document.
    mapping: BTreeMap<String, String>,
    /// Whether the page's own colour is shown; without the word for it, it is only kept.
    pub(super) shows_paper: bool,
}

impl Default for Theme {
    /// What a document without a theme looks like: black on white.
    fn default() -> Self {
        let colors = [("dk1", [0; 3]), ("lt1", WHITE)];
        Self {
            colors: colors.map(|(name, color)| (name.to_owned(), color)).into(),
            mapping: BTreeMap::new(),
            shows_paper: false,
        }
    }
}

impl Theme {
    /// Reads the theme part.
    pub(super) fn read(xml: &str, depth: usize) -> Result<Self, Failure> {
        let mut theme = Self::default();
        let mut walk = Walk::new(xml, depth);
        let mut path: Vec<String> = Vec::new();
        while let Some(node) = walk.next()? {
            match node {
                Node::Open(tag) => {
                    let mut around = path.iter().rev();
                    if let (Some(name), Some("clrScheme")) =
                        (around.next(), around.next().map(String::as_str))
                        && let Some(color) = drawn(&tag)
                    {
                        theme.colors.insert(name.clone(), color);
                    }
                    path.push(tag.name().to_owned());
                }
                Node::Close => {
                    path.pop();
                }
                Node::Text(_) => {}
            }
        }
        Ok(theme)
    }

    /// Takes from the settings part which colour stands for which, and whether pages are coloured.
    pub(super) fn map(&mut self, settings: &str, depth: usize) -> Result<(), Failure> {
        let mut walk = Walk::new(settings, depth);
        while let Some(node) = walk.next()? {
            let Node::Open(tag) = node else { continue };
            if tag.ns == Ns::Word && tag.name() == "displayBackgroundShape" {
                self.shows_paper = tag.is_on();
            }
            if tag.ns == Ns::Word && tag.name() == "clrSchemeMapping" {
                for name in ["bg1", "t1", "bg2", "t2"] {
                    if let Some(own) = tag.attribute(name) {
                        self.mapping.insert(name.to_owned(), own.into_owned());
                    }
                }
            }
        }
        Ok(())
    }

    /// A colour by any of its names.
    pub(super) fn color(&self, name: &str) -> Option<Rgb> {
        let role = match name {
            "background1" | "bg1" => "bg1",
            "text1" | "tx1" => "t1",
            "background2" | "bg2" => "bg2",
            "text2" | "tx2" => "t2",
            other => other,
        };
        let own = self.mapping.get(role).map_or(role, String::as_str);
        let own = match own {
            "bg1" | "light1" => "lt1",
            "t1" | "dark1" => "dk1",
            "bg2" | "light2" => "lt2",
            "t2" | "dark2" => "dk2",
            "hyperlink" => "hlink",
            "followedHyperlink" => "folHlink",
            other => other,
        };
        self.colors.get(own).copied()
    }

    /// The colour that three attributes of a format name: a theme colour, made lighter (`tint`) or
    /// darker (`shade`).
    pub(super) fn named(&self, tag: &Tag<'_>, [name, tint, shade]: [&str; 3]) -> Option<Rgb> {
        let color = self.color(&tag.attribute(name)?)?;
        let parts = |name| u8::from_str_radix(&tag.attribute(name)?, 16).ok();
        let color = parts(tint).map_or(color, |parts| toward(color, 255, parts));
        Some(parts(shade).map_or(color, |parts| toward(color, 0, parts)))
    }
}

/// A colour of a drawing that stands there as a number or as a colour of the system.
fn drawn(tag: &Tag<'_>) -> Option<Rgb> {
    match tag.name() {
        "srgbClr" => hex(&tag.attribute("val")?),
        "sysClr" => match tag.attribute("lastClr") {
            Some(color) => hex(&color),
            None => (tag.attribute("val")? == "window").then_some(WHITE),
        },
        _ => None,
    }
}

/// So many of 255 parts of a colour, the rest black or white.
fn toward(color: Rgb, end: u8, parts: u8) -> Rgb {
    let (parts, end) = (u32::from(parts), u32::from(end));
    color.map(|channel| ((u32::from(channel) * parts + end * (255 - parts)) / 255) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEME: &str = "<a:theme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>\
         <a:themeElements><a:clrScheme><a:dk1><a:sysClr val='windowText' lastClr='101010'/></a:dk1>\
         <a:lt1><a:sysClr val='window'/></a:lt1><a:accent1><a:srgbClr val='4472C4'/></a:accent1>\
         </a:clrScheme></a:themeElements></a:theme>";

    #[test]
    fn colours_have_several_names_and_a_document_may_exchange_them() {
        let mut theme = Theme::read(THEME, 100).unwrap();
        assert_eq!(theme.color("background1"), Some(WHITE));
        assert_eq!(theme.color("tx1"), Some([0x10; 3]));
        assert_eq!(theme.color("accent1"), Some([0x44, 0x72, 0xC4]));
        assert_eq!(theme.color("accent9"), None);
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let settings = format!(
            "<w:settings xmlns:w='{word}'><w:clrSchemeMapping w:bg1='dark1' w:t1='light1'/></w:settings>"
        );
        theme.map(&settings, 100).unwrap();
        assert_eq!(theme.color("background1"), Some([0x10; 3]));
        assert_eq!(theme.color("text1"), Some(WHITE));
    }

    #[test]
    fn tints_lighten_and_shades_darken() {
        assert_eq!(toward([100, 0, 0], 255, 0x33), [224, 204, 204]);
        assert_eq!(toward([255; 3], 0, 0x80), [128; 3]);
    }
}
