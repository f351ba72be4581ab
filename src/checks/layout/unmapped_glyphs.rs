//! `F006`: letters without a Unicode value.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// Glyphs whose font does not say which letters they are.
    /// # Why it matters
    /// Copying, searching and parsing give other letters or none.
    /// # Before / after
    /// Before: a PDF printed with a damaged font.
    /// After: exported again with its fonts embedded.
    /// # Limits
    /// A few such glyphs are often bullets; the finding speaks from twenty on.
    /// # Source
    /// The PDF standard (ISO 32000, ToUnicode); own threshold.
    "F006" "unmapped-glyphs" Warning
}

/// Fewer are bullets and ornaments.
const MANY: u32 = 20;

fn run(cx: &Context<'_>, out: &mut Findings) {
    let glyphs = cx.document.layout.unmapped_glyphs;
    if glyphs >= MANY {
        out.report(
            None,
            format!("{glyphs} letters have no Unicode value: programs read them wrongly"),
            "Export the PDF again, with fonts embedded, or choose another font",
        );
    }
}
