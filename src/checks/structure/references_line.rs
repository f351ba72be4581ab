//! `S014`: a line that only offers references.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// "References available upon request" and the like.
    /// # Why it matters
    /// Everyone assumes it; the line can carry a result instead.
    /// # Before / after
    /// Before: References available upon request.
    /// After: (nothing)
    /// # Limits
    /// Names of referees are a matter of privacy: see P008.
    /// # Source
    /// bu-beyond.blog (résumé guide); own list.
    "S014" "references-line" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if let Some(span) = phrase::first(&cx.lower, &cx.lexicon().wording.reference_lines) {
        out.report(span, "everyone assumes that you can name references", "Delete the line");
    }
}
