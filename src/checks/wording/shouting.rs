//! `W014`: a statement in capitals.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A statement of at least five words written wholly in capitals.
    /// # Why it matters
    /// Capitals are slow to read and sound loud.
    /// # Before / after
    /// Before: MANAGED ALL SERVERS AND NETWORKS.
    /// After: Managed all servers and networks.
    /// # Limits
    /// Headings and job titles may be in capitals.
    /// # Source
    /// Typographic convention.
    "W014" "shouting" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (_, bullet) in cx.bullets() {
        let letters = || bullet.text.chars().filter(|letter| letter.is_alphabetic());
        let capitals = letters().filter(|letter| letter.is_uppercase()).count();
        let small = letters().filter(|letter| letter.is_lowercase()).count();
        if phrase::words(&bullet.text) >= 5 && capitals > 9 * small {
            out.report(
                bullet.span,
                "this statement is written in capitals",
                "Write it in normal letters",
            );
        }
    }
}
