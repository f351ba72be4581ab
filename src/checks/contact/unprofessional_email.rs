//! `C004`: a mail address that does not fit an application.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A mailbox name with a word such as “princess” or “gamer” in it.
    /// # Why it matters
    /// It is the first thing a recruiter types.
    /// # Before / after
    /// Before: party.princess99@…
    /// After: first.last@…
    /// # Limits
    /// Words are compared between dots, digits and underscores, so that names which contain them by
    /// chance are left alone.
    /// # Source
    /// bu-beyond.blog (résumé guide); own list.
    "C004" "unprofessional-email" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(email) = &cx.resume.contact.email else { return };
    let name = email.value.split('@').next().unwrap_or_default().to_lowercase();
    let words = &cx.lexicon().mailboxes.unprofessional;
    let odd = name
        .split(|letter: char| !letter.is_alphabetic())
        .chain(name.split(|letter: char| !letter.is_ascii_digit()))
        .find(|part| words.contains(*part));
    if let Some(word) = odd {
        out.report(
            email.span,
            format!("“{word}” in the mail address does not fit an application"),
            "Use an address made of your name",
        );
    }
}
