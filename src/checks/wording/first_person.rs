//! `W005`: first person in statements.

use crate::checks::{Context, Findings, check};
use crate::{
    checks::{context::statements, phrase},
    model::Span,
};

check! {
    /// # What it finds
    /// "I", "my" or "me" in a statement under a position.
    /// # Why it matters
    /// Résumés are written without a subject: it saves space and reads faster.
    /// # Before / after
    /// Before: I managed my team of eight.
    /// After: Managed a team of eight.
    /// # Limits
    /// Reported once a position. The summary and letters may say I.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02); randommanager.blogspot.com:
    /// no I or my.
    "W005" "first-person" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let words = &cx.lexicon().wording.first_person;
    for position in &cx.resume.positions {
        let found = statements(position).find_map(|bullet| {
            phrase::all(cx.lower_at(bullet.span), words)
                .into_iter()
                .map(|place| place.shifted(bullet.span.start))
                .find(|span| is_pronoun(cx, *span))
        });
        if let Some(span) = found {
            out.report(
                span,
                format!("“{}”: statements do without the first person", cx.quote(span)),
                "Leave it out and open with the verb",
            );
        }
    }
}

/// "i" alone may be a list number, and "I" part of "Level I" or "I/O".
fn is_pronoun(cx: &Context<'_>, span: Span) -> bool {
    let quote = cx.quote(span);
    if quote.eq_ignore_ascii_case("me") {
        // "ME" may be a state or Windows ME.
        return quote == "me";
    }
    if !quote.eq_ignore_ascii_case("i") {
        return !quote.is_ascii() || quote != quote.to_uppercase();
    }
    let after = cx.document.text.get(span.end..).unwrap_or_default();
    let next: String =
        after.trim_start().chars().take_while(|letter| letter.is_alphabetic()).collect();
    quote == "I"
        && after.starts_with(' ')
        && next.len() > 1
        && next.chars().all(char::is_lowercase)
        && !cx.lexicon().coaching.no_pronoun_before.contains(&next)
}
