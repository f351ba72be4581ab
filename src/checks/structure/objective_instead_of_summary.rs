//! `S015`: a wish where a summary could stand.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A section headed "Objective".
    /// # Why it matters
    /// An objective says what you want; a summary says what they get.
    /// # Before / after
    /// Before: Objective: a challenging position in IT management.
    /// After: Summary: IT manager, 12 years, 14 people, budgets of 2 M.
    /// # Limits
    /// An objective that names a change of career may be worth keeping.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02).
    "S015" "objective-instead-of-summary" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for section in &cx.resume.sections {
        let Some(heading) = &section.heading else { continue };
        let lower = heading.value.to_lowercase();
        let lower = lower.trim_matches(|letter: char| !letter.is_alphanumeric());
        if cx.lexicon().wording.objective_headings.contains(lower) {
            out.report(
                heading.span,
                "an objective says what you want, not what you bring",
                "Turn it into a summary: your role, your years, your strongest number",
            );
        }
    }
}
