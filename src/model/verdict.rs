//! For each requirement: what the résumé shows, and where.

use serde::{Deserialize, Serialize};

use super::{MatchRule, Requirement, SectionKind, Span, YearMonth};

/// A résumé held against a posting (or a role profile).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Match {
    /// One verdict a requirement, in the posting's order.
    pub verdicts: Vec<Verdict>,
}

/// The answer to one requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// What was asked for.
    pub requirement: Requirement,
    /// The answer.
    pub outcome: Outcome,
    /// The best evidence's grade; `None` without evidence.
    pub grade: Option<Grade>,
    /// How far it is met, 0 to 1000.
    pub degree_met: u16,
    /// Months of positions in which it is shown, overlaps counted once.
    pub months: Option<u32>,
    /// When it was last used.
    pub last_used: Option<YearMonth>,
    /// Quotes, best first.
    pub evidence: Vec<Evidence>,
    /// One sentence that says why.
    pub note: String,
}

/// The answer to a requirement. The names are the contract's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Shown as asked.
    Met,
    /// Shown in part: less than asked, or only something related.
    Partial,
    /// Nothing found. Not the same as not having it.
    NotShown,
    /// The résumé says otherwise.
    Contradicted,
    /// A résumé rarely says this: ask the person. Not counted.
    Ask,
}

/// How strong a piece of evidence is, weakest first so that `max` picks the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Something near it is shown.
    Related,
    /// Named in a list or summary.
    Listed,
    /// Certified.
    Certified,
    /// Named in what was done in a position or project.
    Demonstrated,
    /// Demonstrated with a measured outcome.
    Result,
}

/// A quote that speaks for a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The résumé's own words.
    pub quote: String,
    /// Where they stand in the résumé's text.
    pub span: Span,
    /// Its grade.
    pub grade: Grade,
    /// The section it stands in.
    pub section: SectionKind,
    /// Index of the position it stands in.
    pub position: Option<usize>,
    /// How the match was made; `None` for dates, degrees and counts.
    pub rule: Option<MatchRule>,
}
