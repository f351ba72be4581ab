//! [`Match`], [`Finding`]s and the rubric to [`Assessment`]: every point with its reason.

mod fit;
mod fix;
mod letter;
mod quality;
mod share;

use crate::{
    keywords::KeywordSets,
    model::{Assessment, Document, DocumentKind, Finding, Letter, Match, Posting, Resume},
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
    /// The verdicts if hidden text counted; `None` where there is none.
    pub if_hidden: Option<Match>,
    /// The next role of the career and the verdicts on it, where a role was asked for.
    pub next: Option<(String, Posting, Match)>,
    /// The findings.
    pub findings: Vec<Finding>,
}

/// Scores, with reasons and fixes.
#[must_use]
pub fn assess(input: Input, sets: &KeywordSets) -> Assessment {
    let Input { document, kind, resume, letter, posting, role, matched, .. } = input;
    let (of_letter, findings): (Vec<Finding>, Vec<Finding>) =
        input.findings.into_iter().partition(|one| one.code.starts_with(letter::FAMILY));
    let fixes = fix::fixes(&matched.verdicts, &resume, &findings, sets);
    let if_hidden = input.if_hidden.map(|seen| fit::score(&seen.verdicts, &sets.rubric.fit));
    let (mut fit, because) = fit::fit(matched, &sets.rubric.fit);
    fit.score_if_hidden_counted = if_hidden;
    let visible: Vec<&Finding> = findings.iter().collect();
    let quality =
        quality::quality(&resume, quality::Achievements::of(&resume), &visible, &sets.rubric);
    let letter = letter
        .map(|(letter, document)| letter::review(letter, document, of_letter, &sets.rubric.letter));
    let next_step = input.next.map(|next| fix::next_step(next, sets));
    Assessment {
        document,
        kind,
        resume,
        posting,
        role,
        fit,
        quality,
        letter,
        findings,
        fixes,
        because,
        next_step,
    }
}
