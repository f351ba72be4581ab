//! `vitae/letter/1`: a cover letter's review.

use serde::Serialize;

use super::{
    Head,
    assessment::{DocumentView, FindingView, ReasonView},
    value,
};
use crate::model::{LetterReview, SourceFacts, Span};

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    head: Head,
    #[serde(flatten)]
    letter: LetterView<'a>,
}

/// A letter's review, as `letter` and `check --letter` print it.
#[derive(Serialize)]
pub(super) struct LetterView<'a> {
    source: &'a SourceFacts,
    score: u32,
    of: u32,
    because: Vec<ReasonView<'a>>,
    findings: Vec<FindingView<'a>>,
    salutation: Option<&'a str>,
    closing: Option<&'a str>,
    signature: Option<&'a str>,
    words: u32,
    paragraphs: &'a [Span],
    placeholders: &'a [Span],
    document: DocumentView<'a>,
}

impl<'a> LetterView<'a> {
    pub(super) fn new(review: &'a LetterReview) -> Self {
        let document = &review.document;
        let letter = &review.letter;
        let finding = |finding| FindingView::new(finding, document);
        Self {
            source: &document.source,
            score: review.score,
            of: 100,
            because: review.because.iter().map(|r| ReasonView::new(r, document)).collect(),
            findings: review.findings.iter().map(finding).collect(),
            salutation: value(letter.salutation.as_ref()),
            closing: value(letter.closing.as_ref()),
            signature: value(letter.signature.as_ref()),
            words: letter.words,
            paragraphs: &letter.paragraphs,
            placeholders: &letter.placeholders,
            document: DocumentView::new(document),
        }
    }
}

/// A letter's review on its own.
#[must_use]
pub fn letter(review: &LetterReview) -> String {
    super::document(&View { head: Head::new("vitae/letter/1"), letter: LetterView::new(review) })
}
