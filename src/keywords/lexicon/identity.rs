//! What tells who a person is, and must not reach the scorer.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words around personal details, lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Pronouns and forms of address.
    pub pronouns: Vec<String>,
    /// Labels of lines that state a personal detail ("date of birth").
    pub personal_labels: Vec<String>,
}

impl Theme for Identity {
    fn merge(&mut self, other: Self) {
        self.pronouns.extend(other.pronouns);
        self.personal_labels.extend(other.personal_labels);
    }
}
