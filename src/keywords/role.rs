//! Role profiles: what a kind of tech manager is asked for, in a posting's shape.

use serde::{Deserialize, Serialize};

use super::{
    KeywordError,
    load::{self, Files},
};
use crate::model::{DegreeLevel, Level, RequirementKind, RoleFamily, Seniority};

/// One kind of tech manager.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Stable id, kebab-case.
    pub id: String,
    /// English title.
    pub label: String,
    /// Thai title.
    pub label_th: String,
    /// Which family.
    pub family: RoleFamily,
    /// How senior.
    pub seniority: Seniority,
    /// Manager, director or executive.
    pub rank: Rank,
    /// The id of the next step of a career.
    #[serde(default)]
    pub next: Option<String>,
    /// What such a person does, in one sentence.
    pub about: String,
    /// What is asked for.
    pub requirements: Vec<RoleRequirement>,
}

/// Rank of a tech manager, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// Leads people or projects.
    Manager,
    /// Leads several managers or whole segments.
    Director,
    /// Leads the organisation's technology.
    Executive,
}

/// One thing a role asks for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleRequirement {
    /// What kind of thing.
    pub kind: RequirementKind,
    /// Must or nice.
    pub level: Level,
    /// A short name, by which its concepts are found.
    pub name: String,
    /// The requirement in a sentence.
    pub quote: String,
    /// Alternatives of which one suffices.
    #[serde(default)]
    pub any_of: Vec<String>,
    /// Least years.
    #[serde(default)]
    pub min_years: Option<u32>,
    /// Least number of people led.
    #[serde(default)]
    pub min_people: Option<u32>,
    /// Least degree.
    #[serde(default)]
    pub degree: Option<DegreeLevel>,
    /// Whether experience may stand for the degree.
    #[serde(default)]
    pub or_equivalent: bool,
}

/// The profiles of `files`.
pub(super) fn own(files: Files) -> Result<Vec<Role>, KeywordError> {
    files.below("roles/").map(|(path, text)| load::parse(path, text)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn builtin() -> BTreeMap<String, Role> {
        BTreeMap::clone(&crate::KeywordSets::builtin().unwrap().roles)
    }

    #[test]
    fn every_next_step_exists_and_stands_higher() {
        let roles = builtin();
        for role in roles.values() {
            if let Some(next) = &role.next {
                assert!(roles[next].rank > role.rank, "{} to {next}", role.id);
            }
        }
        assert!(roles["cio-cto"].next.is_none());
    }

    #[test]
    fn every_role_asks_for_skills_people_education_and_certificates() {
        use RequirementKind::{Certification, Degree, Experience, Management, Skill, Soft};
        for role in builtin().values() {
            for kind in [Skill, Soft, Experience, Management, Degree, Certification] {
                assert!(
                    role.requirements.iter().any(|asked| asked.kind == kind),
                    "{} asks for no {kind:?}",
                    role.id
                );
            }
        }
    }

    #[test]
    fn degrees_state_their_level() {
        for role in builtin().values() {
            for asked in &role.requirements {
                let is_degree = asked.kind == RequirementKind::Degree;
                assert_eq!(is_degree, asked.degree.is_some(), "{}: {}", role.id, asked.name);
            }
        }
    }
}
