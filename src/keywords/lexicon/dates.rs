//! Words of dates: months, seasons, "present", eras.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words of dates; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWords {
    /// Twelve lists of names, January first.
    pub months: Vec<Vec<String>>,
    /// Words for the running day.
    pub present: Vec<String>,
    /// Words between the two ends of a range.
    pub to: Vec<String>,
    /// Words before the first of two ends that one of `between_to` joins.
    pub between: Vec<String>,
    /// Words between those two ends.
    pub between_to: Vec<String>,
    /// Words before a start without an end.
    pub since: Vec<String>,
    /// Words that mark the Buddhist era.
    pub buddhist: Vec<String>,
    /// Words after a start that is still going on.
    pub onwards: Vec<String>,
    /// The month a season begins with.
    pub seasons: BTreeMap<String, u8>,
}

impl Theme for DateWords {
    fn merge(&mut self, other: Self) {
        if self.months.is_empty() {
            self.months = other.months;
        } else {
            for (names, more) in self.months.iter_mut().zip(other.months) {
                names.extend(more);
            }
        }
        self.present.extend(other.present);
        self.to.extend(other.to);
        self.between.extend(other.between);
        self.between_to.extend(other.between_to);
        self.since.extend(other.since);
        self.buddhist.extend(other.buddhist);
        self.onwards.extend(other.onwards);
        self.seasons.extend(other.seasons);
    }
}
