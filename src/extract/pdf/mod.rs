//! PDF through hayro-interpret, with our own layout; pdf-extract as the second reader.

use super::{ReadOptions, failure::Failure};
use crate::model::{Document, Source, SourceFacts, Status, Unread};

/// Reads a PDF.
pub(super) fn read(
    _source: &Source,
    facts: SourceFacts,
    _options: &ReadOptions,
) -> Result<Document, Box<Unread>> {
    Err(Failure::new(Status::Unsupported, "PDF is not read yet", "save it as text").of(facts))
}
