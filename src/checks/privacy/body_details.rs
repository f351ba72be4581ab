//! `P004`: height, weight or health.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A line that begins with a label such as “Height:” or “Blood group”.
    /// # Why it matters
    /// It has nothing to do with the work.
    /// # Before / after
    /// Before: Height: 172 cm, weight: 60 kg
    /// After: (nothing)
    /// # Limits
    /// Some trades require it; then the posting says so.
    /// # Source
    /// In many countries an employer may not ask for it (EU equal-treatment directives, US EEOC
    /// guidance); customs differ.
    "P004" "body-details" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if let Some(span) = super::labelled(cx, &cx.lexicon().privacy.body) {
        out.report(span, "height, weight and health do not help an application", "Leave them out");
    }
}
