//! `D007`: a position that begins or ended in the future.

use crate::checks::{Context, Findings, check};
use crate::{checks::context::head, model::Moment};

check! {
    /// # What it finds
    /// A position that begins after today, or whose stated end is more than a month after today.
    /// # Why it matters
    /// Usually a slip in the year.
    /// # Before / after
    /// Before: 03/2081 to present.
    /// After: 03/2018 to present.
    /// # Limits
    /// Today is given by `--today`. A contract with a known end in the future may be right: write
    /// “present”.
    /// # Source
    /// Own rule.
    "D007" "future-date" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let next = cx.this_month() + 1;
    for position in &cx.resume.positions {
        let starts = position.dates.start.is_some_and(|start| start.index_as_start() > next);
        let ends = match position.dates.end {
            Some(Moment::At(end)) => end.index_as_start() > next,
            _ => false,
        };
        if starts || ends {
            out.report(
                position.dates_span.unwrap_or_else(|| head(position)),
                "lies in the future",
                "Check the year; for a running position write “present”",
            );
        }
    }
}
