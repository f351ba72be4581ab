//! Words that vote for a kind of requirement, and the names of degrees.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Theme;
use crate::model::{DegreeLevel, RequirementKind};

/// A group of words that votes once for a kind.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// The kind voted for.
    pub kind: RequirementKind,
    /// How much.
    pub weight: i32,
    /// Where the words must stand.
    #[serde(default)]
    pub at: Place,
    /// The words. A space also stands for a hyphen, and `*` ends a stem.
    pub words: Vec<String>,
}

/// Where the words of a vote must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Anywhere.
    #[default]
    Anywhere,
    /// At the start of the requirement.
    Start,
}

/// How the kind of a requirement is told.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingKinds {
    /// What a verb of leading with people behind it votes for management.
    #[serde(default)]
    pub leading_people: i32,
    /// Groups of words.
    pub vote: Vec<Vote>,
    /// Names of degrees, by level.
    pub degrees: BTreeMap<DegreeLevel, Vec<String>>,
}

impl Theme for PostingKinds {
    fn merge(&mut self, other: Self) {
        self.leading_people = self.leading_people.max(other.leading_people);
        self.vote.extend(other.vote);
        for (level, names) in other.degrees {
            self.degrees.entry(level).or_default().extend(names);
        }
    }
}
