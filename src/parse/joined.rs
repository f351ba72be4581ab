//! Rows joined into one running text, with the way back to the document's text.

use super::rows::Row;
use crate::{model::Span, text::without_mojibake};

/// Rows joined by spaces.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// The running text.
    pub(super) text: String,
    /// Start in `text`, start in the document, length.
    pieces: Vec<(usize, usize, usize)>,
}

impl Joined {
    pub(super) fn of(rows: &[&Row<'_>]) -> Self {
        let mut joined = Self::default();
        for row in rows {
            joined.push(row.text, row.span.start);
        }
        joined
    }

    /// Adds words that stand at byte `at` of the document.
    pub(super) fn push(&mut self, words: &str, at: usize) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.pieces.push((self.text.len(), at, words.len()));
        self.text.push_str(&without_mojibake(words));
    }

    /// A span of the running text as one of the document's.
    pub(super) fn back(&self, span: Span) -> Span {
        let place = |at: usize, is_end: bool| {
            let after = self
                .pieces
                .partition_point(|(start, ..)| if is_end { *start < at } else { *start <= at });
            let piece = after.checked_sub(1).and_then(|index| self.pieces.get(index));
            piece.map_or(0, |(start, document, length)| document + (at - start).min(*length))
        };
        Span::new(place(span.start, false), place(span.end, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{rows::rows, testing::document};

    #[test]
    fn spans_find_their_way_back_over_a_line_break() {
        let document = document("- Cut costs by\n8% in Trondheim");
        let rows = rows(&document);
        let joined = Joined::of(&rows.iter().collect::<Vec<_>>());
        assert_eq!(joined.text, "Cut costs by 8% in Trondheim");
        let at = joined.text.find("by 8%").unwrap();
        assert_eq!(joined.back(Span::new(at, at + 5)).of(&document.text), "by\n8%");
    }
}
