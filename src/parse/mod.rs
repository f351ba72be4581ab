//! [`Document`] to [`Resume`], [`Letter`] or [`Posting`]. Cannot fail: what fits nowhere is kept.

pub mod bullet;
mod certifications;
mod contact;
mod dates;
mod education;
mod feature;
mod joined;
mod kind;
mod languages;
mod letter;
mod management;
mod place;
mod positions;
mod posting;
mod resume;
mod rows;
mod sections;
mod skills;
#[cfg(test)]
mod testing;
mod words_of;

use crate::{
    keywords::KeywordSets,
    model::{Date, Document, DocumentKind, Letter, Posting, Resume},
};

/// Reads a résumé. `today` is what "present" means.
#[must_use]
pub fn resume(document: &Document, sets: &KeywordSets, today: Date) -> Resume {
    resume::read(document, sets, today)
}

/// Reads a cover letter.
#[must_use]
pub fn letter(document: &Document, sets: &KeywordSets) -> Letter {
    letter::read(document, sets)
}

/// Reads a posting.
#[must_use]
pub fn posting(document: &Document, sets: &KeywordSets) -> Posting {
    posting::parse(document, sets)
}

/// What the document is, and the features that spoke for it.
#[must_use]
pub fn kind(document: &Document, sets: &KeywordSets) -> (DocumentKind, Vec<String>) {
    kind::of(document, sets)
}
