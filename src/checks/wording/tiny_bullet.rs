//! `W011`: a statement too short to say anything.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A statement under a position of fewer than four words.
    /// # Why it matters
    /// “Network support” is a label. The reader learns neither what you did nor how well.
    /// # Before / after
    /// Before: Network support.
    /// After: Kept 14 branch networks running, with two outages in three years.
    /// # Limits
    /// Text without spaces between words (Thai) is not counted.
    /// # Source
    /// OfflineCV `docs/scoring.md` (8 to 30 words).
    "W011" "tiny-bullet" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (_, bullet) in cx.bullets() {
        let words = phrase::words(&bullet.text);
        if !phrase::has_thai(&bullet.text) && words > 0 && words < cx.limits.bullet_words_min {
            out.report(
                bullet.span,
                format!(
                    "{words} word{} cannot show an achievement",
                    if words == 1 { "" } else { "s" }
                ),
                "Say what you did with it and what came of it, or move it to the skills",
            );
        }
    }
}
