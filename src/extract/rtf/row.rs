//! The open row of a table: how high it is, and what its cells are painted with.

use super::unseen;
use crate::extract::room::Room;

/// Width of a cell that states none, in points: that of a page.
const WIDEST: f32 = 595.0;

/// What lies behind a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Paint {
    /// Nothing.
    #[default]
    None,
    /// A colour of the list.
    Color(usize),
    /// A pattern, or the paint of the whole row.
    Unknown,
}

/// A row as far as it has been told.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// Twentieths of a point; below 0 it is exact.
    height: i32,
    /// The cell that is being described.
    next: Paint,
    cells: Vec<Paint>,
    /// The cell that is being filled.
    cell: usize,
    whole: Paint,
    room: Option<Room>,
}

impl Row {
    /// A word that describes the row or a cell of it.
    pub(super) fn take(&mut self, name: &str, number: i32) {
        let index = usize::try_from(number).unwrap_or(0);
        match name {
            "trowd" => *self = Self { cell: self.cell, ..Self::default() },
            "trrh" => self.height = number,
            "trcbpat" | "trshdng" if number > 0 => self.whole = Paint::Unknown,
            "clcbpat" if number > 0 && self.next == Paint::None => self.next = Paint::Color(index),
            "clshdng" if number > 0 => self.next = Paint::Unknown,
            "cellx" if self.cells.len() < 256 => self.cells.push(std::mem::take(&mut self.next)),
            "row" => self.cell = 0,
            // The words of an inner table took the place of those of this row.
            "nestrow" => self.whole = Paint::Unknown,
            _ => {}
        }
    }

    /// What lies behind the cell that is being filled.
    pub(super) fn paint(&self) -> Paint {
        let painted = self.cells.iter().any(|cell| *cell != Paint::None);
        match self.cells.get(self.cell) {
            _ if self.whole != Paint::None => self.whole,
            Some(paint) => *paint,
            None if painted => Paint::Unknown,
            None => Paint::None,
        }
    }

    /// Whether it shows no letters at all.
    pub(super) fn is_low(&self) -> bool {
        unseen::row(self.height)
    }

    /// Fills text of a size in points into the cell; the bytes of it that may be seen.
    pub(super) fn fill(&mut self, text: &str, points: f32) -> usize {
        if self.height >= 0 {
            return text.len();
        }
        let height = self.height.saturating_abs() as f32 / 20.0;
        self.room.get_or_insert_with(|| Room::new(WIDEST, height)).fill(text, points)
    }

    /// The line within the cell ends.
    pub(super) fn end_line(&mut self) {
        if let Some(room) = &mut self.room {
            room.end_line();
        }
    }

    /// A cell ends, of this row or of a table within it.
    pub(super) fn end_cell(&mut self, inner: bool) {
        self.room = None;
        self.cell += usize::from(!inner);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::{limits::Limits, rtf, tests::facts},
        model::HiddenReason,
    };

    #[test]
    fn the_paint_of_a_cell_and_the_height_of_its_row_decide_over_its_words() {
        let (white, off) = (Some(HiddenReason::White), Some(HiddenReason::OffPage));
        for (reason, row) in [
            (white, r"\trowd\clcbpat2\cellx5000\pard\intbl{\cf2 UNSEEN}\cell\row"),
            (white, r"\trowd\clcbpat2\cellx50\cellx5000\pard\intbl\cell{\cf1 UNSEEN}\cell\row"),
            (off, r"\trowd\trrh-200\cellx9\pard\intbl a\par b\par c\par d\par UNSEEN\cell\row"),
            (None, r"\trowd\clcbpat2\cellx5000\pard\intbl{\cf1 UNSEEN}\cell\row"),
            (None, r"\trowd\cellx50\clcbpat2\cellx5000\pard\intbl\cell{\cf1 UNSEEN}\cell\row"),
            (None, r"\trowd\clshdng9000\clcbpat1\cellx9\pard\intbl{\cf1 UNSEEN}\cell\row"),
            (None, r"\trowd\trcbpat2\cellx5000\pard\intbl{\cf1 UNSEEN}\cell\row"),
            (None, r"\pard\intbl\itap2{\cf1 UNSEEN}\nestcell\pard\intbl a\cell\row"),
            (None, r"\trowd\trrh-900\cellx9\pard\intbl a\par b\par c\par d\par UNSEEN\cell\row"),
        ] {
            let row = row.replace("UNSEEN", "stuffing");
            let file = format!(
                r"{{\rtf1{{\colortbl;\red255\green255\blue255;\red31\green56\blue100;}}shown\par {row}}}"
            );
            let draft = rtf::read(file.as_bytes(), Limits::default()).unwrap();
            let document = draft.finish(facts()).unwrap();
            assert_eq!(document.text.contains("stuffing"), document.hidden.is_empty(), "{row}");
            assert_eq!(document.hidden.first().map(|hidden| hidden.reason), reason, "{row}");
        }
    }
}
