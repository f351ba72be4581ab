//! What every target asks of a reader: refuse or read, with spans inside the text, and no crash.

use vitae::{
    Source,
    extract::{self, ReadOptions},
    model::Status,
};

/// Reads `bytes` and holds the outcome to the promise.
pub fn reads_or_refuses(bytes: Vec<u8>) {
    let source = Source { name: "fuzz".to_owned(), bytes };
    match extract::read(&source, &ReadOptions::default()) {
        Ok(document) => {
            for line in &document.lines {
                assert!(document.text.get(line.span.start..line.span.end).is_some());
            }
        }
        Err(unread) => assert_ne!(unread.status, Status::Crashed),
    }
}
