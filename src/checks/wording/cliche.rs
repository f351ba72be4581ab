//! `W007`: words that claim instead of showing.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeSet;

use crate::checks::phrase;

check! {
    /// # What it finds
    /// "Team player", "results-driven", "detail-oriented", "proven track record" and their like,
    /// anywhere in the résumé.
    /// # Why it matters
    /// Everybody writes them, so they say nothing; the place is worth more for one thing that
    /// proves the same.
    /// # Before / after
    /// Before: Results-driven team player.
    /// After: Led the team that cut outages by half.
    /// # Limits
    /// Each phrase is reported once. Words the posting itself asks for may stay where they are
    /// proven.
    /// # Source
    /// bu-beyond.blog (résumé wording); own list.
    "W007" "cliche" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let mut said = BTreeSet::new();
    for span in phrase::all(&cx.lower, &cx.lexicon().wording.cliches) {
        if said.insert(cx.lower_at(span)) {
            out.report(
                span,
                format!("“{}” claims a quality instead of showing it", cx.quote(span)),
                "Replace it with one fact that proves it, or leave it out",
            );
        }
    }
}
