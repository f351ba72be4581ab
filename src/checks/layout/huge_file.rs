//! `F009`: a file that is too large to upload.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A file of more than five megabytes.
    /// # Why it matters
    /// Application systems refuse or do not parse large files.
    /// # Before / after
    /// Before: a scan with photos, 12 MB.
    /// After: an export with text, 200 KB.
    /// # Limits
    /// The limits of systems differ.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175) does not parse files over 2.5 MB; own
    /// threshold.
    "F009" "huge-file" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let megabytes = cx.document.source.bytes / 1_000_000;
    if megabytes >= cx.limits.file_megabytes_max {
        out.report(
            None,
            format!("the file has {megabytes} MB; some systems refuse it"),
            "Export it without large pictures",
        );
    }
}
