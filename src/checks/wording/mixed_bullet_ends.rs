//! `W013`: statements of one position that end differently.

use crate::checks::{Context, Findings, check, phrase};
use crate::{checks::context::statements, model::Bullet};

check! {
    /// # What it finds
    /// A position with at least four statements of which some end with a full stop and some do not.
    /// # Why it matters
    /// Small inconsistencies read as haste.
    /// # Before / after
    /// Before: one bullet with a full stop, the next without.
    /// After: all with, or all without.
    /// # Limits
    /// Speaks only where both kinds make up at least a quarter; statements of two sentences may end
    /// as they like. Reported once.
    /// # Source
    /// Editorial convention.
    "W013" "mixed-bullet-ends" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in &cx.resume.positions {
        let bullets: Vec<&Bullet> = statements(position)
            .filter(|bullet| phrase::words(&bullet.text) > 1)
            .filter(|bullet| !bullet.text.trim_end_matches('.').contains(". "))
            .collect();
        let stopped = bullets.iter().filter(|bullet| ends(bullet)).count();
        let fewer = stopped.min(bullets.len() - stopped);
        if bullets.len() < cx.limits.punctuation_bullets_min || fewer * 4 < bullets.len() {
            continue;
        }
        let odd = bullets.iter().find(|bullet| ends(bullet) == (stopped == fewer));
        if let Some(odd) = odd {
            out.report(
                odd.span,
                format!(
                    "{stopped} of {} statements here end with a full stop, the others do not",
                    bullets.len()
                ),
                "End all statements the same way",
            );
            return;
        }
    }
}

fn ends(bullet: &Bullet) -> bool {
    // Broken blanks of web pages ("Â") count as blanks.
    let closed =
        |letter: char| letter.is_whitespace() || letter == 'Â' || "\"'”’»)]".contains(letter);
    bullet.text.trim_end_matches(closed).ends_with('.')
}
