//! A cover letter's part of a report.

use super::DocumentPart;
use crate::model::LetterReview;

pub(super) fn part(review: &LetterReview) -> DocumentPart {
    DocumentPart::new("Letter", &review.document, &review.findings)
}
