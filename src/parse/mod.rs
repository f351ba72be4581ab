//! [`Document`] to [`Resume`], [`Letter`] or [`Posting`]. Cannot fail: what fits nowhere is kept.

pub mod bullet;
mod posting;

use crate::{
    keywords::KeywordSets,
    model::{Date, Document, DocumentKind, Letter, Posting, Resume},
};

/// Reads a résumé. `today` is what "present" means.
#[must_use]
pub fn resume(_document: &Document, _sets: &KeywordSets, _today: Date) -> Resume {
    Resume::default()
}

/// Reads a cover letter.
#[must_use]
pub fn letter(_document: &Document, _sets: &KeywordSets) -> Letter {
    Letter::default()
}

/// Reads a posting.
#[must_use]
pub fn posting(document: &Document, sets: &KeywordSets) -> Posting {
    posting::parse(document, sets)
}

/// What the document is, and the features that spoke for it.
#[must_use]
pub fn kind(_document: &Document, _sets: &KeywordSets) -> (DocumentKind, Vec<String>) {
    (DocumentKind::Other, Vec::new())
}
