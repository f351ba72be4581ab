//! `S010`: the latest position told more briefly than an older one.

use crate::checks::context::{head, statements};
use crate::checks::{Context, Findings, check, counted::counted, phrase};
use crate::model::Position;

check! {
    /// # What it finds
    /// The latest position has fewer than three statements while an older one has at least three
    /// more, and more than twice the words.
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
    let (count, words) = told(latest);
    let fuller = cx.resume.positions.iter().map(told).max().unwrap_or_default();
    // Without any, its statements stand under another post with the same employer.
    let short = count > 0 && count < cx.limits.recent_bullets_min && words * 2 < fuller.1;
    if !fresh && short && fuller.0 >= count + 3 {
        out.report(
            head(latest),
            format!(
                "the latest position has {}, an older one {}",
                counted(count, "statement"),
                fuller.0
            ),
            "Tell the latest position most fully: what you lead, what it costs, what got better",
        );
    }
}

/// Number of statements, and of their words.
fn told(position: &Position) -> (usize, usize) {
    (
        statements(position).count(),
        statements(position).map(|bullet| phrase::words(&bullet.text)).sum(),
    )
}
