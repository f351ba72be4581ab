//! Words that hold a list of skills together.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words around the items of a list of skills.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// Words between two items ("and").
    #[serde(default)]
    pub joins: Vec<String>,
    /// Words before the first item ("in", "with").
    #[serde(default)]
    pub leads: Vec<String>,
    /// Words after the last item ("skills", "developer").
    #[serde(default)]
    pub follows: Vec<String>,
    /// What an adjective about somebody may describe ("person", "attitude").
    #[serde(default)]
    pub persons: Vec<String>,
    /// Words behind an adjective that it does not describe ("and", "with").
    #[serde(default)]
    pub closes: Vec<String>,
    /// Thai words before a Latin name that is no tool's ("บริษัท").
    #[serde(default)]
    pub holders: Vec<String>,
    /// Beginnings of Thai words that may stand before a term without parting from it.
    #[serde(default)]
    pub openers: Vec<String>,
}

impl Theme for Listing {
    fn merge(&mut self, other: Self) {
        self.joins.extend(other.joins);
        self.leads.extend(other.leads);
        self.follows.extend(other.follows);
        self.persons.extend(other.persons);
        self.closes.extend(other.closes);
        self.holders.extend(other.holders);
        self.openers.extend(other.openers);
    }
}
