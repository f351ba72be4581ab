//! `W010`: a statement that is too long.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A statement of more than forty words.
    /// # Why it matters
    /// Long statements hide the outcome in their middle. Guides name 8 to 30 words.
    /// # Before / after
    /// Before: one sentence over five lines.
    /// After: two statements, the outcome first in each.
    /// # Limits
    /// Statements wrapped over lines count as one; if the reader joined two bullets, a notice says
    /// so.
    /// # Source
    /// OfflineCV `docs/scoring.md` (8 to 30 words); MIT Communication Lab (résumé guide).
    "W010" "overlong-bullet" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (_, bullet) in cx.bullets() {
        let words = phrase::words(&bullet.text);
        if words > cx.limits.bullet_words_max {
            out.report(
                bullet.span,
                format!("this statement has {words} words"),
                "Split it, or keep the outcome and how you reached it",
            );
        }
    }
}
