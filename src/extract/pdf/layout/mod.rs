//! Glyphs to lines in reading order, by the order of the content stream and by geometry where the
//! stream contradicts it.

mod accents;
mod asides;
pub(super) mod cells;
mod columns;
mod dots;
mod duplicates;
mod order;
mod rows;
mod shuffle;
mod simple;
mod words;
mod wraps;

use rows::Row;
#[cfg(test)]
pub(super) use rows::tests::glyphs;
pub(super) use wraps::Hyphens;

use super::glyph::Glyph;
use crate::model::{BoundingBox, LineKind};

/// A line of text with the place of every piece of it.
#[derive(Debug, Clone)]
pub(super) struct TextLine {
    /// Its words, single spaces between them.
    pub text: String,
    /// The byte at which each glyph's text starts, and the glyph's box.
    pub places: Vec<(usize, BoundingBox)>,
    /// Around all its glyphs.
    pub bounds: BoundingBox,
    /// Size of most of its letters, in points.
    pub size: f32,
    /// Whether most of its letters are bold; `None` if unknown.
    pub bold: Option<bool>,
    /// Baseline, across its direction of writing.
    pub baseline: f32,
    /// Where it began before words of it were moved to the line above.
    pub left: f32,
    /// Whether a blank follows its last letter.
    pub ends_blank: bool,
    /// Whether no wide gap parts it.
    pub is_whole: bool,
    /// Header, footer or cell, where it is one.
    pub kind: Option<LineKind>,
}

impl TextLine {
    /// How far the sizes of two lines differ, as a share of the larger.
    fn size_differs(&self, other: &Self) -> f32 {
        (self.size - other.size).abs() / self.size.max(other.size)
    }
}

/// One page's text, in reading order and as a simple parser reads it.
#[derive(Debug, Default)]
pub(super) struct PageText {
    /// Lines in reading order.
    pub lines: Vec<TextLine>,
    /// Rows straight across the page.
    pub simple: String,
    /// Whether geometry overruled the stream.
    pub repaired: bool,
}

/// What a page draws that says something about its text.
pub(super) struct Drawn<'p> {
    /// Small shapes that may be bullets.
    pub dots: &'p [BoundingBox],
    /// Straight thin lines.
    pub rules: &'p [BoundingBox],
}

/// The text of one page's visible glyphs.
pub(super) fn text(mut glyphs: Vec<Glyph>, drawn: &Drawn<'_>, hyphens: Hyphens) -> PageText {
    duplicates::remove(&mut glyphs);
    accents::compose(&mut glyphs);
    let rows = cells::part(asides::settle(rows::in_stream_order(glyphs)), drawn.rules);
    let (rows, repaired) = order::repair(rows);
    let mut lines: Vec<TextLine> = rows.iter().filter_map(words::line).collect();
    let simple = simple::reading(&lines);
    wraps::join(&mut lines, hyphens);
    for line in &mut lines {
        // A soft hyphen that parts nothing is a hyphen somebody sees.
        if line.text.contains('\u{ad}') {
            soften(line);
        }
    }
    dots::restore(&mut lines, drawn.dots);
    PageText { lines, simple, repaired }
}

/// The lines of hidden glyphs, whose order matters less than that nothing is lost.
pub(super) fn plain_lines(mut glyphs: Vec<Glyph>) -> Vec<TextLine> {
    duplicates::remove(&mut glyphs);
    rows::in_stream_order(glyphs).iter().filter_map(words::line).collect()
}

/// Turns soft hyphens into hyphens; places after one move up by the byte it is shorter.
fn soften(line: &mut TextLine) {
    let mut places = line.places.iter_mut().peekable();
    let mut text = String::with_capacity(line.text.len());
    for (at, c) in line.text.char_indices() {
        while let Some(place) = places.next_if(|place| place.0 <= at) {
            place.0 = text.len();
        }
        text.push(if c == '\u{ad}' { '-' } else { c });
    }
    line.text = text;
}
