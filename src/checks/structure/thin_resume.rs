//! `S008`: a résumé with hardly any text.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// Fewer than 150 words in the whole résumé.
    /// # Why it matters
    /// There is not enough to judge, neither for a person nor for a program.
    /// # Before / after
    /// Before: titles and dates only.
    /// After: two to five statements for each recent position.
    /// # Limits
    /// Thai text is not counted, because it has no spaces between words.
    /// # Source
    /// Own threshold.
    "S008" "thin-resume" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let words = phrase::words(&cx.document.text);
    let latin = cx.document.text.chars().filter(char::is_ascii_alphabetic).count() * 2;
    if words < cx.limits.words_min && latin > cx.document.text.chars().count() {
        out.report(
            None,
            format!("the whole résumé has {words} words"),
            "Add two to five statements for each recent position: what you did and what came of it",
        );
    }
}
