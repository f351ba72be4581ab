//! `F011`: a file in the old Word format.

use crate::checks::{Context, Findings, check};
use crate::model::SourceFormat;

check! {
    /// # What it finds
    /// A `.doc` file.
    /// # Why it matters
    /// Some systems no longer read it, and it is read with less certainty everywhere.
    /// # Before / after
    /// Before: resume.doc
    /// After: resume.docx or resume.pdf
    /// # Limits
    /// None.
    /// # Source
    /// Own rule.
    "F011" "old-file-format" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if cx.document.source.format == Some(SourceFormat::Doc) {
        out.report(
            None,
            "the old `.doc` format is not read everywhere",
            "Save it as `.docx` or PDF",
        );
    }
}
