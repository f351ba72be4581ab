//! What every report for people says, in its order: the terminal's, Markdown's, HTML's and Word's
//! differ only in how they draw a [`Sheet`].
//!
//! All text is made safe here, once: one line, no control characters, nothing that changes the
//! direction of reading. Renderers add the escaping of their own format.

mod clean;
mod document;
mod fit;
mod letter;
mod score;
pub(super) mod words;

pub use document::{Check, DocumentPart, Family, FindingRow, HiddenRow, NoticeRow};
pub use fit::{FixRow, Quote, VerdictRow};
pub use score::{Explained, Line, Score};

use crate::model::{Assessment, DocumentKind, LetterReview, Level, Outcome, ScoredVerdict};

/// Stands under every report that leaves the terminal.
pub const HONEST_USE: &str = "This is support for a decision, not a decision. It reads what is \
    written, not what a person can do; \u{201c}missing\u{201d} means that nothing in the text \
    shows it. Nobody should be turned away by a score.";

/// Over [`Sheet::others`] in every report.
pub(in crate::report) const OTHERS: &str = "Nice to have, and duties in words of their own";

/// A report before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The file's name without its folders.
    pub file: String,
    /// What it was held against, such as "IT Manager, Brightwater".
    pub against: Option<String>,
    /// Fit, quality and letter, as far as there are.
    pub scores: Vec<Score>,
    /// What the reader should know before reading on, such as a file that is no résumé.
    pub warnings: Vec<String>,
    /// Musts: missing ones first, then partly met ones, then met ones.
    pub musts: Vec<VerdictRow>,
    /// Nice-to-haves, and duties that no keyword set knows, in the same order.
    pub others: Vec<VerdictRow>,
    /// What a résumé rarely says; not counted.
    pub asks: Vec<VerdictRow>,
    /// What to change, most worth first.
    pub fixes: Vec<FixRow>,
    /// The résumé, and the letter.
    pub documents: Vec<DocumentPart>,
    /// How each score comes about.
    pub explained: Vec<Explained>,
}

impl Sheet {
    /// The main job's report.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let document = &assessment.document;
        let row = |scored| VerdictRow::new(scored, document);
        let asked = |scored: &&_| fit::is_ask(scored);
        let verdicts = &assessment.fit.verdicts;
        let is_must = |scored: &&ScoredVerdict| scored.verdict.requirement.level == Level::Must;
        let counted = || verdicts.iter().filter(|scored| !asked(scored));
        let mut musts: Vec<_> = counted().filter(is_must).map(row).collect();
        let mut others: Vec<_> = counted().filter(|it| !is_must(it)).map(row).collect();
        musts.sort_by_key(|row| urgency(row.outcome));
        others.sort_by_key(|row| urgency(row.outcome));
        let mut documents = vec![DocumentPart::new("Résumé", document, &assessment.findings)];
        documents.extend(assessment.letter.as_ref().map(letter::part));
        Self {
            file: clean::file_name(&document.source.name),
            against: Some(fit::against(assessment)),
            scores: score::scores(assessment),
            warnings: warnings(assessment),
            musts,
            others,
            asks: verdicts.iter().filter(asked).map(row).collect(),
            fixes: assessment.fixes.iter().map(|it| FixRow::new(it, assessment)).collect(),
            documents,
            explained: score::explained(assessment),
        }
    }

    /// A letter's report.
    #[must_use]
    pub fn of_letter(review: &LetterReview) -> Self {
        Self {
            file: clean::file_name(&review.document.source.name),
            against: None,
            scores: vec![score::letter(review)],
            warnings: Vec::new(),
            musts: Vec::new(),
            others: Vec::new(),
            asks: Vec::new(),
            fixes: Vec::new(),
            documents: vec![letter::part(review)],
            explained: vec![score::explained_letter(review)],
        }
    }
}

/// Missing first, met last; the posting's order within.
fn urgency(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Contradicted => 0,
        Outcome::NotShown => 1,
        Outcome::Partial => 2,
        Outcome::Met => 3,
        Outcome::Ask => 4,
    }
}

fn warnings(assessment: &Assessment) -> Vec<String> {
    let mut warnings = Vec::new();
    let taken_for = match assessment.kind {
        DocumentKind::Resume => None,
        DocumentKind::Letter => Some("This reads like a cover letter, not a résumé."),
        DocumentKind::Posting => Some("This reads like a job posting, not a résumé."),
        DocumentKind::Other => Some("This does not read like a résumé."),
    };
    warnings.extend(taken_for.map(str::to_owned));
    let hidden = assessment.document.hidden.len();
    if hidden > 0 {
        let if_counted = assessment.fit.score_if_hidden_counted.map_or_else(String::new, |score| {
            format!(" Counted, it would make the fit {score} instead of {}.", assessment.fit.score)
        });
        warnings.push(format!(
            "The file holds text that nobody sees ({}); it is not scored.{if_counted}",
            words::count(hidden, "place", "places")
        ));
    }
    warnings
}
