//! `L017`: words that claim instead of showing.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeSet;

use crate::checks::phrase;

check! {
    /// # What it finds
    /// “Team player”, “hit the ground running” and their like in the letter.
    /// # Why it matters
    /// Everybody writes them; one fact says more.
    /// # Before / after
    /// Before: I am a results-driven team player.
    /// After: My team halved outages in a year.
    /// # Limits
    /// Each phrase is reported once.
    /// # Source
    /// bu-beyond.blog; own list.
    "L017" "letter-cliche" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    let mut said = BTreeSet::new();
    for span in phrase::all(&view.lower, &cx.lexicon().wording.cliches) {
        if said.insert(span.of(&view.lower)) {
            out.report(
                span,
                format!(
                    "“{}” claims a quality instead of showing it",
                    span.of(&view.document.text)
                ),
                "Replace it with one fact that proves it",
            );
        }
    }
}
