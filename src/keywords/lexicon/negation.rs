//! How a text denies a skill or only hopes for it.

use serde::{Deserialize, Serialize};

use super::Theme;
use crate::text;

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
    /// What somebody wishes ("hope to"): each with one of `wished` behind hopes for a mention.
    #[serde(default)]
    pub wishes: Vec<String>,
    /// What one wishes to do with something new ("get into").
    #[serde(default)]
    pub wished: Vec<String>,
    /// Phrases before a certification or degree that only hope for it ("registered for").
    #[serde(default)]
    pub hopes_earned: Vec<String>,
    /// What somebody did not ("never"): each with one of `denied` behind denies a mention.
    #[serde(default)]
    pub denials: Vec<String>,
    /// What one does with something known ("worked with").
    #[serde(default)]
    pub denied: Vec<String>,
    /// Words before a mention that deny it if one of `heads` follows ("no" in "no Java experience"),
    /// or stands between them with one of `joints` ("no prior exposure to Java").
    #[serde(default)]
    pub lacks: Vec<String>,
    /// What is lacked ("experience").
    #[serde(default)]
    pub heads: Vec<String>,
    /// What joins that to what it is of ("with").
    #[serde(default)]
    pub joints: Vec<String>,
    /// Phrases behind a mention that deny it ("is not required").
    #[serde(default)]
    pub denies_behind: Vec<String>,
    /// Phrases behind a certification or degree that only hope for it ("in progress").
    #[serde(default)]
    pub hopes_behind: Vec<String>,
    /// Phrases behind a mention that say it has just begun ("beginner").
    #[serde(default)]
    pub begins_behind: Vec<String>,
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

impl Negation {
    /// All phrases before a mention that deny it.
    pub fn all_denies(&self) -> impl Iterator<Item = String> {
        self.denies.iter().cloned().chain(pairs(&self.denials, &self.denied))
    }

    /// All phrases before a mention that only hope for it.
    pub fn all_hopes(&self) -> impl Iterator<Item = String> {
        self.hopes.iter().cloned().chain(pairs(&self.wishes, &self.wished))
    }
}

/// Each of `first` with each of `second` behind it; Thai has no space between them.
fn pairs(first: &[String], second: &[String]) -> impl Iterator<Item = String> {
    first.iter().flat_map(move |one| {
        let space = if one.ends_with(text::is_thai) { "" } else { " " };
        second.iter().map(move |other| format!("{one}{space}{other}"))
    })
}

impl Theme for Negation {
    fn merge(&mut self, other: Self) {
        self.denies.extend(other.denies);
        self.hopes.extend(other.hopes);
        self.wishes.extend(other.wishes);
        self.wished.extend(other.wished);
        self.hopes_earned.extend(other.hopes_earned);
        self.denials.extend(other.denials);
        self.denied.extend(other.denied);
        self.lacks.extend(other.lacks);
        self.heads.extend(other.heads);
        self.joints.extend(other.joints);
        self.denies_behind.extend(other.denies_behind);
        self.hopes_behind.extend(other.hopes_behind);
        self.begins_behind.extend(other.begins_behind);
        self.others.extend(other.others);
        self.keeps.extend(other.keeps);
        self.ends.extend(other.ends);
    }
}
