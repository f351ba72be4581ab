//! Any bytes behind a PDF beginning: the reader may refuse them, and must not crash.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vitae::{Source, extract::{self, ReadOptions}, model::Status};

fuzz_target!(|bytes: &[u8]| {
    let bytes = [&b"%PDF-1.7\n"[..], bytes].concat();
    let source = Source { name: "fuzz".to_owned(), bytes };
    match extract::read(&source, &ReadOptions::default()) {
        Ok(document) => {
            for line in &document.lines {
                assert!(document.text.get(line.span.start..line.span.end).is_some());
            }
        }
        Err(unread) => assert_ne!(unread.status, Status::Crashed),
    }
});
