//! Calendar values as résumés state them: a month or only a year. No clock: today is always given.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A calendar day (Gregorian).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Common era year.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// The month it lies in.
    #[must_use]
    pub fn year_month(self) -> YearMonth {
        YearMonth { year: self.year, month: Some(self.month) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A year, and the month where one is stated. Buddhist-era years are already converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct YearMonth {
    /// Common era year.
    pub year: i16,
    /// 1 to 12, or `None` where the text states only a year.
    pub month: Option<u8>,
}

impl YearMonth {
    /// Months since year 0, the unstated month taken as January.
    #[must_use]
    pub fn index_as_start(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month.unwrap_or(1)) - 1
    }

    /// Months since year 0, the unstated month taken as December.
    #[must_use]
    pub fn index_as_end(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month.unwrap_or(12)) - 1
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}-{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

/// One end of a range: a month or year, or "present".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// A stated month or year.
    At(YearMonth),
    /// "Present", "to date", "ปัจจุบัน" and the like.
    Present,
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(at) => at.fmt(f),
            Self::Present => f.write_str("present"),
        }
    }
}

/// From a start to an end, either of which may be unstated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct DateRange {
    /// Where it begins.
    pub start: Option<YearMonth>,
    /// Where it ends.
    pub end: Option<Moment>,
}

impl DateRange {
    /// First and last month as indices since year 0, both inclusive; `None` without a start.
    ///
    /// A range between two bare years counts from January of the first to January of the last
    /// (2019–2021 is 24 months and one); an unstated end counts as the start's own month.
    #[must_use]
    pub fn months_inclusive(&self, today: Date) -> Option<(i32, i32)> {
        let start = self.start?;
        let first = start.index_as_start();
        let last = match self.end {
            Some(Moment::Present) => today.year_month().index_as_end(),
            Some(Moment::At(end)) if start.month.is_none() && end.month.is_none() => {
                end.index_as_start().max(first)
            }
            Some(Moment::At(end)) => end.index_as_end(),
            None => start.index_as_start(),
        };
        (last >= first).then_some((first, last))
    }
}
