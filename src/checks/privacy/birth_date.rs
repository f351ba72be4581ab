//! `P001`: a birth date or an age.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A line that begins with a label such as “Date of birth” or “Age”.
    /// # Why it matters
    /// It invites a judgement that has nothing to do with the work, and makes identity theft
    /// easier.
    /// # Before / after
    /// Before: Date of birth: 4 May 1984
    /// After: (nothing)
    /// # Limits
    /// Customary in some countries: switch it off there. A date without a label is not recognised.
    /// # Source
    /// In many countries an employer may not ask for it (EU equal-treatment directives, US EEOC
    /// guidance); customs differ.
    "P001" "birth-date" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if let Some(span) = super::labelled(cx, &cx.lexicon().privacy.birth) {
        out.report(
            span,
            "a birth date or age does not help an application",
            "Leave it out, unless the law or custom of the country asks for it",
        );
    }
}
