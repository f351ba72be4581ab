//! `L012`: a letter without a closing.

use crate::checks::{Context, Findings, check, phrase};

check! {
    /// # What it finds
    /// No closing formula at the end.
    /// # Why it matters
    /// The letter seems cut off.
    /// # Before / after
    /// Before: (ends with the last sentence)
    /// After: Kind regards, and your name.
    /// # Limits
    /// Unusual formulas may not be recognised.
    /// # Source
    /// USF (myusf.usfca.edu).
    "L012" "no-closing" Advice
}

/// How near the end a closing may stand inside a line, in letters.
const TAIL: usize = 60;

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    // A closing that was run into the last paragraph is one too.
    let tail = view.lower.trim_end();
    let from = tail.char_indices().rev().nth(TAIL).map_or(0, |(at, _)| at);
    let tail = tail.get(from..).unwrap_or_default();
    let closings = &cx.lexicon().kinds.letter.closings;
    let run_in = closings.iter().any(|closing| phrase::places(tail, closing).next().is_some());
    if !run_in && view.letter.closing.is_none() && !view.letter.paragraphs.is_empty() {
        out.report(
            None,
            "no closing formula was found",
            "Close with “Kind regards,” and your name",
        );
    }
}
