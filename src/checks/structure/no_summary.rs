//! `S004`: a résumé that opens without a summary.

use crate::checks::{Context, Findings, check};
use crate::model::SectionKind;

check! {
    /// # What it finds
    /// No summary stands before the experience, though there are several years of it.
    /// # Why it matters
    /// Two or three lines at the top say what you are and what for; without them the reader has to
    /// work it out.
    /// # Before / after
    /// Before: name, then the first position.
    /// After: IT manager with 12 years in retail, 14 people and a 2 M budget led, …
    /// # Limits
    /// Only from five years of experience on; early careers do without.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02); own threshold.
    "S004" "no-summary" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let section = cx.resume.sections.iter().any(|section| section.kind == SectionKind::Summary);
    let years = cx.resume.months_experience / 12;
    if cx.resume.summary.is_none() && !section && years >= cx.limits.pages_short_years {
        out.report(
            None,
            format!("{years} years of experience, and no summary at the top"),
            "Open with two or three lines: what you are, how long, and your strongest number",
        );
    }
}
