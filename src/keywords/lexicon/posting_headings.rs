//! Headings of postings, by what follows them.

use serde::{Deserialize, Serialize};

use super::Theme;

/// What a section of a posting holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostingSection {
    /// What is required.
    Requirements,
    /// What is nice to have.
    Nice,
    /// What the person will do.
    Duties,
    /// Conditions of work: physical demands, shifts, places.
    Conditions,
    /// What the person is given.
    Benefits,
    /// What the company says of itself.
    Company,
    /// Equal opportunity, privacy and the like.
    Legal,
    /// How to apply, and questions to applicants.
    Apply,
    /// Single facts: location, salary, hours.
    Facts,
}

/// Headings that announce one kind of section.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingRow {
    /// What follows.
    pub holds: PostingSection,
    /// Whole headings, or how short ones start or end.
    pub phrases: Vec<String>,
    /// Last words of short capitalised headings.
    pub tails: Vec<String>,
}

/// Headings of postings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingHeadings {
    /// One row a kind of section and language.
    pub section: Vec<HeadingRow>,
}

impl Theme for PostingHeadings {
    fn merge(&mut self, other: Self) {
        self.section.extend(other.section);
    }
}
