//! Titles of postings: role families, seniority, and the labels of single facts.

use serde::{Deserialize, Serialize};

use super::Theme;
use crate::model::{RoleFamily, Seniority};

/// Title words of a role family.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyRow {
    /// The family.
    pub is: RoleFamily,
    /// A title with one of these belongs to it, unless an earlier row claims it.
    pub any: Vec<String>,
}

/// Title words of a seniority.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeniorityRow {
    /// The seniority.
    pub is: Seniority,
    /// A title with one of these has it, unless an earlier row claims it.
    pub any: Vec<String>,
}

/// Labels in front of single facts, and words that go with them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactLabels {
    /// In front of the job's title.
    pub title: Vec<String>,
    /// In front of who hires.
    pub employer: Vec<String>,
    /// In front of the place of work.
    pub location: Vec<String>,
    /// In front of the pay.
    pub salary: Vec<String>,
    /// Beside an amount that is pay.
    pub money: Vec<String>,
    /// Words of job titles.
    pub manager_words: Vec<String>,
}

/// Titles and facts.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingTitles {
    /// Role families, in the order they are tried within a language.
    pub family: Vec<FamilyRow>,
    /// Seniorities, in the order they are tried within a language.
    pub seniority: Vec<SeniorityRow>,
    /// Labels of facts.
    pub labels: FactLabels,
}

impl Theme for PostingTitles {
    fn merge(&mut self, other: Self) {
        self.family.extend(other.family);
        self.seniority.extend(other.seniority);
        let (to, from) = (&mut self.labels, other.labels);
        to.title.extend(from.title);
        to.employer.extend(from.employer);
        to.location.extend(from.location);
        to.salary.extend(from.salary);
        to.money.extend(from.money);
        to.manager_words.extend(from.manager_words);
    }
}
