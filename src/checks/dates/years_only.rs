//! `D008`: recent positions that state only years.

use crate::checks::{Context, Findings, check};
use crate::{checks::context::head, model::Moment};

check! {
    /// # What it finds
    /// A position of the last ten years that states years without months.
    /// # Why it matters
    /// “2019 to 2020” may be two years or two months; careful readers assume the shorter.
    /// # Before / after
    /// Before: 2019 to 2020.
    /// After: 02/2019 to 11/2020.
    /// # Limits
    /// Positions of three years and more are left alone: the months matter little there. Reported
    /// once.
    /// # Source
    /// Own threshold.
    "D008" "years-only" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in &cx.resume.positions {
        let (Some(start), Some(Moment::At(end))) = (position.dates.start, position.dates.end)
        else {
            continue;
        };
        let bare = start.month.is_none() && end.month.is_none();
        let short = i32::from(end.year) - i32::from(start.year) < 3;
        let recent = i32::from(cx.today.year) - i32::from(end.year) <= cx.limits.recent_years;
        if bare && short && recent && end.year >= start.year {
            out.report(
                position.dates_span.unwrap_or_else(|| head(position)),
                format!("{start} to {end} may be two months or nearly three years"),
                "Add the months",
            );
            return;
        }
    }
}
