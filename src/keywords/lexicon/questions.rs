//! What a coach asks about each kind of work, and the sentence to fill in.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Questions for bullets that state no number.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// Kinds of work; where two are told by words at one place, the upper one speaks.
    pub topics: Vec<WorkTopic>,
}

/// A kind of work.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkTopic {
    /// Its name, the same in all languages.
    pub name: String,
    /// Lower-case beginnings of words that tell it.
    pub words: BTreeSet<String>,
    /// What to ask; empty in packs that only add words.
    #[serde(default)]
    pub question: String,
    /// A sentence with blanks (`___`).
    #[serde(default)]
    pub frame: String,
}

impl Theme for Questions {
    fn merge(&mut self, other: Self) {
        for topic in other.topics {
            match self.topics.iter_mut().find(|known| known.name == topic.name) {
                Some(known) => known.words.extend(topic.words),
                None => self.topics.push(topic),
            }
        }
    }
}
