//! Wording of postings that shuts people out or asks for nothing.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Phrases in lower case, found as whole words.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingBias {
    /// Wording that asks for an age.
    pub age: BTreeSet<String>,
    /// Wording that asks for an age only where it is a must.
    pub age_as_must: BTreeSet<String>,
    /// Wording that names one gender.
    pub gender: BTreeSet<String>,
    /// Pronouns that give the person hired one gender.
    pub pronouns: BTreeSet<String>,
    /// Wording that names more than one gender, which settles a line.
    pub either_gender: BTreeSet<String>,
    /// Names that swagger instead of naming the job.
    pub swagger: BTreeSet<String>,
    /// Ends of a choice that leave everything open.
    pub anything: BTreeSet<String>,
}

impl Theme for PostingBias {
    fn merge(&mut self, other: Self) {
        self.age.extend(other.age);
        self.age_as_must.extend(other.age_as_must);
        self.gender.extend(other.gender);
        self.pronouns.extend(other.pronouns);
        self.either_gender.extend(other.either_gender);
        self.swagger.extend(other.swagger);
        self.anything.extend(other.anything);
    }
}
