//! `C002`: a résumé without a mail address.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A phone number but no mail address.
    /// # Why it matters
    /// Most invitations are written.
    /// # Before / after
    /// Before: phone only.
    /// After: phone and mail address.
    /// # Limits
    /// An address inside a picture cannot be read.
    /// # Source
    /// RChilli reports a missing mail address (code 3101).
    "C002" "no-email" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let contact = &cx.resume.contact;
    if contact.email.is_none() && contact.phone.is_some() {
        out.report(None, "no mail address was found", "Add one beside the phone number");
    }
}
