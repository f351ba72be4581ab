//! Moments that begin with a digit: "2019", "03/2019", "31.03.2019", "1 March 2019".

use super::{End, Number, Reader, Value};
use crate::{
    model::YearMonth,
    parse::feature::{Feature, score},
};

/// What is known of `a/b/year`.
struct DayMonth {
    first: i32,
    second: i32,
    dotted: bool,
    buddhist: bool,
}

/// Positive: the day stands first.
const DAY_FIRST: &[Feature<DayMonth>] = &[
    Feature { name: "first-over-12", weight: 8, test: |d| d.first > 12 },
    Feature { name: "second-over-12", weight: -8, test: |d| d.second > 12 },
    Feature { name: "full-stops", weight: 4, test: |d| d.dotted },
    Feature { name: "buddhist-era", weight: 4, test: |d| d.buddhist },
    Feature { name: "slashes", weight: -1, test: |d| !d.dotted },
];

impl Reader<'_> {
    /// The moment whose first number begins at `start`.
    pub(super) fn numeric(&self, start: usize) -> Option<End> {
        let first = self.number(start)?;
        let before = self.text.get(..start)?.chars().next_back();
        if before.is_some_and(|b| matches!(b, '$' | '€' | '£' | '#' | '.' | ':' | '฿')) {
            return None;
        }
        match first.digits {
            4 => self.year_first(first),
            1 | 2 => self.small_first(first),
            _ => None,
        }
    }

    /// "2019", "2019-03", "2019/03/31".
    fn year_first(&self, first: Number) -> Option<End> {
        let bare = self.year(first, false);
        let sign = self.text.get(first.end..).and_then(|r| r.chars().next());
        if let (Some(year), Some('-' | '/' | '.')) = (bare.or_else(|| self.year(first, true)), sign)
            && let Some(month) =
                self.number(first.end + 1).filter(|n| n.digits == 2 && (1..=12).contains(&n.value))
        {
            let mut end = month.end;
            if self.text.get(end..).and_then(|r| r.chars().next()) == sign
                && let Some(day) =
                    self.number(end + 1).filter(|n| n.digits == 2 && (1..=31).contains(&n.value))
            {
                end = day.end;
            }
            if self.closed(end) {
                let value = Value::At(YearMonth { year, month: Some(month.value as u8) });
                return Some(End { value, stop: end, sure: 900 });
            }
        }
        let year = bare.filter(|_| self.closed(first.end))?;
        Some(End { value: Value::At(YearMonth { year, month: None }), stop: first.end, sure: 850 })
    }

    /// "03/2019", "3.2019", "31/03/2019", "1 March 2019", "12 2011", "03/19".
    fn small_first(&self, first: Number) -> Option<End> {
        let sign_at = self.skip(first.end, |c| c == ' ', 1);
        let sign = self.text.get(sign_at..)?.chars().next()?;
        if matches!(sign, '/' | '.' | '-') {
            let next = self.skip(sign_at + 1, |c| c == ' ', 1);
            let second = self.number(next)?;
            if second.digits == 4 {
                return self.month_year(first.value, second, 930);
            }
            if second.digits <= 2 {
                let third = self
                    .text
                    .get(second.end..)?
                    .starts_with(sign)
                    .then(|| self.number(second.end + 1))
                    .flatten();
                return match third {
                    Some(third) => {
                        self.day_month_year(first.value, second.value, third, sign == '.')
                    }
                    None if sign == '/'
                        && second.digits == 2
                        && (1..=12).contains(&first.value)
                        && self.closed(second.end) =>
                    {
                        Some(End {
                            value: Value::Short(Some(first.value as u8), second.value as u8),
                            stop: second.end,
                            sure: 600,
                        })
                    }
                    None => None,
                };
            }
            return None;
        }
        let after = self.skip(self.skip_ordinal(first.end), |c| matches!(c, ' ' | '-' | ','), 2);
        if let Some((month, end, false)) = self.month_name(after)
            && let Some(found) = self.year_of_month(month, end, false)
            && matches!(found.value, Value::At(_))
        {
            return Some(found);
        }
        let second = self
            .number(after)
            .filter(|n| n.digits == 4 && first.digits == 2 && after == first.end + 1)?;
        self.month_year(first.value, second, 500)
    }

    fn month_year(&self, month: i32, year: Number, sure: u16) -> Option<End> {
        let value = YearMonth {
            year: self.year(year, true)?,
            month: Some(u8::try_from(month).ok().filter(|m| (1..=12).contains(m))?),
        };
        self.closed(year.end).then_some(End { value: Value::At(value), stop: year.end, sure })
    }

    fn day_month_year(&self, first: i32, second: i32, third: Number, dotted: bool) -> Option<End> {
        let year = match third.digits {
            4 => self.year(third, true)?,
            2 => self.century(third.value as u8),
            _ => return None,
        };
        let facts = DayMonth { first, second, dotted, buddhist: third.value > 2400 };
        let lean = score(DAY_FIRST, &facts);
        let month = u8::try_from(if lean > 0 { second } else { first })
            .ok()
            .filter(|m| (1..=12).contains(m))?;
        let sure = if lean.abs() >= 3 || first == second { 900 } else { 600 };
        self.closed(third.end).then_some(End {
            value: Value::At(YearMonth { year, month: Some(month) }),
            stop: third.end,
            sure,
        })
    }
}
