//! Words around names and contact details.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words around names and contact details; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactWords {
    /// Labels before a detail, without the colon.
    pub labels: Vec<String>,
    /// Small words inside names.
    pub particles: Vec<String>,
    /// Titles before names.
    pub honorifics: Vec<String>,
    /// Letters after names.
    pub suffixes: Vec<String>,
    /// Titles of the document itself.
    pub documents: Vec<String>,
}

impl Theme for ContactWords {
    fn merge(&mut self, other: Self) {
        self.labels.extend(other.labels);
        self.particles.extend(other.particles);
        self.honorifics.extend(other.honorifics);
        self.suffixes.extend(other.suffixes);
        self.documents.extend(other.documents);
    }
}
