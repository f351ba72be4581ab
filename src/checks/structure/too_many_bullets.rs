//! `S013`: a position with too many statements.

use crate::checks::context::{head, statements};
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// More than twelve statements under one position.
    /// # Why it matters
    /// A long list buries its best points.
    /// # Before / after
    /// Before: nineteen statements.
    /// After: the six that this posting asks about.
    /// # Limits
    /// Long projects may be split under headings of their own.
    /// # Source
    /// Own threshold; guides name three to six for recent positions.
    "S013" "too-many-bullets" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in &cx.resume.positions {
        let count = statements(position).count();
        if count > cx.limits.bullets_max {
            out.report(
                head(position),
                format!("{count} statements under {}", Context::name_of(position)),
                "Keep the strongest six to eight, those with a number first",
            );
        }
    }
}
