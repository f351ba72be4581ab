//! `P003`: religion, nationality, gender or race.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A line that begins with a label such as “Religion:”, “Nationality:” or “Gender:”.
    /// # Why it matters
    /// It invites a judgement that the law of many countries forbids.
    /// # Before / after
    /// Before: Religion: Buddhist
    /// After: (nothing)
    /// # Limits
    /// A right to work may be stated: “Right to work in the EU”.
    /// # Source
    /// In many countries an employer may not ask for it (EU equal-treatment directives, US EEOC
    /// guidance); customs differ.
    "P003" "protected-traits" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if let Some(span) = super::labelled(cx, &cx.lexicon().privacy.beliefs) {
        out.report(
            span,
            "this detail is none of an employer's business",
            "Leave it out; state a work permit where one is needed",
        );
    }
}
