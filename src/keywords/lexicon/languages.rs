//! Human languages and how well they are spoken.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Theme, extend_lists};
use crate::model::Proficiency;

/// Names and levels of human languages; forms are lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Languages {
    /// English name to the forms it goes by.
    pub names: BTreeMap<String, Vec<String>>,
    /// Words of each level.
    pub levels: BTreeMap<Proficiency, Vec<String>>,
}

impl Theme for Languages {
    fn merge(&mut self, other: Self) {
        extend_lists(&mut self.names, other.names);
        extend_lists(&mut self.levels, other.levels);
    }
}
