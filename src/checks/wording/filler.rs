//! `W008`: words that can go without loss.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// "In order to", "on a daily basis", "various different", "etc." and the like in statements.
    /// # Why it matters
    /// Every word that carries nothing hides one that does.
    /// # Before / after
    /// Before: Met with vendors on a regular basis in order to review prices, etc.
    /// After: Reviewed vendor prices monthly.
    /// # Limits
    /// Reported once a statement.
    /// # Source
    /// Plain-language practice; own list.
    "W008" "filler" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (_, bullet) in cx.bullets() {
        if let Some(place) = phrase::first(cx.lower_at(bullet.span), &cx.lexicon().wording.fillers)
        {
            let span = place.shifted(bullet.span.start);
            out.report(
                span,
                format!("“{}” can go without loss", cx.quote(span)),
                "Leave it out, or name what it stands for",
            );
        }
    }
}
