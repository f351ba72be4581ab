//! Months of positions: overlaps counted once.

use crate::{keywords::Setting, model::YearMonth};

/// Months covered by the ranges (first and last month, both inclusive).
pub(super) fn merged(mut ranges: Vec<(i32, i32)>) -> u32 {
    ranges.sort_unstable();
    let mut total = 0;
    let mut reached = i32::MIN;
    for (first, last) in ranges {
        let from = first.max(reached.saturating_add(1));
        if last >= from {
            total += last - from + 1;
            reached = last;
        }
    }
    u32::try_from(total).unwrap_or_default()
}

/// The share (per mille) that something done for `months` has of its worth: the whole from `full`
/// months on, down to `brief` for the shortest time.
pub(super) fn share(months: u32, full: &Setting, brief: &Setting) -> u32 {
    let (full, brief) = (full.value.max(1), brief.value.min(1000));
    brief + (1000 - brief) * months.min(full) / full
}

/// The month with this index since year 0.
pub(super) fn month(index: i32) -> YearMonth {
    YearMonth {
        year: i16::try_from(index.div_euclid(12)).unwrap_or_default(),
        month: u8::try_from(index.rem_euclid(12) + 1).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_positions_count_once() {
        assert_eq!(merged(vec![(0, 11), (6, 17), (24, 35)]), 30);
        assert_eq!(merged(vec![(0, 35), (6, 17)]), 36);
        assert_eq!(merged(Vec::new()), 0);
    }

    #[test]
    fn an_index_goes_back_to_its_month() {
        let start = YearMonth { year: 2021, month: Some(4) };
        assert_eq!(month(start.index_as_start()), start);
    }
}
