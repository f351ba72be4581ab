//! Months of positions, overlaps counted once.

use crate::model::{Date, DateRange, Position};

/// Months of one range, both ends counted; `None` without a readable start, or with neither an end
/// nor a month to count.
pub(in crate::parse) fn months_of(dates: DateRange, today: Date) -> Option<u32> {
    let (first, last) = within(dates, today)?;
    u32::try_from(last - first + 1).ok()
}

/// Months of all ranges together, overlaps counted once. Neighbouring months touch.
pub(in crate::parse) fn total_months<'a>(
    positions: impl Iterator<Item = &'a Position>,
    today: Date,
) -> u32 {
    let mut ranges: Vec<(i32, i32)> = positions.filter_map(|p| within(p.dates, today)).collect();
    ranges.sort_unstable();
    let (mut total, mut covered) = (0, i32::MIN);
    for (first, last) in ranges {
        let from = first.max(covered.saturating_add(1));
        if last >= from {
            total += last - from + 1;
            covered = last;
        }
    }
    u32::try_from(total).unwrap_or(0)
}

/// First and last month, cut at today.
fn within(dates: DateRange, today: Date) -> Option<(i32, i32)> {
    let (first, last) = dates.months_inclusive(today)?;
    let last = last.min(today.year_month().index_as_end());
    (last >= first).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Moment, YearMonth};

    const TODAY: Date = Date { year: 2024, month: 1, day: 15 };

    fn at(year: i16, month: u8) -> YearMonth {
        YearMonth { year, month: Some(month) }
    }

    fn held(start: YearMonth, end: Moment) -> Position {
        Position { dates: DateRange { start: Some(start), end: Some(end) }, ..Position::default() }
    }

    #[test]
    fn overlaps_count_once_and_gaps_not_at_all() {
        let positions = [
            held(at(2019, 1), Moment::At(at(2019, 12))),
            held(at(2019, 7), Moment::At(at(2020, 6))),
            held(at(2023, 1), Moment::Present),
        ];
        assert_eq!(total_months(positions.iter(), TODAY), 18 + 13);
    }

    #[test]
    fn a_future_end_is_cut_at_today() {
        let dates = DateRange { start: Some(at(2023, 12)), end: Some(Moment::At(at(2030, 1))) };
        assert_eq!(months_of(dates, TODAY), Some(2));
    }

    #[test]
    fn without_a_start_there_is_no_length() {
        assert_eq!(months_of(DateRange { start: None, end: Some(Moment::Present) }, TODAY), None);
    }
}
