//! `S001`: a résumé in which no position can be read.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// No job held was found: neither under a heading for experience nor elsewhere.
    /// # Why it matters
    /// Without positions nobody can see what you did, when and for whom.
    /// # Before / after
    /// Before: a page of skills.
    /// After: Experience, with title, employer and dates for each position.
    /// # Limits
    /// An unusual layout may hide positions from the reader; then other programs will miss them
    /// too.
    /// # Source
    /// Harvard URAF and MIT Communication Lab (résumé guides); own rule.
    "S001" "no-experience" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if cx.resume.positions.is_empty() {
        out.report(
            None,
            "no position (job title, employer, dates) was found",
            "Add a section “Experience” with title, employer and dates on one line for each position",
        );
    }
}
