//! Lists: which label a paragraph carries, counted as Word counts.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    format::{RunFormat, number},
    theme::Theme,
};
use crate::{
    extract::{
        counting::counted,
        failure::Failure,
        xml::{Node, Ns, Tag, Walk},
    },
    text::symbols,
};

/// Word's lists have nine levels.
const LEVELS: usize = 9;

/// One level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    start: Option<u32>,
    format: String,
    text: String,
    symbol_font: bool,
    run: RunFormat,
}

/// What stands before a paragraph of a list.
#[derive(Debug)]
pub(super) struct Label {
    pub(super) text: String,
    /// What its level says about its letters.
    pub(super) run: RunFormat,
}

/// A list's definition.
#[derive(Debug, Clone, Default)]
struct Abstract {
    levels: BTreeMap<u8, Level>,
    /// The style that holds the real definition.
    style_link: Option<String>,
}

/// A list as paragraphs name it.
#[derive(Debug, Clone, Default)]
struct List {
    definition: u32,
    /// Levels that start elsewhere in this list.
    starts: BTreeMap<u8, u32>,
    /// Levels that look different in this list.
    levels: BTreeMap<u8, Level>,
}

/// All lists, and how far they have counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: BTreeMap<u32, Abstract>,
    lists: BTreeMap<u32, List>,
    counters: BTreeMap<u32, [Option<u32>; LEVELS]>,
    restarted: BTreeSet<(u32, u8)>,
}

impl Numbering {
    /// Reads the definitions.
    pub(super) fn read(xml: &str, depth: usize, theme: &Theme) -> Result<Self, Failure> {
        let mut reading = Reading::default();
        let mut walk = Walk::new(xml, depth);
        while let Some(node) = walk.next()? {
            match node {
                Node::Open(tag) => reading.open(&tag, theme),
                Node::Close => reading.close(),
                Node::Text(_) => {}
            }
        }
        Ok(reading.numbering)
    }

    /// The label of the next paragraph of a list; `None` where it carries none. `list_of_style`
    /// follows a definition that lives in a style.
    pub(super) fn label(
        &mut self,
        list: u32,
        level: u8,
        list_of_style: impl Fn(&str) -> Option<u32>,
    ) -> Option<Label> {
        let level = level.min(LEVELS as u8 - 1);
        let own = self.lists.get(&list)?.clone();
        let mut id = own.definition;
        if let Some(style) = self.definitions.get(&id).and_then(|it| it.style_link.as_deref()) {
            id = list_of_style(style)
                .and_then(|list| self.lists.get(&list))
                .map_or(id, |it| it.definition);
        }
        let definition = self.definitions.get(&id)?;
        let of = |level: u8| own.levels.get(&level).or_else(|| definition.levels.get(&level));
        let this = of(level)?.clone();
        let starts: Vec<u32> = (0..LEVELS as u8)
            .map(|at| own.starts.get(&at).copied().or_else(|| of(at)?.start).unwrap_or(1))
            .collect();
        let formats: Vec<String> = (0..LEVELS as u8)
            .map(|at| of(at).map_or_else(String::new, |it| it.format.clone()))
            .collect();
        let numbers = self.count(id, list, level, &starts, own.starts.contains_key(&level));
        label(&this, &numbers, &formats).map(|text| Label { text, run: this.run })
    }

    /// Counts one on; deeper levels begin anew.
    fn count(&mut self, id: u32, list: u32, level: u8, starts: &[u32], restarts: bool) -> Vec<u32> {
        let counters = self.counters.entry(id).or_default();
        let first_here = restarts && self.restarted.insert((list, level));
        for (at, counter) in counters.iter_mut().enumerate() {
            let start = starts.get(at).copied().unwrap_or(1);
            match at.cmp(&usize::from(level)) {
                Ordering::Less => {
                    counter.get_or_insert(start);
                }
                Ordering::Equal => {
                    *counter = match *counter {
                        Some(number) if !first_here => Some(number.saturating_add(1)),
                        _ => Some(start),
                    };
                }
                Ordering::Greater => *counter = None,
            }
        }
        counters.iter().map(|counter| counter.unwrap_or(1)).collect()
    }
}

fn label(level: &Level, numbers: &[u32], formats: &[String]) -> Option<String> {
    if level.format == "none" {
        return None;
    }
    if level.format == "bullet" {
        return Some(bullet(level));
    }
    let mut text = String::new();
    let mut pattern = level.text.chars();
    while let Some(sign) = pattern.next() {
        if sign != '%' {
            text.push(sign);
            continue;
        }
        let Some(digit) = pattern.next() else { break };
        let Some(at) = digit.to_digit(10).and_then(|digit| digit.checked_sub(1)) else { continue };
        let number = numbers.get(at as usize).copied().unwrap_or(1);
        let format = formats.get(at as usize).map(String::as_str).unwrap_or_default();
        text.push_str(&counted(number, format));
    }
    (!text.trim().is_empty()).then_some(text)
}

fn bullet(level: &Level) -> String {
    let mut signs = level.text.chars();
    match (signs.next(), signs.next()) {
        (None, _) => "•".to_owned(),
        (Some('o'), None) => "◦".to_owned(),
        (Some(_), None) if level.symbol_font => "•".to_owned(),
        (Some(sign), None) => symbols::readable(sign).to_string(),
        _ => level.text.clone(),
    }
}

/// The reading of the part: what is open, and what came so far.
#[derive(Debug, Default)]
struct Reading {
    numbering: Numbering,
    path: Vec<String>,
    definition: Option<(u32, Abstract)>,
    list: Option<(u32, List)>,
    overridden: Option<u8>,
    level: Option<(u8, Level)>,
}

impl Reading {
    fn open(&mut self, tag: &Tag<'_>, theme: &Theme) {
        self.path.push(tag.name().to_owned());
        if let Some((_, level)) = &mut self.level
            && self.path.iter().any(|name| name == "rPr")
        {
            level.run.take(tag, theme);
        }
        if tag.ns != Ns::Word {
            return;
        }
        match tag.name() {
            "abstractNum" => {
                self.definition = number(tag, "abstractNumId").map(|id| (id, Abstract::default()));
            }
            "num" => self.list = number(tag, "numId").map(|id| (id, List::default())),
            "abstractNumId" => {
                if let (Some((_, list)), Some(id)) = (&mut self.list, number(tag, "val")) {
                    list.definition = id;
                }
            }
            "lvlOverride" => self.overridden = number(tag, "ilvl"),
            "startOverride" => {
                if let (Some((_, list)), Some(level)) = (&mut self.list, self.overridden) {
                    list.starts.insert(level, number(tag, "val").unwrap_or(1));
                }
            }
            "lvl" => self.level = number(tag, "ilvl").map(|at| (at, Level::default())),
            "numStyleLink" => {
                if let Some((_, definition)) = &mut self.definition {
                    definition.style_link = tag.attribute("val").map(std::borrow::Cow::into_owned);
                }
            }
            _ => self.of_level(tag),
        }
    }

    fn of_level(&mut self, tag: &Tag<'_>) {
        let Some((_, level)) = &mut self.level else { return };
        match tag.name() {
            "start" => level.start = number(tag, "val"),
            "numFmt" => level.format = tag.attribute("val").unwrap_or_default().into_owned(),
            "lvlText" => level.text = tag.attribute("val").unwrap_or_default().into_owned(),
            "rFonts" => {
                let font = tag.attribute("ascii").or_else(|| tag.attribute("hAnsi"));
                level.symbol_font = font.is_some_and(|font| {
                    font.starts_with("Wingdings")
                        || font.starts_with("Webdings")
                        || &*font == "Symbol"
                });
            }
            _ => {}
        }
    }

    fn close(&mut self) {
        match self.path.pop().as_deref() {
            Some("lvl") => {
                let Some((at, level)) = self.level.take() else { return };
                if let Some((_, list)) = &mut self.list {
                    list.levels.insert(at, level);
                } else if let Some((_, definition)) = &mut self.definition {
                    definition.levels.insert(at, level);
                }
            }
            Some("lvlOverride") => self.overridden = None,
            Some("abstractNum") => {
                if let Some((id, definition)) = self.definition.take() {
                    self.numbering.definitions.insert(id, definition);
                }
            }
            Some("num") => {
                if let Some((id, list)) = self.list.take() {
                    self.numbering.lists.insert(id, list);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &str = r#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:abstractNum w:abstractNumId="3">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="4">
          <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="3"/>
          <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        <w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>
      </w:numbering>"#;

    #[test]
    fn labels_count_restart_and_take_the_levels_above() {
        let mut lists = Numbering::read(LISTS, 100, &Theme::default()).unwrap();
        let mut label = |list, level| lists.label(list, level, |_| None).unwrap().text;
        assert_eq!(label(1, 0), "1.");
        assert_eq!(label(1, 1), "1.a)");
        assert_eq!(label(1, 1), "1.b)");
        assert_eq!(label(1, 0), "2.");
        assert_eq!(label(1, 1), "2.a)");
        assert_eq!(label(2, 0), "5.");
        assert_eq!(label(2, 0), "6.");
        assert_eq!(label(7, 0), "•");
    }

    #[test]
    fn a_list_that_is_not_defined_has_no_label() {
        let mut lists = Numbering::read(LISTS, 100, &Theme::default()).unwrap();
        assert!(lists.label(99, 0, |_| None).is_none());
    }
}
