//! Personal details that a résumé should not carry.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Labels, as they stand before or in such details.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Privacy {
    /// Labels of a birth date or an age.
    pub birth: BTreeSet<String>,
    /// Labels and words of marital status and family.
    pub marital: BTreeSet<String>,
    /// Labels of religion, nationality, gender and race.
    pub beliefs: BTreeSet<String>,
    /// Labels of numbers that identify a person.
    pub identity: BTreeSet<String>,
    /// Labels of height, weight and health.
    pub body: BTreeSet<String>,
    /// Labels of present or past pay.
    pub pay: BTreeSet<String>,
    /// Words that make a street of a name.
    pub streets: BTreeSet<String>,
}

impl Theme for Privacy {
    fn merge(&mut self, other: Self) {
        self.birth.extend(other.birth);
        self.marital.extend(other.marital);
        self.beliefs.extend(other.beliefs);
        self.identity.extend(other.identity);
        self.body.extend(other.body);
        self.pay.extend(other.pay);
        self.streets.extend(other.streets);
    }
}
