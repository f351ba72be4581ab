//! A posting as atomic requirements.

use crate::{
    keywords::KeywordSets,
    model::{Document, Posting},
};

/// Reads a posting.
pub(super) fn parse(_document: &Document, _sets: &KeywordSets) -> Posting {
    Posting::default()
}
