//! The walk over an OpenDocument text: elements in, lines out, with an explicit stack.

use super::{
    pages::UsedPages,
    paragraph::{Element, Label, List, Paragraph, StoryLine, Told},
    styles::{Format, ListLevel, Styles},
    unseen::is_switched_off,
};
use crate::{
    extract::{
        color::Ground,
        counting::counted,
        failure::Failure,
        limits::Limits,
        line::Look,
        sight::says_words,
        xml::{Node, Ns, Tag, Walk},
    },
    model::{HiddenReason, LineKind},
};

/// The walk's state.
pub(super) struct Story<'s> {
    pub(super) styles: &'s Styles,
    pub(super) pages: &'s UsedPages,
    limits: Limits,
    /// Whether only headers and footers of master pages count.
    masters: bool,
    around: Option<LineKind>,
    pub(super) told: Told,
    stack: Vec<Element>,
    skipped: usize,
    paragraphs: Vec<Paragraph>,
    spans: Vec<Format>,
    lists: Vec<List>,
    pub(super) tables: Vec<u32>,
    hidden: Vec<HiddenReason>,
    pub(super) ground: Ground,
    notes: usize,
    block: u32,
    blocks: u32,
    count: usize,
}

/// Tells one part: the body of `content.xml`, or the master pages of `styles.xml`.
pub(super) fn tell(
    xml: &str,
    masters: bool,
    styles: &Styles,
    pages: &UsedPages,
    limits: Limits,
) -> Result<Told, Failure> {
    let mut walk = Walk::new(xml, limits.depth);
    let mut story = Story {
        styles,
        pages,
        limits,
        masters,
        around: None,
        told: Told::default(),
        stack: Vec::new(),
        skipped: 0,
        paragraphs: Vec::new(),
        spans: Vec::new(),
        lists: Vec::new(),
        tables: Vec::new(),
        hidden: Vec::new(),
        ground: pages.ground,
        notes: 0,
        block: 0,
        blocks: 0,
        count: 0,
    };
    while let Some(node) = walk.next()? {
        match node {
            Node::Open(_) if story.skipped > 0 => story.skipped += 1,
            Node::Close if story.skipped > 0 => story.skipped -= 1,
            Node::Text(_) if story.skipped > 0 => {}
            Node::Open(tag) => match story.open(&tag) {
                Some(element) => story.stack.push(element),
                None => story.skipped = 1,
            },
            Node::Close => story.close()?,
            Node::Text(text) => story.characters(&text),
        }
    }
    story.told.cut = walk.was_cut();
    while !story.paragraphs.is_empty() {
        story.close_paragraph()?;
    }
    Ok(story.told)
}

impl Story<'_> {
    fn open(&mut self, tag: &Tag<'_>) -> Option<Element> {
        match (tag.ns, tag.name()) {
            (
                Ns::Office,
                "automatic-styles" | "styles" | "font-face-decls" | "scripts" | "forms"
                | "annotation" | "change-info" | "settings",
            )
            | (Ns::Other, "title" | "desc") => None,
            (Ns::Style, name) => self.style(tag, name),
            (Ns::Text, name) => self.text(tag, name),
            (Ns::Table, name) => Some(self.table(tag, name)),
            (Ns::Draw, name) => Some(self.draw(tag, name)),
            _ => Some(Element::Plain),
        }
    }

    fn style(&mut self, tag: &Tag<'_>, name: &str) -> Option<Element> {
        if !self.masters {
            return Some(Element::Plain);
        }
        if name == "master-page" {
            let master = tag.attribute("name").unwrap_or_default();
            return self.pages.masters.contains(&*master).then_some(Element::Plain);
        }
        let around = match name {
            "header" | "header-left" | "header-first" => LineKind::Header,
            "footer" | "footer-left" | "footer-first" => LineKind::Footer,
            _ => return Some(Element::Plain),
        };
        if tag.attribute("display").as_deref() == Some("false") {
            return None;
        }
        self.around = Some(around);
        self.new_block();
        Some(Element::Around)
    }

    fn text(&mut self, tag: &Tag<'_>, name: &str) -> Option<Element> {
        if is_switched_off(tag) {
            return Some(self.hide(HiddenReason::Vanish));
        }
        Some(match name {
            "p" | "h" => self.open_paragraph(tag, name == "h"),
            "span" => {
                let name = tag.attribute("style-name").unwrap_or_default();
                self.spans.push(self.styles.own_format("text", &name));
                Element::Span
            }
            "a" => match self.paragraphs.last_mut() {
                Some(paragraph) => {
                    let address = tag.attribute("href").unwrap_or_default();
                    paragraph.line.open_link(if address.starts_with('#') { "" } else { &address });
                    Element::Link
                }
                None => Element::Plain,
            },
            "s" => {
                let count: usize = tag.attribute("c").and_then(|c| c.parse().ok()).unwrap_or(1);
                self.deliver(&" ".repeat(count.min(64)));
                Element::Plain
            }
            "tab" => {
                self.deliver("\t");
                Element::Plain
            }
            "line-break" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.lines.push(std::mem::take(&mut paragraph.line));
                }
                Element::Plain
            }
            "list" => {
                let named = tag.attribute("style-name").map(std::borrow::Cow::into_owned);
                let style = named.or_else(|| self.lists.last().and_then(|list| list.style.clone()));
                self.lists.push(List { style, number: None, pending: false });
                Element::List
            }
            "list-item" => {
                if let Some(list) = self.lists.last_mut() {
                    list.pending = true;
                    let start = tag.attribute("start-value").and_then(|it| it.parse().ok());
                    list.number = start.map(|start: u32| start.saturating_sub(1)).or(list.number);
                }
                Element::Plain
            }
            "note-body" => {
                self.notes += 1;
                Element::Note
            }
            "deletion" => self.hide(HiddenReason::Deleted),
            "section" => Element::Ground(self.stand_on("section", tag)),
            "hidden-text" if is_hidden(tag) => self.hide(HiddenReason::Vanish),
            "hidden-paragraph" if is_hidden(tag) => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.vanished = true;
                }
                Element::Inline
            }
            "script" | "note-citation" | "list-style" | "outline-style" | "notes-configuration" => {
                return None;
            }
            name if name.ends_with("-source") => return None,
            "tracked-changes" | "note" => Element::Plain,
            _ => Element::Inline,
        })
    }

    pub(super) fn hide(&mut self, reason: HiddenReason) -> Element {
        self.hidden.push(reason);
        Element::Hidden(reason)
    }

    pub(super) fn new_block(&mut self) -> u32 {
        self.blocks += 1;
        std::mem::replace(&mut self.block, self.blocks)
    }

    fn open_paragraph(&mut self, tag: &Tag<'_>, heading: bool) -> Element {
        let name = tag.attribute("style-name").unwrap_or_default();
        let format = self.styles.format("paragraph", &name);
        let (mut label, mut hidden) = (None, Vec::new());
        match self.label(&name) {
            Some(Label::Shown(text)) => label = Some(text),
            Some(Label::Hidden(reason, text)) => hidden.push((reason, text)),
            None => {}
        }
        let kind = if let Some(around) = self.around {
            around
        } else if self.notes > 0 {
            LineKind::Note
        } else if heading || format.outline.is_some_and(|it| it > 0) || self.styles.is_title(&name)
        {
            LineKind::Heading
        } else if label.is_some() {
            LineKind::Bullet
        } else if self.tables.last().is_some_and(|columns| *columns > 1) {
            LineKind::Cell
        } else {
            LineKind::Text
        };
        self.paragraphs.push(Paragraph {
            format,
            kind,
            label,
            hidden,
            block: self.block,
            boxed: !self.paragraphs.is_empty(),
            ..Paragraph::default()
        });
        Element::Paragraph
    }

    /// The label of the open list item, where this is its first paragraph.
    fn label(&mut self, paragraph_style: &str) -> Option<Label> {
        let depth = self.lists.len();
        let list = self.lists.last_mut().filter(|list| list.pending)?;
        list.pending = false;
        let own = self.styles.list_of(paragraph_style);
        let style = list.style.as_deref().or(own)?;
        let level = self.styles.level(style, depth.min(10) as u8)?;
        let ListLevel { counting, prefix, suffix, start, letters } = level;
        let Some(counting) = counting else { return Some(Label::Shown("•".to_owned())) };
        let number = list.number.map_or(*start, |number| number.saturating_add(1));
        list.number = Some(number);
        let text = counted(number, counting);
        if text.is_empty() {
            return None;
        }
        let label = format!("{prefix}{text}{suffix}");
        let format = self.styles.own_format("text", letters);
        let reason = format.hidden_on(self.ground).filter(|_| says_words(&label));
        Some(reason.map_or(Label::Shown(label.clone()), |reason| Label::Hidden(reason, label)))
    }

    fn characters(&mut self, text: &str) {
        let inline = matches!(
            self.stack.last(),
            Some(Element::Inline | Element::Paragraph | Element::Span | Element::Link)
        ) || matches!(self.stack.last(), Some(Element::Hidden(_)));
        if !inline || self.paragraphs.is_empty() {
            return;
        }
        // White space of any length is one space; longer gaps are elements.
        let mut collapsed = String::with_capacity(text.len());
        for sign in text.chars() {
            let space = matches!(sign, ' ' | '\n' | '\r' | '\t');
            if !space {
                collapsed.push(sign);
            } else if !collapsed.ends_with(' ') {
                collapsed.push(' ');
            }
        }
        self.deliver(&collapsed);
    }

    fn deliver(&mut self, text: &str) {
        let page = self.ground;
        let hidden = self.hidden.last().copied();
        let spans = self.spans.iter().fold(Format::default(), |sum, span| sum.with(*span));
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let format = paragraph.format.with(spans);
        let ground = paragraph.format.ground.unwrap_or(page);
        let vanished = paragraph.vanished.then_some(HiddenReason::Vanish);
        let reason = hidden.or(vanished).or_else(|| format.hidden_on(ground));
        match reason {
            None => {
                let look = Look { bold: Some(format.bold.unwrap_or(false)), size: format.points };
                paragraph.line.push(text, look);
            }
            Some(reason) => paragraph.hide(reason, text),
        }
    }

    fn close(&mut self) -> Result<(), Failure> {
        match self.stack.pop() {
            Some(Element::Paragraph) => self.close_paragraph()?,
            Some(Element::Span) => {
                self.spans.pop();
            }
            Some(Element::Link) => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.line.close_link();
                }
            }
            Some(Element::List) => {
                self.lists.pop();
            }
            Some(Element::Table(around)) => {
                self.ground = around;
                self.tables.pop();
                self.new_block();
            }
            Some(Element::Ground(around)) => self.ground = around,
            Some(Element::TextBox(block, around)) => {
                self.ground = around;
                self.block = block;
            }
            Some(Element::Note) => self.notes = self.notes.saturating_sub(1),
            Some(Element::Hidden(_)) => {
                self.hidden.pop();
            }
            Some(Element::Around) => self.around = None,
            Some(Element::Plain | Element::Inline) | None => {}
        }
        Ok(())
    }

    fn close_paragraph(&mut self) -> Result<(), Failure> {
        let Some(mut paragraph) = self.paragraphs.pop() else { return Ok(()) };
        if paragraph.vanished {
            paragraph.vanish();
        }
        self.told.hidden.append(&mut paragraph.hidden);
        for line in paragraph.finish() {
            self.emit(line)?;
        }
        Ok(())
    }

    fn emit(&mut self, line: StoryLine) -> Result<(), Failure> {
        self.count += 1;
        if self.count > self.limits.lines * 2 {
            let message = format!("the document holds more than {} lines", self.limits.lines);
            return Err(Failure::limit("line-limit", message));
        }
        if line.kind == LineKind::Note {
            self.told.notes.push(line);
        } else if let Some(around) = self.paragraphs.last_mut() {
            around.anchored.push(line);
        } else {
            self.told.lines.push(line);
        }
        Ok(())
    }
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attribute("is-hidden").as_deref() == Some("true")
}
