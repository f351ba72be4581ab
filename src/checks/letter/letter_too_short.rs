//! `L009`: a letter that is too short.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// Fewer than 120 words in the body.
    /// # Why it matters
    /// It cannot answer what the posting asks.
    /// # Before / after
    /// Before: Please find my résumé attached.
    /// After: three short paragraphs.
    /// # Limits
    /// A mail that only carries the attachment may be short; then it is no letter. Thai is left
    /// alone.
    /// # Source
    /// USF and Lawrence University (letters).
    "L009" "letter-too-short" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    let latin = view.lower.chars().filter(char::is_ascii_alphabetic).count();
    let (words, most) = (view.letter.words, view.lower.chars().count());
    if words < cx.limits.letter_words_min && latin * 2 > most {
        out.report(
            None,
            format!("the letter has {words} words"),
            "Add your best proof for two of the posting's must-haves",
        );
    }
}
