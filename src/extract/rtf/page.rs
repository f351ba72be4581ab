//! The page an RTF file paints: paragraphs, cells, and what stands aside from them.

use super::{
    group::{Aside, Group},
    row::{Paint, Row},
};
use crate::{
    extract::{
        color::{Ground, Ink, Rgb, WHITE, unseen},
        failure::Failure,
        flow::Flow,
        limits::Limits,
        line::LineDraft,
        sight::says_words,
        txt,
    },
    model::{HiddenReason, LineKind},
};

/// What holds for the paragraph that is open.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Paragraph {
    pub(super) style: i32,
    pub(super) outline: Option<i32>,
    pub(super) in_table: bool,
    pub(super) ground: usize,
    /// Whether a pattern lies behind it.
    pub(super) patterned: bool,
    /// Whether it stands in a table within a table, whose cells are described behind it.
    pub(super) inner: bool,
    /// Why nothing in it can be seen.
    pub(super) unseen: Option<HiddenReason>,
}

/// The page so far.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) flow: Flow,
    pub(super) paragraph: Paragraph,
    pub(super) label: String,
    pub(super) colors: Vec<Option<Rgb>>,
    /// Styles whose name is that of a title or heading.
    pub(super) headings: Vec<i32>,
    /// Whether the pages are painted.
    pub(super) painted: bool,
    /// The row that is open.
    pub(super) row: Row,
    /// Why nothing in the open shape can be seen.
    pub(super) unseen_shape: Option<HiddenReason>,
    /// What is open aside, with the line and label it interrupted.
    asides: Vec<(Aside, LineDraft, String, Paragraph)>,
    /// Text boxes wait for the paragraph they are anchored to.
    anchored: Vec<LineDraft>,
    /// Notes and footers wait for the end.
    behind: Vec<(LineDraft, LineKind)>,
}

impl Page {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            flow: Flow::new(limits),
            paragraph: Paragraph::default(),
            label: String::new(),
            colors: Vec::new(),
            headings: Vec::new(),
            painted: false,
            row: Row::default(),
            unseen_shape: None,
            asides: Vec::new(),
            anchored: Vec::new(),
            behind: Vec::new(),
        }
    }

    /// Text of a group, to the line or apart.
    pub(super) fn write(&mut self, text: &str, group: Group) -> Result<(), Failure> {
        if let Some(reason) = self.unseen(group) {
            return self.flow.hide(reason, text);
        }
        let in_row = self.paragraph.in_table && self.asides.is_empty();
        let points = f32::from(group.half_points) / 2.0;
        let end = if in_row { self.row.fill(text, points) } else { text.len() };
        let (seen, cut) = text.split_at_checked(end).unwrap_or((text, ""));
        self.flow.write(seen, group.look());
        self.flow.hide(HiddenReason::OffPage, cut)
    }

    /// Text of a label, to what stands before the line; words that nobody sees go apart.
    pub(super) fn write_label(&mut self, text: &str, group: Group) -> Result<(), Failure> {
        if let Some(reason) = self.unseen(group).filter(|_| says_words(text)) {
            return self.flow.hide(reason, text);
        }
        self.label.push_str(text);
        Ok(())
    }

    /// Why text of a group cannot be seen.
    fn unseen(&self, group: Group) -> Option<HiddenReason> {
        let low = self.row.is_low() && self.paragraph.in_table;
        group
            .deleted
            .then_some(HiddenReason::Deleted)
            .or(group.hidden.then_some(HiddenReason::Vanish))
            .or(group.unseen)
            .or(self.paragraph.unseen)
            .or(low.then_some(HiddenReason::Tiny))
            .or(self.unseen_shape.filter(|_| self.in_box()))
            .or_else(|| unseen(self.ink(group.ink), self.ground(group), group.look().size))
    }

    fn in_box(&self) -> bool {
        self.asides.iter().any(|(aside, ..)| *aside == Aside::TextBox)
    }

    fn color(&self, index: usize) -> Option<Rgb> {
        self.colors.get(index).copied().flatten()
    }

    fn ink(&self, index: usize) -> Ink {
        self.color(index).map_or(Ink::Auto, Ink::Plain)
    }

    fn ground(&self, group: Group) -> Ground {
        let color = self.color(group.ground).or_else(|| self.color(self.paragraph.ground));
        if group.patterned || self.paragraph.patterned {
            return Ground::Unknown;
        }
        match color {
            Some(color) => Ground::Plain(color),
            None if self.in_box() || self.painted || self.paragraph.inner => Ground::Unknown,
            None if self.paragraph.in_table => match self.row.paint() {
                Paint::None => Ground::Plain(WHITE),
                Paint::Color(index) => self.color(index).map_or(Ground::Unknown, Ground::Plain),
                Paint::Unknown => Ground::Unknown,
            },
            None => Ground::Plain(WHITE),
        }
    }

    /// Ends the line; within a paragraph the next one has no label.
    pub(super) fn end_line(&mut self) -> Result<(), Failure> {
        if self.asides.is_empty() {
            self.row.end_line();
        }
        let label = std::mem::take(&mut self.label);
        let labelled = !self.flow.line.is_blank() && !label.trim().is_empty();
        if labelled {
            self.flow.line.prefix(label.trim());
        }
        match self.asides.last().map(|(aside, ..)| *aside) {
            None => {
                let kind = self.kind(labelled);
                self.flow.end_line(kind)?;
                self.place_anchored()?;
            }
            Some(Aside::Header) => {
                let kept = self.flow.end_line(LineKind::Header)?;
                self.flow.draft.layout.header_text |= kept;
            }
            Some(Aside::TextBox) => self.anchored.push(std::mem::take(&mut self.flow.line)),
            Some(aside) => {
                let kind = if aside == Aside::Footer { LineKind::Footer } else { LineKind::Note };
                self.behind.push((std::mem::take(&mut self.flow.line), kind));
            }
        }
        self.within_limits()
    }

    fn kind(&self, labelled: bool) -> LineKind {
        let Paragraph { style, outline, in_table, .. } = self.paragraph;
        let heading = match outline {
            Some(level) => level < 9,
            None => style != 0 && self.headings.contains(&style),
        };
        if heading {
            LineKind::Heading
        } else if labelled || txt::kind(self.flow.line.text()) == LineKind::Bullet {
            LineKind::Bullet
        } else if in_table {
            LineKind::Cell
        } else {
            LineKind::Text
        }
    }

    fn place_anchored(&mut self) -> Result<(), Failure> {
        if self.anchored.is_empty() {
            return Ok(());
        }
        self.flow.draft.layout.text_boxes += 1;
        self.flow.new_block();
        for line in std::mem::take(&mut self.anchored) {
            self.flow.line = line;
            let kind = txt::kind(self.flow.line.text());
            self.flow.end_line(kind)?;
        }
        self.flow.new_block();
        Ok(())
    }

    /// A cell ends: the eye jumps.
    pub(super) fn end_cell(&mut self, inner: bool) -> Result<(), Failure> {
        self.paragraph.in_table = true;
        self.end_line()?;
        self.row.end_cell(inner);
        self.flow.new_block();
        Ok(())
    }

    /// What follows stands aside.
    pub(super) fn begin_aside(&mut self, aside: Aside) {
        let line = std::mem::take(&mut self.flow.line);
        let label = std::mem::take(&mut self.label);
        let paragraph = std::mem::take(&mut self.paragraph);
        if aside == Aside::Header {
            self.flow.new_block();
        }
        self.asides.push((aside, line, label, paragraph));
    }

    /// The flow goes on where it was left.
    pub(super) fn end_aside(&mut self) -> Result<(), Failure> {
        self.end_line()?;
        if let Some((aside, line, label, paragraph)) = self.asides.pop() {
            if aside == Aside::Header {
                self.flow.new_block();
            }
            self.flow.line = line;
            self.label = label;
            self.paragraph = paragraph;
        }
        Ok(())
    }

    fn within_limits(&self) -> Result<(), Failure> {
        let most = self.flow.draft.limits().lines;
        if self.anchored.len() + self.behind.len() > most {
            let message = format!("the document holds more than {most} lines");
            return Err(Failure::limit("line-limit", message));
        }
        Ok(())
    }

    /// Everything that still waits.
    pub(super) fn finish(&mut self) -> Result<(), Failure> {
        while !self.asides.is_empty() {
            self.end_aside()?;
        }
        self.end_line()?;
        self.place_anchored()?;
        for (line, kind) in std::mem::take(&mut self.behind) {
            self.flow.new_block();
            self.flow.line = line;
            let kept = self.flow.end_line(kind)?;
            self.flow.draft.layout.header_text |= kept && kind == LineKind::Footer;
        }
        Ok(())
    }
}
