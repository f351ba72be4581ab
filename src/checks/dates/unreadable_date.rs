//! `D002`: a date that cannot be read.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// Words where a position's date should stand that are no date.
    /// # Why it matters
    /// A program that cannot read it counts no experience for this position.
    /// # Before / after
    /// Before: Spring of last year to now.
    /// After: 04/2023 to present.
    /// # Limits
    /// Seasons with a year are read; made-up notations are not.
    /// # Source
    /// Own rule.
    "D002" "unreadable-date" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in &cx.resume.positions {
        if let Some(span) = position.unreadable_date {
            out.report(
                span,
                format!("“{}” cannot be read as a date", cx.quote(span)),
                "Write month and year: 04/2023 or April 2023",
            );
        }
    }
}
