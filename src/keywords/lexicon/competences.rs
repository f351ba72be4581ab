//! How soft skills are asked for, claimed and shown by what was done.

use serde::{Deserialize, Serialize};

use super::Theme;

/// All competences that deeds can show.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competences {
    /// One row for each; a competence may have a row in each language.
    pub competence: Vec<Competence>,
}

/// One competence. Phrases are lower-case words with spaces between them; `*` at the end of a word
/// lets it go on.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// Ids of the concepts it stands for.
    pub concepts: Vec<String>,
    /// Ids of concepts that are one side of it: its deeds show them in part.
    #[serde(default)]
    pub near: Vec<String>,
    /// How a posting asks for it in its own words.
    pub asked: Vec<String>,
    /// How a person claims it.
    pub claims: Vec<String>,
    /// Work that is this competence.
    pub shows: Vec<String>,
    /// Work that needs it.
    pub hints: Vec<String>,
    /// Phrases that only look so: "supervised learning" supervises nobody.
    #[serde(default)]
    pub not: Vec<String>,
}

impl Competence {
    /// Whether its deeds speak for the concept `id`, wholly or in part.
    #[must_use]
    pub fn speaks_for(&self, id: &str) -> bool {
        self.shown().any(|one| one == id)
    }

    /// The concepts that its deeds speak for, wholly or in part.
    pub fn shown(&self) -> impl Iterator<Item = &str> {
        self.concepts.iter().chain(&self.near).map(String::as_str)
    }
}

impl Theme for Competences {
    fn merge(&mut self, other: Self) {
        self.competence.extend(other.competence);
    }
}
