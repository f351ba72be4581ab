//! Open elements of an OpenDocument text, and what they leave behind when they end.

use super::styles::Format;
use crate::{
    extract::{color::Ground, line::LineDraft, txt},
    model::{HiddenReason, LineKind},
};

/// A line and where it stood.
#[derive(Debug)]
pub(super) struct StoryLine {
    pub(super) draft: LineDraft,
    pub(super) kind: LineKind,
    pub(super) block: u32,
    pub(super) boxed: bool,
}

/// What a part holds.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) lines: Vec<StoryLine>,
    pub(super) notes: Vec<StoryLine>,
    pub(super) hidden: Vec<(HiddenReason, String)>,
    pub(super) tables: u32,
    pub(super) text_boxes: u32,
    pub(super) images: u32,
    pub(super) cut: bool,
}

/// What an open element does when it ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Element {
    Plain,
    /// Its characters are text.
    Inline,
    Paragraph,
    Span,
    Link,
    List,
    /// A table, with the ground behind it.
    Table(Ground),
    /// A section, row, cell or shape, with the ground behind it.
    Ground(Ground),
    /// A text box: the block and the ground around it.
    TextBox(u32, Ground),
    Note,
    Hidden(HiddenReason),
    /// A header or footer of a master page.
    Around,
}

/// An open paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) line: LineDraft,
    pub(super) lines: Vec<LineDraft>,
    pub(super) format: Format,
    pub(super) kind: LineKind,
    pub(super) label: Option<String>,
    pub(super) block: u32,
    pub(super) hidden: Vec<(HiddenReason, String)>,
    pub(super) anchored: Vec<StoryLine>,
    pub(super) boxed: bool,
    pub(super) vanished: bool,
}

/// The label of a list item.
#[derive(Debug)]
pub(super) enum Label {
    Shown(String),
    /// Words in the place of a label that nobody sees.
    Hidden(HiddenReason, String),
}

/// An open list.
#[derive(Debug)]
pub(super) struct List {
    pub(super) style: Option<String>,
    pub(super) number: Option<u32>,
    /// Whether the open item has not shown its label yet.
    pub(super) pending: bool,
}

impl Paragraph {
    /// Keeps text apart that nobody sees.
    pub(super) fn hide(&mut self, reason: HiddenReason, text: &str) {
        match self.hidden.last_mut() {
            Some((last, so_far)) if *last == reason => so_far.push_str(text),
            _ => self.hidden.push((reason, text.to_owned())),
        }
    }

    /// What was written before the paragraph said that it is hidden is hidden too.
    pub(super) fn vanish(&mut self) {
        let written = std::mem::take(&mut self.lines);
        for line in written.into_iter().chain([std::mem::take(&mut self.line)]) {
            self.hide(HiddenReason::Vanish, line.text());
        }
    }

    /// Its lines with their kinds, then what is anchored to it.
    pub(super) fn finish(mut self) -> Vec<StoryLine> {
        self.lines.push(std::mem::take(&mut self.line));
        let (mut label, mut kind) = (self.label.take(), self.kind);
        let mut lines = Vec::new();
        for mut line in self.lines {
            if line.is_blank() && !line.has_link() {
                continue;
            }
            if let Some(label) = label.take() {
                line.prefix(&label);
            } else if kind == LineKind::Text {
                kind = txt::kind(line.text());
            }
            let (block, boxed) = (self.block, self.boxed);
            lines.push(StoryLine { draft: line, kind, block, boxed });
            if kind == LineKind::Bullet {
                kind = LineKind::Text;
            }
        }
        lines.append(&mut self.anchored);
        lines
    }
}
