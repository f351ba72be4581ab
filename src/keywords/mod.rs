//! Keyword sets: loads and proves them, embeds the defaults, builds the matcher.

mod concept;
mod embedded;
mod format;
mod gap;
mod lexicon;
mod load;
mod matcher;
mod proof;
mod role;
mod rubric;
mod sources;
mod thresholds;

use std::collections::{BTreeMap, BTreeSet};

pub use concept::{Case, Concept, Form};
pub use gap::{Gaps, KindAdvice, TopicAdvice};
pub use lexicon::{
    Coaching, Courtesy, Deeds, Integrity, Mailboxes, Privacy, Prose, Questions, WorkTopic,
};
pub use lexicon::{
    ContactWords, Cue, DateWords, Education, Employers, FactLabels, FamilyRow, Fields, HeadingRow,
    Headings, Identity, Kinds, Languages, Leading, Lexicon, LineWords, Listing, ManagementWords,
    MetricWords, Metrics, Negation, Place, Plain, PostingBias, PostingHeadings, PostingJoints,
    PostingKinds, PostingSection, PostingTitles, PostingWords, SeniorityRow, Titles, Track, Vote,
    Wording,
};
pub use proof::{Problem, ProblemKind, prove, prove_builtin};
pub use role::{Rank, Role, RoleRequirement};
pub use rubric::{
    Cap, Deduction, DegreeRubric, EvidenceRubric, FitRubric, JobRubric, LanguageRubric,
    LetterRubric, ManagementRubric, OutcomeRubric, PartRubric, QualityRubric, RankRubric, Rubric,
    Setting, SourceRubric, YearsRubric,
};

pub use thresholds::Thresholds;

use serde::{Deserialize, Serialize};

use crate::model::SkillHit;
use matcher::Matcher;
use sources::Sources;

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
    /// From which number on a check speaks.
    pub thresholds: Thresholds,
    /// Advice on closing gaps.
    pub gaps: Gaps,
    matcher: Matcher,
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
        Self::with_overlay(&[])
    }

    /// The built-in sets with a user's own on top: a concept of the same id is replaced, a new one
    /// is added, word lists grow. `files` are paths below the user's folder (with `/`) and texts.
    ///
    /// # Errors
    /// [`KeywordError`] with file, line and key of the first fault.
    pub fn with_overlay(files: &[(&str, &str)]) -> Result<Self, KeywordError> {
        let sources = Sources { own: files.to_vec() };
        let mut concepts = embedded::concepts()?;
        for (file, text) in files.iter().filter(|(file, _)| is_skills(file)) {
            let own = load::parse::<format::SkillFile>(file, text)?;
            let own = own.into_concepts(file).map_err(|message| KeywordError::Invalid {
                file: (*file).to_owned(),
                line: 1,
                key: "schema".to_owned(),
                message,
            })?;
            let replaced: BTreeSet<&str> = own.iter().map(|concept| concept.id.as_str()).collect();
            concepts.retain(|concept| !replaced.contains(concept.id.as_str()));
            concepts.extend(own);
        }
        let lexicon = Lexicon::load(&sources)?;
        let matcher = Matcher::new(&concepts, &lexicon);
        let concepts = concepts.into_iter().map(|concept| (concept.id.clone(), concept)).collect();
        Ok(Self {
            concepts,
            lexicon,
            rubric: Rubric::load(&sources)?,
            roles: role::load(&sources)?,
            gaps: Gaps::load(&sources)?,
            thresholds: Thresholds::load(&sources)?,
            matcher,
        })
    }

    /// The concept with this id.
    #[must_use]
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.concepts.get(id)
    }

    /// Every mention of a concept in `text`, in order; spans index into `text`.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<SkillHit> {
        self.matcher.find(text)
    }

    /// The concepts that `sentence` shows by a deed, in order of the text, one hit each; the span
    /// is the deed's. A sentence may name the concept too: see [`Self::find`].
    #[must_use]
    pub fn find_evidence(&self, sentence: &str) -> Vec<SkillHit> {
        self.matcher.find_evidence(sentence, &self.concepts, &self.lexicon.deeds)
    }

    /// What having `id` shows too, through any number of steps, sorted; without `id`.
    #[must_use]
    pub fn implied_by(&self, id: &str) -> BTreeSet<&str> {
        self.closure(id, |concept| &concept.implies)
    }

    /// All wider concepts of `id`, through any number of steps, sorted; without `id`.
    #[must_use]
    pub fn broader(&self, id: &str) -> BTreeSet<&str> {
        self.closure(id, |concept| &concept.broader)
    }

    /// Neighbours of `id`: those it names, those that name it, sorted; without `id`.
    #[must_use]
    pub fn related(&self, id: &str) -> BTreeSet<&str> {
        let named = self.concept(id).into_iter().flat_map(|concept| &concept.related);
        let naming =
            self.concepts.values().filter(|other| other.related.iter().any(|name| name == id));
        named
            .chain(naming.map(|concept| &concept.id))
            .map(String::as_str)
            .filter(|other| *other != id)
            .collect()
    }

    /// The concepts that name `id` as wider, sorted: the tools of a field.
    #[must_use]
    pub fn narrower(&self, id: &str) -> BTreeSet<&str> {
        let below =
            self.concepts.values().filter(|other| other.broader.iter().any(|name| name == id));
        below.map(|concept| concept.id.as_str()).collect()
    }

    fn closure(&self, id: &str, next: impl Fn(&Concept) -> &Vec<String>) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut open = vec![id];
        while let Some(concept) = open.pop().and_then(|id| self.concepts.get(id)) {
            for other in next(concept) {
                if other != id && found.insert(other.as_str()) {
                    open.push(other);
                }
            }
        }
        found
    }
}

/// Whether a user's file holds concepts: anything that is not in another set's folder.
fn is_skills(file: &str) -> bool {
    file.starts_with("skills/") || !file.contains('/') && file != "rubric.toml"
}
