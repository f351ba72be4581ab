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
        self.keeps.extend(other.keeps);
        self.ends.extend(other.ends);
    }
}
