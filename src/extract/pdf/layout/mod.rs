//! Glyphs to lines in reading order, by the order of the content stream and by geometry where the
//! stream contradicts it.

mod accents;
mod duplicates;
mod rows;
mod words;

use rows::Row;
#[cfg(test)]
pub(super) use rows::tests::glyphs;

use super::glyph::Glyph;
use crate::model::BoundingBox;

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
}

/// The lines of one page's visible glyphs, in reading order.
pub(super) fn lines(mut glyphs: Vec<Glyph>) -> Vec<TextLine> {
    duplicates::remove(&mut glyphs);
    accents::compose(&mut glyphs);
    let rows = rows::in_stream_order(glyphs);
    rows.iter().filter_map(words::line).collect()
}
