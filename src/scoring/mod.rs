//! [`Match`], [`Finding`]s and the rubric to [`Assessment`]: every point with its reason.

use crate::{
    keywords::KeywordSets,
    model::{
        Assessment, Document, DocumentKind, Finding, Fit, Letter, LetterReview, Match, Posting,
        Quality, Resume,
    },
};

/// What the stages before found.
#[derive(Debug)]
pub struct Input {
    /// The résumé as read.
    pub document: Document,
    /// What it was taken for.
    pub kind: DocumentKind,
    /// The résumé as structure.
    pub resume: Resume,
    /// The cover letter.
    pub letter: Option<(Letter, Document)>,
    /// What it was held against.
    pub posting: Posting,
    /// The role profile's id, where there was no posting.
    pub role: Option<String>,
    /// The verdicts.
    pub matched: Match,
    /// The findings.
    pub findings: Vec<Finding>,
}

/// Scores, with reasons and fixes.
#[must_use]
pub fn assess(input: Input, _sets: &KeywordSets) -> Assessment {
    Assessment {
        document: input.document,
        kind: input.kind,
        resume: input.resume,
        posting: input.posting,
        role: input.role,
        fit: Fit::default(),
        quality: Quality::default(),
        letter: input.letter.map(|(letter, document)| LetterReview {
            document,
            letter,
            findings: Vec::new(),
            score: 0,
            because: Vec::new(),
        }),
        findings: input.findings,
        fixes: Vec::new(),
        because: Vec::new(),
    }
}
