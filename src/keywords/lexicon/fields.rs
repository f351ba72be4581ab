//! Fields of study in groups of neighbours, and the names of languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words of fields of study by group, and names of languages by code, lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fields {
    /// Words by group.
    pub groups: BTreeMap<String, Vec<String>>,
    /// Words of degrees that tell no field ("science" of "Bachelor of Science").
    pub common: Vec<String>,
    /// Names by BCP 47 code.
    pub tongues: BTreeMap<String, Vec<String>>,
}

impl Fields {
    /// Groups whose words a text says.
    pub fn groups_in(&self, says: impl Fn(&[String]) -> bool) -> Vec<&str> {
        self.groups
            .iter()
            .filter(|(_, words)| says(words))
            .map(|(group, _)| group.as_str())
            .collect()
    }
}

impl Theme for Fields {
    fn merge(&mut self, other: Self) {
        for (group, words) in other.groups {
            self.groups.entry(group).or_default().extend(words);
        }
        self.common.extend(other.common);
        for (code, names) in other.tongues {
            self.tongues.entry(code).or_default().extend(names);
        }
    }
}
