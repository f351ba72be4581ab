//! A posting as a file that people edit: weights, must and nice, groups.

use serde::{Deserialize, Serialize};

use super::{
    ConceptId, DegreeLevel, Level, Posting, Requirement, RequirementKind, RequirementSource,
    RoleFamily, Seniority,
};

/// How such a file begins; told by it, whatever its name.
pub const POSTING_FILE_START: &str = "schema = \"vitae/posting/1\"";

/// What `posting --format toml` prints and `--posting` takes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingFile {
    /// `vitae/posting/1`.
    pub schema: String,
    /// Job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who hires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
    /// Place of work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Salary as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salary: Option<String>,
    /// Which kind of tech manager.
    #[serde(default)]
    pub role_family: RoleFamily,
    /// How senior.
    #[serde(default)]
    pub seniority: Seniority,
    /// What is asked for.
    #[serde(default)]
    pub requirement: Vec<RequirementEntry>,
}

/// One thing that is asked for, as people edit it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementEntry {
    /// A short name.
    pub name: String,
    /// What kind of thing.
    #[serde(default = "skill")]
    pub kind: RequirementKind,
    /// Must or nice.
    #[serde(default)]
    pub level: Level,
    /// Relative weight; 1000 is the usual one, 0 leaves the requirement out.
    #[serde(default = "usual")]
    pub weight: u16,
    /// Alternatives of which one suffices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<String>,
    /// Ids of keyword sets; without them they are found in the name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<ConceptId>,
    /// Terms that no keyword set knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<String>,
    /// Least years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_years: Option<u32>,
    /// Least number of people led.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_people: Option<u32>,
    /// Least degree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub degree: Option<DegreeLevel>,
    /// Whether equivalent experience is accepted instead of the degree.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub or_equivalent: bool,
    /// A stated requirement, or a duty.
    #[serde(default)]
    pub source: RequirementSource,
    /// The posting's own words.
    #[serde(default)]
    pub quote: String,
}

fn skill() -> RequirementKind {
    RequirementKind::Skill
}

fn usual() -> u16 {
    1000
}

impl From<&Posting> for PostingFile {
    fn from(posting: &Posting) -> Self {
        let value =
            |found: &Option<super::Found<String>>| found.as_ref().map(|one| one.value.clone());
        Self {
            schema: "vitae/posting/1".to_owned(),
            title: value(&posting.title),
            employer: value(&posting.employer),
            location: value(&posting.location),
            salary: value(&posting.salary),
            role_family: posting.role_family,
            seniority: posting.seniority,
            requirement: posting.requirements.iter().map(RequirementEntry::from).collect(),
        }
    }
}

impl From<&Requirement> for RequirementEntry {
    fn from(one: &Requirement) -> Self {
        Self {
            name: one.name.clone(),
            kind: one.kind,
            level: one.level,
            weight: one.weight,
            any_of: one.any_of.clone(),
            skills: one.skills.clone(),
            terms: one.terms.clone(),
            min_years: one.min_years,
            min_people: one.min_people,
            degree: one.degree,
            or_equivalent: one.or_equivalent,
            source: one.source,
            quote: one.quote.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }
}
