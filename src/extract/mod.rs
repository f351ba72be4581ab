//! Bytes to [`Document`]: one file or folder per format, behind one guard.

mod docx;
mod pdf;

use crate::model::{Document, Source, Unread};

/// What a reader may be told.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// Opens locked files.
    pub password: Option<String>,
}

/// Reads a document. The kind is told from the bytes, not the name.
///
/// # Errors
/// [`Unread`] with a typed status, what happened and what to do; never an empty success.
pub fn read(_source: &Source, _options: &ReadOptions) -> Result<Document, Box<Unread>> {
    unimplemented!("helper D")
}
