//! `D001`: months between two positions that nothing explains.

use crate::checks::{Context, Findings, check};
use crate::{
    checks::context::head,
    model::{Moment, Position},
};

check! {
    /// # What it finds
    /// At least seven months between the end of one position and the start of the next.
    /// # Why it matters
    /// It is a fact that a reader will see and may ask about. It never lowers the fit.
    /// # Before / after
    /// Before: 2014 to 2016, then 2018 on.
    /// After: a line for 2017: parental leave, study, travel, own business.
    /// # Limits
    /// Only positions with months or years are compared; studies that cover the gap explain it.
    /// With bare years only gaps of more than a full year are seen.
    /// # Source
    /// Guides advise one honest line; own threshold.
    "D001" "gap" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let disguised = years_as_januaries(cx);
    let mut ranges: Vec<(i32, i32, &Position)> = cx
        .resume
        .positions
        .iter()
        .filter_map(|position| {
            let (first, last) = position.dates.months_inclusive(cx.today)?;
            position.dates.end?;
            // A bare year may reach to its December.
            let bare = disguised || position.dates.start.is_some_and(|s| s.month.is_none());
            Some((first, last + if bare { 11 } else { 0 }, position))
        })
        .collect();
    ranges.sort_by_key(|(first, last, _)| (*first, *last));
    let mut reached: Option<i32> = None;
    for (first, last, position) in ranges {
        if let Some(end) = reached {
            let months = first - end - 1;
            if months >= cx.limits.gap_months && !studied(cx, end, first) {
                out.report(
                    head(position),
                    format!("{months} months before {} are not explained", Context::name_of(position)),
                    "If you like, add one line that says what you did then; it does not lower the fit",
                );
            }
        }
        reached = Some(reached.map_or(last, |end| end.max(last)));
    }
}

/// Whether a study's year lies in the gap or right after it.
fn studied(cx: &Context<'_>, from: i32, to: i32) -> bool {
    cx.resume.studies.iter().filter_map(|study| study.year).any(|year| {
        let year = i32::from(year);
        (from / 12..=to / 12 + 1).contains(&year)
    })
}

/// Whether nearly all dates name January: forms that want a month are given the first.
fn years_as_januaries(cx: &Context<'_>) -> bool {
    let ends = cx.resume.positions.iter().filter_map(|position| match position.dates.end {
        Some(Moment::At(end)) => Some(end),
        _ => None,
    });
    let starts = cx.resume.positions.iter().filter_map(|position| position.dates.start);
    let months: Vec<_> = starts.chain(ends).filter_map(|date| date.month.map(i32::from)).collect();
    let januaries = months.iter().filter(|month| **month == 1).count();
    months.len() >= 4 && januaries * 3 >= months.len() * 2
}
