//! Looks at everything and reports [`Finding`]s: one file, one check.

use crate::{
    keywords::KeywordSets,
    model::{Date, Document, Finding, Letter, Match, Posting, Resume},
};

/// Which checks run, and their thresholds.
#[derive(Debug, Clone, Default)]
pub struct Config {}

/// What the checks look at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The résumé as read.
    pub document: &'a Document,
    /// The résumé as structure.
    pub resume: &'a Resume,
    /// The cover letter, where there is one.
    pub letter: Option<(&'a Letter, &'a Document)>,
    /// What it is held against.
    pub posting: &'a Posting,
    /// The verdicts.
    pub matched: &'a Match,
    /// The day that "present" means.
    pub today: Date,
}

/// Runs every check that `config` leaves on.
#[must_use]
pub fn run(_subject: &Subject<'_>, _sets: &KeywordSets, _config: &Config) -> Vec<Finding> {
    Vec::new()
}
