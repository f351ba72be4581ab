//! Concepts that are shown by leading people.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Ids of such concepts.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leading {
    /// The ids.
    pub concepts: Vec<String>,
    /// Ids of concepts that a manager's post in technology shows.
    pub posts: Vec<String>,
}

impl Theme for Leading {
    fn merge(&mut self, other: Self) {
        self.concepts.extend(other.concepts);
        self.posts.extend(other.posts);
    }
}
