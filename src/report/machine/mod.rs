//! Findings for machines that read code: SARIF and GitHub annotations.

mod github;
mod sarif;

pub use github::github;
pub use sarif::sarif;

use crate::model::{Assessment, Document, Finding, LetterReview, Span};

/// A document and what the checks found in it.
#[derive(Debug, Clone, Copy)]
pub struct Reviewed<'a> {
    /// The document as read; spans of the findings index into its text.
    pub document: &'a Document,
    /// What the checks found in it.
    pub findings: &'a [Finding],
}

impl<'a> Reviewed<'a> {
    /// The résumé of an assessment, and its letter where there is one.
    #[must_use]
    pub fn all(assessment: &'a Assessment) -> Vec<Self> {
        let resume = Self { document: &assessment.document, findings: &assessment.findings };
        std::iter::once(resume).chain(assessment.letter.as_ref().map(Self::letter)).collect()
    }

    /// A cover letter on its own.
    #[must_use]
    pub fn letter(review: &'a LetterReview) -> Self {
        Self { document: &review.document, findings: &review.findings }
    }
}

/// What is wrong and what to do, as two sentences.
fn sentences(finding: &Finding) -> String {
    let stop = if finding.message.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{}{stop} {}", finding.message, finding.advice)
}

/// Where a span stands in the text as read: lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

fn place(text: &str, span: Span) -> Place {
    let (line, column) = position(text, span.start);
    let (end_line, end_column) = position(text, span.end);
    Place { line, column, end_line, end_column }
}

fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::{Place, place};
    use crate::model::Span;

    #[test]
    fn places_count_characters_and_lines_from_one() {
        let text = "สมชาย\nLed a team";
        let start = text.find("team").unwrap();
        let found = place(text, Span::new(start, start + 4));
        assert_eq!(found, Place { line: 2, column: 7, end_line: 2, end_column: 11 });
        assert_eq!(place(text, Span::new(3, 6)).column, 2);
    }
}
