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
    /// Words that ask for having held a post: "as an IT manager", "in a project management role".
    pub in_post: Vec<String>,
    /// Words for leading work, as requirements and résumés open with them.
    pub verbs: Vec<String>,
}

impl Theme for Leading {
    fn merge(&mut self, other: Self) {
        self.concepts.extend(other.concepts);
        self.posts.extend(other.posts);
        self.in_post.extend(other.in_post);
        self.verbs.extend(other.verbs);
    }
}
