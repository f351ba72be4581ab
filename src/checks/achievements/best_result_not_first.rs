//! `Q008`: the latest position opens with a statement without a number though it has results.

use crate::checks::{Context, Findings, check};
use crate::{checks::context::statements, model::BulletKind};

check! {
    /// # What it finds
    /// The latest position has a statement with a measured outcome, but its first two have none.
    /// # Why it matters
    /// Readers skim: what stands at the top of the latest position is read, the rest perhaps.
    /// # Before / after
    /// Before: the outage halved in the sixth bullet.
    /// After: the same bullet first.
    /// # Limits
    /// Positions with fewer than four statements are left alone.
    /// # Source
    /// MIT Communication Lab (résumé guide): strongest points in the top third.
    "Q008" "best-result-not-first" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(position) = cx.latest() else { return };
    let bullets: Vec<_> = statements(position).collect();
    if bullets.len() < 4 || bullets.iter().take(2).any(|bullet| bullet.quantified()) {
        return;
    }
    if let Some(best) = bullets.iter().find(|bullet| bullet.kind == BulletKind::Result) {
        out.report(
            best.span,
            "this measured outcome stands below statements without a number",
            "Move it to the top of the position",
        );
    }
}
