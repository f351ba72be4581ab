//! `C003`: a résumé without a phone number.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A mail address but no phone number.
    /// # Why it matters
    /// Recruiters call to fix a date; some systems require a number.
    /// # Before / after
    /// Before: mail only.
    /// After: mail address and phone number with country code.
    /// # Limits
    /// Leave it out on purpose where the résumé is published.
    /// # Source
    /// Own rule.
    "C003" "no-phone" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let contact = &cx.resume.contact;
    if contact.phone.is_none() && contact.email.is_some() {
        out.report(
            None,
            "no phone number was found",
            "Add one with its country code, unless the résumé is public",
        );
    }
}
