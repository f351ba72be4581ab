//! `D006`: a position that ends before it begins.

use crate::checks::{Context, Findings, check};
use crate::{checks::context::head, model::Moment};

check! {
    /// # What it finds
    /// A position whose end lies before its start.
    /// # Why it matters
    /// One of the two is a slip; until it is mended the position counts for nothing.
    /// # Before / after
    /// Before: 09/2019 to 03/2018.
    /// After: 03/2018 to 09/2019.
    /// # Limits
    /// Bare years are compared as years.
    /// # Source
    /// Own rule.
    "D006" "end-before-start" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in &cx.resume.positions {
        let (Some(start), Some(Moment::At(end))) = (position.dates.start, position.dates.end)
        else {
            continue;
        };
        if end.index_as_end() < start.index_as_start() {
            out.report(
                position.dates_span.unwrap_or_else(|| head(position)),
                format!("ends ({end}) before it begins ({start})"),
                "Check both dates",
            );
        }
    }
}
