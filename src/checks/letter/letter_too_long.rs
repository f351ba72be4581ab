//! `L008`: a letter that is too long.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// More than 450 words in the body.
    /// # Why it matters
    /// One page is read; the second rarely.
    /// # Before / after
    /// Before: two pages.
    /// After: three or four paragraphs, 250 to 350 words.
    /// # Limits
    /// Thai is not counted by spaces and is left alone.
    /// # Source
    /// USF and Lawrence University (letters): one page, three to four paragraphs.
    "L008" "letter-too-long" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    if view.letter.words > cx.limits.letter_words_max {
        out.report(
            None,
            format!("the letter has {} words", view.letter.words),
            "Cut it to 250 to 350: why this employer, your best proof, what you ask for",
        );
    }
}
