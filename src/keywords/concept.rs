//! One concept of the keyword sets.

use serde::{Deserialize, Serialize};

use crate::model::ConceptKind;

/// A skill, tool, certification, degree, competence, industry or job title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Stable id, kebab-case.
    pub id: String,
    /// English label.
    pub label: String,
    /// Thai label, for management and soft skills always.
    pub label_th: Option<String>,
    /// What it is.
    pub kind: ConceptKind,
    /// Concepts that having this one shows too.
    pub implies: Vec<String>,
    /// Wider concepts.
    pub broader: Vec<String>,
    /// Neighbours.
    pub related: Vec<String>,
    /// Typical evidence sentences.
    pub evidence: Vec<String>,
    /// What a text writes for it, the label first where it is a form itself.
    pub forms: Vec<Form>,
    /// Phrases that hold a form and mean something else.
    pub not: Vec<String>,
    /// Where the concept is described: `esco:…`, `onet:…`.
    pub sources: Vec<String>,
    /// The file that states it, below `keyword_sets/`.
    pub file: String,
}

/// One way to write a concept, and the rule it must obey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The words.
    pub text: String,
    /// How its letters must stand.
    pub case: Case,
    /// One of these must stand near; empty asks for nothing. `@list`: in a list with another
    /// tool; `@tool`: another tool in the sentence; `@person`: it describes somebody.
    pub context: Vec<String>,
    /// The words may stand in another order, with up to two words between.
    pub loose: bool,
    /// How much a mention counts, per mille.
    pub weight: u16,
    /// Other concepts may own the same form: the first whose rules hold wins.
    pub ambiguous: bool,
    /// A common word or short name of which still every mention counts.
    pub sure: bool,
}

impl Form {
    /// Whether only some mentions count: by case or by context.
    #[must_use]
    pub fn is_guarded(&self) -> bool {
        self.case != Case::Any || !self.context.is_empty()
    }
}

/// How the letters of a form must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Case {
    /// As they like.
    #[default]
    Any,
    /// Exactly as stated.
    Exact,
    /// All capitals, or as stated.
    Upper,
}
