//! `W011`: a statement too short to say anything.

use crate::checks::{Context, Findings, check, counted::counted, phrase};
use crate::{checks::context::statements, model::Bullet};

check! {
    /// # What it finds
    /// A statement under a position of fewer than four words.
    /// # Why it matters
    /// “Network support” is a label. The reader learns neither what you did nor how well.
    /// # Before / after
    /// Before: Network support.
    /// After: Kept 14 branch networks running, with two outages in three years.
    /// # Limits
    /// Text without spaces between words (Thai) is not counted, nor are parts of a sentence that bullet
    /// signs have cut.
    /// # Source
    /// OfflineCV `docs/scoring.md` (8 to 30 words).
    "W011" "tiny-bullet" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in &cx.resume.positions {
        let bullets: Vec<&Bullet> = statements(position).collect();
        for (index, bullet) in bullets.iter().enumerate() {
            let words = phrase::words(&bullet.text);
            let short = words > 0 && words < cx.limits.bullet_words_min;
            let verbless = bullet.verb.is_none() && words == 1;
            let torn = verbless
                || goes_on(bullet)
                || bullets.get(index + 1).is_some_and(|next| goes_on(next));
            if short && !torn && !phrase::has_thai(&bullet.text) {
                out.report(
                    bullet.span,
                    format!("{} cannot show an achievement", counted(words, "word")),
                    "Say what you did with it and what came of it, or move it to the skills",
                );
            }
        }
    }
}

/// Whether it begins in the middle of a sentence: then a bullet sign stands inside one.
fn goes_on(bullet: &Bullet) -> bool {
    bullet.text.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_lowercase)
}
