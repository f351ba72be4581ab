//! How a text denies a skill or only hopes for it.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Phrases around a mention that turn its meaning.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Negation {
    /// Phrases before a mention that deny it ("no experience with").
    #[serde(default)]
    pub denies: Vec<String>,
    /// Phrases before a mention that only hope for it ("learning", "interested in").
    #[serde(default)]
    pub hopes: Vec<String>,
    /// Words before a mention that deny it if one of `heads` follows ("no" in "no Java experience").
    #[serde(default)]
    pub lacks: Vec<String>,
    /// What is lacked ("experience").
    #[serde(default)]
    pub heads: Vec<String>,
    /// Phrases behind a mention that deny it ("is not required").
    #[serde(default)]
    pub denies_behind: Vec<String>,
    /// Phrases behind a certification or degree that only hope for it ("in progress").
    #[serde(default)]
    pub hopes_behind: Vec<String>,
    /// Phrases that hold the name of a skill and mean something else ("puppet theatre").
    #[serde(default)]
    pub others: Vec<String>,
    /// Phrases that look like the others and turn nothing ("not only", "no less than").
    #[serde(default)]
    pub keeps: Vec<String>,
    /// Words that end the reach of what stands before them ("but", "however").
    #[serde(default)]
    pub ends: Vec<String>,
}

impl Theme for Negation {
    fn merge(&mut self, other: Self) {
        self.denies.extend(other.denies);
        self.hopes.extend(other.hopes);
        self.lacks.extend(other.lacks);
        self.heads.extend(other.heads);
        self.denies_behind.extend(other.denies_behind);
        self.hopes_behind.extend(other.hopes_behind);
        self.others.extend(other.others);
        self.keeps.extend(other.keeps);
        self.ends.extend(other.ends);
    }
}
