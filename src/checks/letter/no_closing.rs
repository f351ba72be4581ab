//! `L012`: a letter without a closing.

use crate::checks::{Context, Findings, check};

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

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    if view.letter.closing.is_none() && !view.letter.paragraphs.is_empty() {
        out.report(
            None,
            "no closing formula was found",
            "Close with “Kind regards,” and your name",
        );
    }
}
