//! A job posting as a list of atomic requirements.

use serde::{Deserialize, Serialize};

use super::{ConceptId, DegreeLevel, Found, Notice, Span};

/// A posting. Spans index into the posting's own text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Posting {
    /// Job title.
    pub title: Option<Found<String>>,
    /// Who hires.
    pub employer: Option<Found<String>>,
    /// Place of work.
    pub location: Option<Found<String>>,
    /// Salary as printed.
    pub salary: Option<Found<String>>,
    /// Which kind of tech manager.
    pub role_family: RoleFamily,
    /// How senior.
    pub seniority: Seniority,
    /// What is asked for, in the order of the text.
    pub requirements: Vec<Requirement>,
    /// The reader's doubts.
    pub notices: Vec<Notice>,
    /// The whole text that the spans index into; empty for a role profile and for an edited posting.
    #[serde(default)]
    pub text: String,
}

/// One atomic thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Stable within the posting: `r1`, `r2`, …
    pub id: String,
    /// The words of the posting, verbatim; for a role profile, the profile's own words.
    pub quote: String,
    /// Where the quote stands; empty for a role profile.
    pub span: Span,
    /// What kind of thing.
    pub kind: RequirementKind,
    /// A short name for it.
    pub name: String,
    /// Concepts of the keyword sets that it asks for.
    pub skills: Vec<ConceptId>,
    /// Alternatives of which one suffices, by name; empty if there is no choice.
    pub any_of: Vec<String>,
    /// Concepts behind each alternative, same length and order as `any_of`; an inner list may be
    /// empty where no set knows the term.
    pub any_of_skills: Vec<Vec<ConceptId>>,
    /// Terms that no keyword set knows, as written.
    pub terms: Vec<String>,
    /// Must or nice.
    pub level: Level,
    /// Least years asked for.
    pub min_years: Option<u32>,
    /// Least degree, for [`RequirementKind::Degree`].
    pub degree: Option<DegreeLevel>,
    /// Whether "or equivalent experience" is accepted instead of the degree.
    pub or_equivalent: bool,
    /// Least number of people led, where stated.
    pub min_people: Option<u32>,
    /// From a list of requirements, or a duty.
    pub source: RequirementSource,
    /// Relative weight set by hand in an edited posting; 1000 is the usual weight.
    pub weight: u16,
}

impl Requirement {
    /// Id of the requirement that a posting's title makes: to have held such a job.
    pub const TITLE: &str = "title";
    /// The weight of a requirement that nobody has weighed by hand.
    pub const USUAL_WEIGHT: u16 = 1000;

    /// A must for one thing, in the words of `quote`: no concept, alternative, year or degree.
    #[must_use]
    pub fn must(kind: RequirementKind, name: String, quote: String, span: Span) -> Self {
        Self {
            id: String::new(),
            quote,
            span,
            kind,
            name,
            skills: Vec::new(),
            any_of: Vec::new(),
            any_of_skills: Vec::new(),
            terms: Vec::new(),
            level: Level::Must,
            min_years: None,
            degree: None,
            or_equivalent: false,
            min_people: None,
            source: RequirementSource::Requirement,
            weight: Self::USUAL_WEIGHT,
        }
    }

    /// Whether no keyword set knows anything that it names.
    #[must_use]
    pub fn names_nothing_known(&self) -> bool {
        self.skills.is_empty() && self.any_of_skills.iter().all(Vec::is_empty)
    }

    /// Whether it is the job itself, read from the posting's title.
    #[must_use]
    pub fn is_title(&self) -> bool {
        self.id == Self::TITLE
    }
}

/// What kind of thing is asked for. The names are the contract's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum RequirementKind {
    Skill,
    Soft,
    Experience,
    Degree,
    Certification,
    Language,
    Management,
    Domain,
    Condition,
}

/// How badly it is wanted.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Required.
    #[default]
    Must,
    /// Preferred.
    Nice,
}

/// Where a requirement was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequirementSource {
    /// A stated requirement.
    #[default]
    Requirement,
    /// A duty: a skill it names, or work in words of its own.
    Duty,
}

/// Which kind of tech manager a posting looks for. The names are the contract's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum RoleFamily {
    ItManager,
    ProjectManager,
    EngineeringManager,
    SecurityManager,
    #[default]
    Other,
}

/// How senior a job is, lowest first. The names are the contract's.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Seniority {
    Entry,
    #[default]
    Mid,
    Senior,
    Director,
    Executive,
}
