//! `P002`: marital status or family.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A line that begins with a label such as “Marital status” or names parents or children.
    /// # Why it matters
    /// It invites a judgement that has nothing to do with the work.
    /// # Before / after
    /// Before: Marital status: married, two children
    /// After: (nothing)
    /// # Limits
    /// Customary in some countries: switch it off there.
    /// # Source
    /// In many countries an employer may not ask for it (EU equal-treatment directives, US EEOC
    /// guidance); customs differ.
    "P002" "marital-status" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if let Some(span) = super::labelled(cx, &cx.lexicon().privacy.marital) {
        out.report(span, "marital status and family do not help an application", "Leave them out");
    }
}
