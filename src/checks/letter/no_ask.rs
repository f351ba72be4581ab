//! `L018`: a letter that ends without asking for anything.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// The last paragraph speaks of no interview, talk or answer.
    /// # Why it matters
    /// The letter's purpose is the next step; say it.
    /// # Before / after
    /// Before: Thank you for your time.
    /// After: I would be glad to show you how in a talk next week.
    /// # Limits
    /// The last two paragraphs are looked at.
    /// # Source
    /// USF (letters): close with an ask; artificialguybr/resume-ats-linkedin-optimizer
    /// (references/08).
    "L018" "no-ask" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    let last = view.letter.paragraphs.iter().rev().take(2);
    let asks = last.clone().any(|paragraph| {
        phrase::first(paragraph.of(&view.lower), &cx.lexicon().courtesy.asks).is_some()
    });
    if view.letter.paragraphs.len() >= 2 && !asks {
        out.report(
            None,
            "the letter ends without asking for the next step",
            "Ask for the interview, and say what you would show there",
        );
    }
}
