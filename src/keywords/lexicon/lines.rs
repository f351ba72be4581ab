//! Words that tell how a line of a résumé goes on, and small shapes within lines.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words within lines; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineWords {
    /// A line that ends with one of these is not finished.
    pub open_ends: Vec<String>,
    /// Words of lengths of time beside dates.
    pub durations: Vec<String>,
    /// Labels above the statements of a position.
    pub statement_labels: Vec<String>,
    /// Labels before dates.
    pub date_labels: Vec<String>,
    /// Labels before a person's name.
    pub name_labels: Vec<String>,
    /// Last labels of web addresses.
    pub domains: Vec<String>,
}

impl Theme for LineWords {
    fn merge(&mut self, other: Self) {
        self.open_ends.extend(other.open_ends);
        self.durations.extend(other.durations);
        self.statement_labels.extend(other.statement_labels);
        self.date_labels.extend(other.date_labels);
        self.name_labels.extend(other.name_labels);
        self.domains.extend(other.domains);
    }
}
