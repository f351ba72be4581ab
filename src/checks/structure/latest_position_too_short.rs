//! `S010`: the latest position told more briefly than an older one.

use crate::checks::context::{head, statements};
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// The latest position has fewer than three statements while an older one has at least three
    /// more than it.
    /// # Why it matters
    /// The latest position is what you would be hired for.
    /// # Before / after
    /// Before: one statement for the present job, eight for the one before.
    /// After: the other way round.
    /// # Limits
    /// A position begun within the last six months is left alone.
    /// # Source
    /// Own rule.
    "S010" "latest-position-too-short" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(latest) = cx.latest() else { return };
    let fresh =
        latest.dates.start.is_some_and(|start| cx.this_month() - start.index_as_start() < 6);
    let count = statements(latest).count();
    let longest =
        cx.resume.positions.iter().map(|position| statements(position).count()).max().unwrap_or(0);
    if !fresh && count < cx.limits.recent_bullets_min && longest >= count + 3 {
        out.report(
            head(latest),
            format!("the latest position has {count} statements, an older one {longest}"),
            "Tell the latest position most fully: what you lead, what it costs, what got better",
        );
    }
}
