//! `P005`: present or expected pay.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A line that begins with a label such as “Expected salary” or “Current salary”.
    /// # Why it matters
    /// It weakens your position before the first talk.
    /// # Before / after
    /// Before: Current salary: 85,000
    /// After: (nothing, or in the letter if the posting asks)
    /// # Limits
    /// Some postings ask for it: then it belongs in the letter.
    /// # Source
    /// In many countries an employer may not ask for it (EU equal-treatment directives, US EEOC
    /// guidance); customs differ.
    "P005" "salary" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if let Some(span) = super::labelled(cx, &cx.lexicon().privacy.pay) {
        out.report(
            span,
            "pay belongs in the talk, not in the résumé",
            "Leave it out unless the posting asks; then state a range in the letter",
        );
    }
}
