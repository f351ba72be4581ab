//! [`Resume`] × [`Posting`] (or role) to [`Match`]: a verdict with evidence per requirement.

use crate::{
    error::Error,
    keywords::KeywordSets,
    model::{Date, Document, Match, Posting, Resume},
};

/// Holds a résumé against a posting.
#[must_use]
pub fn compare(
    _resume: &Resume,
    _document: &Document,
    _posting: &Posting,
    _sets: &KeywordSets,
    _today: Date,
) -> Match {
    Match::default()
}

/// A role profile in a posting's shape.
///
/// # Errors
/// [`Error::UnknownRole`].
pub fn role_as_posting(id: &str, _sets: &KeywordSets) -> Result<Posting, Error> {
    Err(Error::UnknownRole { id: id.to_owned() })
}
