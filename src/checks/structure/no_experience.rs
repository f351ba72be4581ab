//! `S001`: a résumé in which no position can be read.

use crate::checks::{Context, Findings, check};
use crate::model::SectionKind;

check! {
    /// # What it finds
    /// No job held was found, and no heading for experience.
    /// # Why it matters
    /// Without positions nobody can see what you did, when and for whom.
    /// # Before / after
    /// Before: a page of skills.
    /// After: Experience, with title, employer and dates for each position.
    /// # Limits
    /// Under a heading for experience something stands, even where it cannot be read: then the check
    /// is silent.
    /// # Source
    /// Harvard URAF and MIT Communication Lab (résumé guides); own rule.
    "S001" "no-experience" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if cx.resume.positions.is_empty() && !cx.has_heading(SectionKind::Experience) {
        out.report(
            None,
            "no position (job title, employer, dates) was found",
            "Add a section “Experience” with title, employer and dates on one line for each position",
        );
    }
}
