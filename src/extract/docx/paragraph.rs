//! A paragraph while it is open: its lines, its label, what is hidden in it, what is anchored to it.

use super::{
    format::{ParagraphFormat, RunFormat},
    styles::{Resolved, Styles},
};
use crate::{
    extract::line::{LineDraft, Look},
    model::{HiddenReason, LineKind},
};

/// A piece of a story in reading order.
#[derive(Debug)]
pub(super) enum Piece {
    /// A line.
    Line(Box<StoryLine>),
    /// A foreign document to be read in place, by the part's name.
    Chunk(String),
    /// SmartArt or a chart, by the part's name.
    Diagram(String),
}

/// A line and where it stood.
#[derive(Debug)]
pub(super) struct StoryLine {
    /// Its words.
    pub(super) draft: LineDraft,
    /// What it is.
    pub(super) kind: LineKind,
    /// Block within its story.
    pub(super) block: u32,
    /// Whether it stood in a text box, where simple parsers do not look.
    pub(super) boxed: bool,
}

/// No heading is longer; a whole paragraph in a heading style is text in the wrong style.
const LONGEST_HEADING: usize = 150;

/// An open paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    lines: Vec<LineDraft>,
    /// The line that is being written.
    pub(super) line: LineDraft,
    /// List number or bullet.
    pub(super) label: Option<String>,
    /// Its style's id.
    pub(super) style: Option<String>,
    /// What it says itself.
    pub(super) direct: ParagraphFormat,
    resolved: Option<Resolved>,
    /// Text nobody sees.
    pub(super) hidden: Vec<(HiddenReason, String)>,
    /// Text boxes that are anchored here come behind it.
    pub(super) anchored: Vec<Piece>,
    /// Its block.
    block: u32,
    /// Whether it stands in a table of several columns.
    in_cell: bool,
    /// Whether it stands in a text box.
    boxed: bool,
}

impl Paragraph {
    /// An empty one.
    pub(super) fn new(block: u32, in_cell: bool, boxed: bool) -> Self {
        Self { block, in_cell, boxed, ..Self::default() }
    }

    /// Its style with everything inherited.
    pub(super) fn resolved(&mut self, styles: &Styles) -> &Resolved {
        self.resolved.get_or_insert_with(|| styles.paragraph(self.style.as_deref()))
    }

    /// Its runs' format before they say anything themselves.
    pub(super) fn run_format(&mut self, styles: &Styles) -> RunFormat {
        self.resolved(styles).run
    }

    /// Its own format upon its style's.
    pub(super) fn format(&mut self, styles: &Styles) -> ParagraphFormat {
        let direct = self.direct.clone();
        self.resolved(styles).paragraph.with(&direct)
    }

    /// Adds visible text.
    pub(super) fn write(&mut self, text: &str, look: Look) {
        self.line.push(text, look);
    }

    /// Keeps text apart that nobody sees.
    pub(super) fn hide(&mut self, reason: HiddenReason, text: &str) {
        match self.hidden.last_mut() {
            Some((last, so_far)) if *last == reason => so_far.push_str(text),
            _ => self.hidden.push((reason, text.to_owned())),
        }
    }

    /// Its one line, if it is the large first letter of the next paragraph.
    pub(super) fn take_initial(&mut self) -> Option<LineDraft> {
        let lone = self.direct.initial && self.lines.is_empty() && self.label.is_none();
        (lone && !self.line.is_blank()).then(|| std::mem::take(&mut self.line))
    }

    /// Ends the line within the paragraph.
    pub(super) fn break_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
    }

    /// Its lines with their kinds, then what is anchored to it. `part` is the kind that the part it
    /// stands in gives to every line.
    pub(super) fn finish(mut self, styles: &Styles, part: Option<LineKind>) -> Vec<Piece> {
        let outline = self.format(styles).outline;
        let heading = match outline {
            Some(level) => level < 9,
            None => self.resolved(styles).heading,
        };
        let mut label = self.label.take();
        self.break_line();
        let mut pieces = Vec::new();
        for mut line in self.lines {
            let labelled = !line.is_blank() && label.is_some();
            if let Some(label) = label.take_if(|_| labelled) {
                line.prefix(&label);
            }
            let kind = match part {
                Some(kind) => kind,
                None if heading && line.text().len() <= LONGEST_HEADING => LineKind::Heading,
                None if labelled || super::super::txt::kind(line.text()) == LineKind::Bullet => {
                    LineKind::Bullet
                }
                None if self.in_cell => LineKind::Cell,
                None => LineKind::Text,
            };
            let (block, boxed) = (self.block, self.boxed);
            pieces.push(Piece::Line(Box::new(StoryLine { draft: line, kind, block, boxed })));
        }
        pieces.append(&mut self.anchored);
        pieces
    }
}
