//! `C001`: a résumé with neither mail address nor phone number.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// Neither a mail address nor a phone number was found in the visible text or behind a link.
    /// # Why it matters
    /// Nobody can invite you.
    /// # Before / after
    /// Before: a name only.
    /// After: mail address and phone number under the name.
    /// # Limits
    /// Details in pictures or in a header that a program drops count as missing: other programs
    /// will miss them too.
    /// # Source
    /// RChilli reports a missing mail address (code 3101); own rule.
    "C001" "no-contact" Error
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let contact = &cx.resume.contact;
    if contact.email.is_none() && contact.phone.is_none() {
        out.report(
            None,
            "neither a mail address nor a phone number was found",
            "Add both under your name, as text and not in the page header",
        );
    }
}
