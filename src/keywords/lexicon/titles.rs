//! Words of job titles, which of them lead people, and how senior they are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Theme, extend_lists};
use crate::{model::Seniority, text::phrase::has_word};

/// Words of job titles; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    /// Words that make a phrase a job title.
    pub heads: Vec<String>,
    /// Words that make it a manager's title.
    pub managers: Vec<String>,
    /// Manager words that do not by themselves mean leading people.
    pub not_leading: Vec<String>,
    /// Words that only accompany a title.
    pub qualifiers: Vec<String>,
    /// Labels before a title.
    pub labels: Vec<String>,
    /// Words of departments and regions: behind a title's comma they go on with the title.
    pub areas: Vec<String>,
    /// Words of each grade of seniority.
    pub seniority: BTreeMap<Seniority, Vec<String>>,
}

impl Titles {
    /// Whether `folded` (lower case) holds a word that makes it a job title.
    #[must_use]
    pub fn is_title(&self, folded: &str) -> bool {
        has_word(folded, &self.managers) || has_word(folded, &self.heads)
    }

    /// Whether `folded` (lower case) names somebody who leads people.
    #[must_use]
    pub fn is_manager(&self, folded: &str) -> bool {
        self.managers
            .iter()
            .filter(|word| !self.not_leading.contains(word))
            .any(|word| has_word(folded, std::slice::from_ref(word)))
            && !self
                .not_leading
                .iter()
                .any(|phrase| phrase.contains(' ') && folded.contains(phrase.as_str()))
    }

    /// The highest grade that a word of `folded` (lower case) tells.
    #[must_use]
    pub fn seniority(&self, folded: &str) -> Option<Seniority> {
        self.seniority
            .iter()
            .rev()
            .find(|(_, words)| has_word(folded, words))
            .map(|(grade, _)| *grade)
    }
}

impl Theme for Titles {
    fn merge(&mut self, other: Self) {
        self.heads.extend(other.heads);
        self.managers.extend(other.managers);
        self.not_leading.extend(other.not_leading);
        self.qualifiers.extend(other.qualifiers);
        self.labels.extend(other.labels);
        self.areas.extend(other.areas);
        extend_lists(&mut self.seniority, other.seniority);
    }
}
