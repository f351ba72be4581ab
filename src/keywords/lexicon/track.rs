//! What a job title says: its field, and how high it stands.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words of job titles, lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// The field is technology.
    pub technology: Vec<String>,
    /// Projects and programmes.
    pub project: Vec<String>,
    /// Software and engineering.
    pub engineering: Vec<String>,
    /// Security.
    pub security: Vec<String>,
    /// Leads a few people or a piece of work.
    pub lead: Vec<String>,
    /// Manages.
    pub manager: Vec<String>,
    /// Manages managers.
    pub director: Vec<String>,
    /// Leads the organisation.
    pub executive: Vec<String>,
    /// Titles that hold one of these words and mean something else.
    pub not_leading: Vec<String>,
    /// Posts to learn in, whatever else the title says.
    pub learning: Vec<String>,
}

impl Theme for Track {
    fn merge(&mut self, other: Self) {
        self.technology.extend(other.technology);
        self.project.extend(other.project);
        self.engineering.extend(other.engineering);
        self.security.extend(other.security);
        self.lead.extend(other.lead);
        self.manager.extend(other.manager);
        self.director.extend(other.director);
        self.executive.extend(other.executive);
        self.not_leading.extend(other.not_leading);
        self.learning.extend(other.learning);
    }
}
