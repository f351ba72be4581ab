//! Keyword sets: loads and proves them, embeds the defaults, builds the matcher.

mod concept;
mod concepts;
mod embedded;
mod error;
mod format;
mod gap;
mod lexicon;
mod load;
mod matcher;
mod proof;
mod role;
mod rubric;
mod sets;
mod tables;
mod thresholds;

pub use concept::{Case, Concept, Form};
pub use concepts::Concepts;
pub use error::KeywordError;
pub use gap::{Gaps, KindAdvice, TopicAdvice};
pub use lexicon::{
    Coaching, Competence, Competences, Courtesy, Deeds, Integrity, Mailboxes, Privacy, Prose,
    Questions, WorkTopic,
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
    Cap, Deduction, DeedsRubric, DegreeRubric, EvidenceRubric, FitRubric, JobRubric,
    LanguageRubric, LetterRubric, ManagementRubric, OutcomeRubric, PartRubric, PhraseRubric,
    QualityRubric, RankRubric, Rubric, Setting, SourceRubric, YearsRubric,
};
pub use sets::KeywordSets;
pub use tables::Lazily;
pub use thresholds::Thresholds;
