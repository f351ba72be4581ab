//! How people tell of a job in sentences.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words of sentences about a job held; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prose {
    /// Who speaks ("I", "my").
    pub subjects: Vec<String>,
    /// What stands right before the title ("have been", "worked as").
    pub roles: Vec<String>,
    /// What may stand between those and the title.
    pub articles: Vec<String>,
    /// Words at which a title ends.
    pub title_ends: Vec<String>,
    /// What stands right before the employer.
    pub employer_after: Vec<String>,
    /// Small words inside an employer's name.
    pub name_links: Vec<String>,
    /// What stands between an employer and its place.
    pub place_after: Vec<String>,
    /// What stands before the end of a job that a sentence tells later ("stayed until").
    pub ends_after: Vec<String>,
    /// Words that open what was done there ("where").
    pub deeds_after: Vec<String>,
}

impl Theme for Prose {
    fn merge(&mut self, other: Self) {
        self.subjects.extend(other.subjects);
        self.roles.extend(other.roles);
        self.articles.extend(other.articles);
        self.title_ends.extend(other.title_ends);
        self.employer_after.extend(other.employer_after);
        self.name_links.extend(other.name_links);
        self.place_after.extend(other.place_after);
        self.ends_after.extend(other.ends_after);
        self.deeds_after.extend(other.deeds_after);
    }
}
