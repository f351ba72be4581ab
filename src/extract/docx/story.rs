//! The walk over one story (body, header, footer, notes): elements in, lines out.

use std::collections::BTreeSet;

use super::{
    element::Element,
    format::RunFormat,
    numbering::{Label, Numbering},
    paragraph::{Paragraph, Piece},
    parts::Relations,
    place::{Place, TWIP},
    styles::Styles,
    theme::Theme,
};
use crate::extract::{
    color::Ground,
    field::{self, Field},
};
use crate::{
    extract::{
        failure::Failure,
        limits::Limits,
        line::LineDraft,
        room::Room,
        sight::says_words,
        xml::{Node, Walk},
    },
    model::{HiddenReason, LineKind},
};

/// What all stories of a document share.
pub(super) struct Shared {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) theme: Theme,
    pub(super) limits: Limits,
    /// Whether something large lies behind the text, so that white letters may well show.
    pub(super) backdrop: bool,
    /// Width and height of the largest page, in English Metric Units.
    pub(super) page: [i64; 2],
    /// Notes that the text refers to, by kind and number.
    pub(super) cited: BTreeSet<String>,
    /// What pages are painted with.
    pub(super) paper: Ground,
}

impl Shared {
    /// Width of the widest page, in twentieths of a point.
    pub(super) fn page_width(&self) -> i32 {
        i32::try_from(self.page[0] / TWIP).unwrap_or(i32::MAX)
    }
}

/// A section's reference to a header or footer part.
#[derive(Debug)]
pub(super) struct Reference {
    /// Its relationship id.
    pub(super) id: String,
    /// Which pages it is for: `default`, `first` or `even`.
    pub(super) pages: String,
}

/// What a story holds.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Lines, and what is to be read in their midst.
    pub(super) pieces: Vec<Piece>,
    /// Text nobody sees.
    pub(super) hidden: Vec<(HiddenReason, String)>,
    /// References to header parts, in order.
    pub(super) headers: Vec<Reference>,
    /// References to footer parts, in order.
    pub(super) footers: Vec<Reference>,
    /// Whether some section has another first page than the others.
    pub(super) title_page: bool,
    /// Most columns of a section.
    pub(super) columns: u32,
    /// Tables.
    pub(super) tables: u32,
    /// Text boxes.
    pub(super) text_boxes: u32,
    /// Pictures larger than an icon.
    pub(super) images: u32,
    /// Whether the XML ended early.
    pub(super) cut: bool,
    /// Whether white text was taken for visible because of what lies behind it.
    pub(super) doubtful_white: bool,
}

/// An open run.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Run {
    pub(super) style: RunFormat,
    pub(super) direct: RunFormat,
}

/// The walk's state.
pub(super) struct Story<'s> {
    pub(super) shared: &'s mut Shared,
    pub(super) relations: &'s Relations,
    part: Option<LineKind>,
    pub(super) told: Told,
    pub(super) stack: Vec<Element>,
    /// Levels of a subtree that says nothing.
    pub(super) skipped: usize,
    pub(super) paragraphs: Vec<Paragraph>,
    /// The large first letter of the paragraph to come.
    initial: Option<LineDraft>,
    pub(super) runs: Vec<Run>,
    pub(super) in_run_properties: bool,
    pub(super) fields: Vec<Field>,
    pub(super) deleted: usize,
    /// Why everything in the open row or drawing is hidden.
    pub(super) unseen: Option<HiddenReason>,
    pub(super) ground: Ground,
    pub(super) shape_filled: bool,
    /// Columns of the open tables.
    pub(super) tables: Vec<u32>,
    /// Whether the columns of the open tables keep their widths.
    pub(super) fixed_tables: Vec<bool>,
    /// The height of the open row, in points, where it is exact.
    pub(super) row_height: Option<f32>,
    /// What is left of the open cells and boxes for text, where that is little.
    pub(super) rooms: Vec<Option<Room>>,
    /// What the styles of the open tables say of runs.
    pub(super) table_runs: Vec<RunFormat>,
    /// Where the open drawing stands.
    pub(super) place: Place,
    pub(super) boxes: usize,
    block: u32,
    blocks: u32,
    lines: usize,
    bytes: usize,
    pub(super) picture_is_large: bool,
}

/// Tells one story.
pub(super) fn tell(
    xml: &str,
    part: Option<LineKind>,
    relations: &Relations,
    shared: &mut Shared,
) -> Result<Told, Failure> {
    let mut walk = Walk::new(xml, shared.limits.depth);
    let mut story = Story::new(part, relations, shared);
    while let Some(node) = walk.next()? {
        match node {
            Node::Open(_) | Node::Close if story.skipped > 0 => {
                if matches!(node, Node::Open(_)) {
                    story.skipped += 1;
                } else {
                    story.skipped -= 1;
                }
            }
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
    story.finish()
}

impl<'s> Story<'s> {
    fn new(part: Option<LineKind>, relations: &'s Relations, shared: &'s mut Shared) -> Self {
        let paper = shared.paper;
        Self {
            shared,
            relations,
            part,
            told: Told::default(),
            stack: Vec::new(),
            skipped: 0,
            paragraphs: Vec::new(),
            initial: None,
            runs: Vec::new(),
            in_run_properties: false,
            fields: Vec::new(),
            deleted: 0,
            unseen: None,
            ground: paper,
            shape_filled: false,
            tables: Vec::new(),
            fixed_tables: Vec::new(),
            row_height: None,
            rooms: Vec::new(),
            table_runs: Vec::new(),
            place: Place::default(),
            boxes: 0,
            block: 0,
            blocks: 0,
            lines: 0,
            bytes: 0,
            picture_is_large: false,
        }
    }

    /// The eye jumps: what follows stands elsewhere.
    pub(super) fn new_block(&mut self) -> u32 {
        self.blocks += 1;
        std::mem::replace(&mut self.block, self.blocks)
    }

    fn characters(&mut self, text: &str) {
        match self.stack.last() {
            Some(Element::Text) => self.deliver(text),
            Some(Element::FieldCode) => {
                if let Some(field) = self.fields.last_mut().filter(|field| field.code.len() < 8192)
                {
                    field.code.push_str(text);
                }
            }
            Some(Element::Offset) => {
                let off = text.trim().parse().is_ok_and(|offset| self.place.is_beyond(offset));
                self.unseen = self.unseen.or(off.then_some(HiddenReason::OffPage));
            }
            _ => {}
        }
    }

    pub(super) fn open_paragraph(&mut self) {
        let in_cell = self.tables.last().is_some_and(|columns| *columns > 1);
        let mut paragraph = Paragraph::new(self.block, in_cell, self.boxes > 0);
        paragraph.line = self.initial.take().unwrap_or_default();
        self.paragraphs.push(paragraph);
    }

    fn close_paragraph(&mut self) -> Result<(), Failure> {
        let Some(mut paragraph) = self.paragraphs.pop() else { return Ok(()) };
        if let Some(room) = self.rooms.last_mut().and_then(Option::as_mut) {
            room.end_line();
        }
        self.bytes += paragraph.hidden.iter().map(|(_, text)| text.len()).sum::<usize>();
        self.told.hidden.append(&mut paragraph.hidden);
        self.initial = paragraph.take_initial();
        for piece in paragraph.finish(&self.shared.styles, self.part) {
            self.emit(piece)?;
        }
        Ok(())
    }

    /// To the paragraph around, or to the story.
    fn emit(&mut self, piece: Piece) -> Result<(), Failure> {
        if let Piece::Line(line) = &piece {
            if line.draft.is_blank() && !line.draft.has_link() {
                return Ok(());
            }
            self.lines += 1;
            self.bytes += line.draft.text().len();
        }
        let limits = &self.shared.limits;
        if self.lines > limits.lines * 2 || self.bytes > limits.text * 2 {
            return Err(Failure::limit(
                "text-limit",
                format!("a part holds more than {} lines or their worth of text", limits.lines),
            ));
        }
        match self.paragraphs.last_mut() {
            Some(around) => around.anchored.push(piece),
            None => self.told.pieces.push(piece),
        }
        Ok(())
    }

    pub(super) fn emit_part(&mut self, piece: Piece) {
        match self.paragraphs.last_mut() {
            Some(around) => around.anchored.push(piece),
            None => self.told.pieces.push(piece),
        }
    }

    /// The properties of a paragraph are complete: its label is counted.
    fn close_paragraph_properties(&mut self) {
        let ground = self.ground;
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let Shared { styles, numbering, .. } = &mut *self.shared;
        let format = paragraph.format(styles);
        let Some(list) = format.list.filter(|list| *list > 0) else { return };
        let level = format.level.unwrap_or(0);
        let label = numbering.label(list, level, |style| styles.list_of(style));
        let Some(Label { text, run }) = label else { return };
        let run = paragraph.run_format(styles).with(run);
        match run.hidden_on(format.ground.unwrap_or(ground)).filter(|_| says_words(&text)) {
            Some(reason) => paragraph.hide(reason, &text),
            None => paragraph.label = Some(text),
        }
    }

    pub(super) fn begin_deletion(&mut self) -> Element {
        self.deleted += 1;
        Element::Deleted
    }

    pub(super) fn open_link(&mut self, address: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.line.open_link(address);
        }
    }

    pub(super) fn close_link(&mut self) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.line.close_link();
        }
    }

    pub(super) fn break_line(&mut self) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.break_line();
        }
    }

    /// `begin`, `separate` or `end` of a complex field.
    pub(super) fn field_character(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(Field::default()),
            "separate" => {
                let Some(field) = self.fields.last_mut() else { return };
                field.in_result = true;
                if let Some(address) = field::address(&field.code) {
                    self.open_link(&address);
                }
            }
            _ => {
                if self.fields.pop().is_some_and(|field| field::address(&field.code).is_some()) {
                    self.close_link();
                }
            }
        }
    }

    fn close(&mut self) -> Result<(), Failure> {
        match self.stack.pop() {
            Some(Element::Paragraph) => self.close_paragraph()?,
            Some(Element::ParagraphProperties) => self.close_paragraph_properties(),
            Some(Element::Run) => {
                self.runs.pop();
            }
            Some(Element::RunProperties) => self.in_run_properties = false,
            Some(Element::Deleted) => self.deleted = self.deleted.saturating_sub(1),
            Some(Element::Link) => self.close_link(),
            Some(Element::Table(ground, unseen)) => {
                self.tables.pop();
                self.fixed_tables.pop();
                self.table_runs.pop();
                (self.ground, self.unseen) = (ground, unseen);
                self.new_block();
            }
            Some(Element::Scope(before)) => self.unseen = before,
            Some(Element::Row(before, height)) => {
                (self.unseen, self.row_height) = (before, height);
            }
            Some(Element::Cell(before, unseen)) => {
                self.rooms.pop();
                (self.ground, self.unseen) = (before, unseen);
            }
            Some(Element::Shape(before)) => self.ground = before,
            Some(Element::TextBox(around)) => {
                self.rooms.pop();
                self.boxes = self.boxes.saturating_sub(1);
                self.block = around;
            }
            _ => {}
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Told, Failure> {
        while !self.paragraphs.is_empty() {
            self.close_paragraph()?;
        }
        if self.initial.is_some() {
            self.open_paragraph();
            self.close_paragraph()?;
        }
        Ok(self.told)
    }
}
