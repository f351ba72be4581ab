//! How much work one PDF may ask for.

/// Pages that are read; a notice names the rest.
pub(super) const PAGES: usize = 200;
/// Glyphs of a document.
pub(super) const GLYPHS: usize = 1_000_000;
/// Drawing operations of a document, forms within forms included.
pub(super) const OPERATIONS: usize = 2_000_000;
/// Painted areas remembered for a page.
pub(super) const PAINTS: usize = 20_000;
/// Corners of a painted shape that is followed exactly.
pub(super) const SHAPE: usize = 500;
/// Glyph-under-paint tests of a document.
pub(super) const COVER_TESTS: usize = 40_000_000;
/// Pages of a document that are drawn to see what shows.
pub(super) const LOOKS: usize = 6;
/// Pixels of pictures on a page that is drawn to see what shows.
pub(super) const LOOK_PIXELS: u64 = 12_000_000;
/// Painted areas of a page that is drawn to see what shows.
pub(super) const LOOK_PAINTS: usize = 5000;
/// Bytes that a compressed stream other than a picture may unfold to.
pub(super) const STREAM_BYTES: usize = 64 << 20;
/// Bytes that the large compressed streams other than pictures may unfold to, together.
pub(super) const TOTAL_BYTES: usize = 192 << 20;
/// Bytes of a stream that is compressed twice, or by LZW.
pub(super) const FOLDED_TWICE: usize = 256 << 10;
