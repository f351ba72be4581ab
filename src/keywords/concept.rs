//! One concept of the keyword sets.

use serde::{Deserialize, Serialize};

use crate::model::ConceptKind;

/// A skill, tool, certification, degree, competence or industry.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// Stable id, kebab-case.
    pub id: String,
    /// English label.
    pub label: String,
    /// What it is.
    pub kind: ConceptKind,
    /// Concepts that having this one shows too.
    #[serde(default)]
    pub implies: Vec<String>,
    /// Wider concepts.
    #[serde(default)]
    pub broader: Vec<String>,
    /// Neighbours.
    #[serde(default)]
    pub related: Vec<String>,
    /// Typical evidence sentences.
    #[serde(default)]
    pub evidence: Vec<String>,
}
