//! How much work one PDF may ask for.

/// Pages that are read; a notice names the rest.
pub(super) const PAGES: usize = 200;
/// Glyphs of a document.
pub(super) const GLYPHS: usize = 1_000_000;
/// Drawing operations of a document, forms within forms included.
pub(super) const OPERATIONS: usize = 2_000_000;
/// Painted areas remembered for a page.
pub(super) const PAINTS: usize = 20_000;
/// Glyph-under-paint tests of a document.
pub(super) const COVER_TESTS: usize = 40_000_000;
