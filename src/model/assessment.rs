//! The result of the main job: two scores as sums of reasons, findings, and fixes by their worth.

use serde::{Deserialize, Serialize};

use super::{Document, DocumentKind, Finding, Letter, Posting, Resume, Span, Verdict};

/// Everything a report prints.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// The résumé as read.
    pub document: Document,
    /// What it was taken for, and why.
    pub kind: DocumentKind,
    /// The résumé as structure.
    pub resume: Resume,
    /// What it was held against: a posting, or a role profile in a posting's shape.
    pub posting: Posting,
    /// The role profile's id, where there was no posting.
    pub role: Option<String>,
    /// How well it fits.
    pub fit: Fit,
    /// How well it is written.
    pub quality: Quality,
    /// The cover letter, where there was one.
    pub letter: Option<LetterReview>,
    /// What the checks found, worst first, then by place.
    pub findings: Vec<Finding>,
    /// What to change, most worth first.
    pub fixes: Vec<Fix>,
    /// Reasons whose points sum to `fit.score`.
    pub because: Vec<Reason>,
    /// Where the résumé was held against a role profile: the next step of that career.
    pub next_step: Option<NextStep>,
}

/// The next role of a career, and what is missing for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// The role's id.
    pub role: String,
    /// Its title.
    pub title: String,
    /// How well the résumé fits it, 0 to 100.
    pub score: u32,
    /// What to build up for it, most worth first.
    pub gaps: Vec<Fix>,
}

/// The cover letter's part of an assessment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LetterReview {
    /// The letter as read.
    pub document: Document,
    /// As structure.
    pub letter: Letter,
    /// What the checks found in it.
    pub findings: Vec<Finding>,
    /// 0 to 100.
    pub score: u32,
    /// Reasons whose points sum to `score`.
    pub because: Vec<Reason>,
}

/// How well the résumé fits, 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fit {
    /// 0 to 100.
    pub score: u32,
    /// Musts.
    pub must: Tally,
    /// Nice-to-haves.
    pub nice: Tally,
    /// The score if hidden text counted; `None` where there is none. Shown, never used.
    pub score_if_hidden_counted: Option<u32>,
    /// Verdicts with their points.
    pub verdicts: Vec<ScoredVerdict>,
}

/// A verdict and what it was worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoredVerdict {
    /// The verdict.
    pub verdict: Verdict,
    /// Points it earned.
    pub points: u32,
    /// Points it could earn.
    pub of: u32,
}

/// Counts of outcomes; [`super::Outcome::Ask`] is counted nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Met.
    pub met: u32,
    /// Partly met.
    pub partial: u32,
    /// Not shown or contradicted.
    pub missing: u32,
}

/// How well the résumé is written, 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Quality {
    /// 0 to 100, the sum of the parts' points.
    pub score: u32,
    /// The parts of the rubric, such as achievements, wording and structure.
    pub parts: Vec<Part>,
}

/// One part of the quality score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Stable name in snake case.
    pub name: String,
    /// Points it earned.
    pub points: u32,
    /// Points it could earn; the `of` of all parts sum to 100.
    pub of: u32,
    /// Reasons whose points sum to `points`.
    pub because: Vec<Reason>,
}

/// A number of points, and the reason for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// May be negative (a cap, a deduction).
    pub points: i32,
    /// One sentence.
    pub text: String,
    /// The quote behind it, in the résumé's text.
    pub span: Option<Span>,
}

/// A change worth making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// Points gained (fit and quality together), found by recomputing the scores with it done.
    pub gain: u32,
    /// What to do, in one or two sentences.
    pub text: String,
    /// Codes of the findings it settles.
    pub codes: Vec<String>,
    /// Id of the requirement it answers.
    pub requirement: Option<String>,
    /// Whether the person has it, is near it or lacks it; `None` for wording.
    pub gap: Option<GapKind>,
    /// A sentence to fill in, blanks as `___`; never an invented fact.
    pub frame: Option<String>,
    /// The words to change.
    pub span: Option<Span>,
}

/// What kind of gap a missing requirement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// Had, but not shown in what was done.
    NotShown,
    /// Shown in part by what was done: say more.
    Partly,
    /// Something near it is shown: make the link.
    Related,
    /// Nothing near it is shown.
    Lacking,
}
