//! Degrees, schools, and how a course of study ended.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Theme, extend_lists};
use crate::model::DegreeLevel;

/// Words of education; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Education {
    /// Full and short forms of degrees by level; short forms match with or without full stops.
    pub degrees: BTreeMap<DegreeLevel, Vec<String>>,
    /// How a study stands.
    pub states: StudyWords,
    /// Schools and fields.
    pub schools: SchoolWords,
}

/// How a study stands.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyWords {
    /// Words that say it is going on.
    pub in_progress: Vec<String>,
    /// Words that say it was broken off.
    pub abandoned: Vec<String>,
}

/// Words of schools' names and around fields.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolWords {
    /// Words of schools' names.
    pub words: Vec<String>,
    /// Words between a degree and its field.
    pub field_after: Vec<String>,
    /// Words that are no field.
    pub not_field: Vec<String>,
}

impl Theme for Education {
    fn merge(&mut self, other: Self) {
        extend_lists(&mut self.degrees, other.degrees);
        self.states.in_progress.extend(other.states.in_progress);
        self.states.abandoned.extend(other.states.abandoned);
        self.schools.words.extend(other.schools.words);
        self.schools.field_after.extend(other.schools.field_after);
        self.schools.not_field.extend(other.schools.not_field);
    }
}
