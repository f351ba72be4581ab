//! JSON for programs: one view a kind of result, `vitae/<kind>/1`; fields are added, never renamed.

mod assessment;
mod bullets;
mod document;
mod keywords;
mod letter;
mod posting;
mod resume;
mod skills;
mod unread;

use serde::Serialize;

use crate::model::{Confidence, Found, Span};

pub use assessment::check;
pub use bullets::bullet_line;
pub use document::extract;
pub use keywords::{keyword, keyword_list};
pub use letter::letter;
pub use posting::posting;
pub use resume::parse;
pub use skills::skills_line;
pub use unread::unread;

/// What every document starts with.
#[derive(Debug, Serialize)]
struct Head {
    schema: &'static str,
    version: &'static str,
}

impl Head {
    fn new(schema: &'static str) -> Self {
        Self { schema, version: env!("CARGO_PKG_VERSION") }
    }
}

/// Where a value stands, and how sure the reader is.
#[derive(Debug, Clone, Copy, Serialize)]
struct Place {
    start: usize,
    end: usize,
    confidence: Confidence,
}

impl<T> From<&Found<T>> for Place {
    fn from(found: &Found<T>) -> Self {
        Self { start: found.span.start, end: found.span.end, confidence: found.confidence }
    }
}

impl Place {
    fn new(span: Span, confidence: Confidence) -> Self {
        Self { start: span.start, end: span.end, confidence }
    }
}

/// The value of a found string, without its place.
fn value(found: Option<&Found<String>>) -> Option<&str> {
    found.map(|found| found.value.as_str())
}

/// A whole document, indented, with a final line break.
fn document<T: Serialize>(view: &T) -> String {
    finish(serde_json::to_string_pretty(view))
}

/// One object on one line, with a final line break.
pub(super) fn line<T: Serialize>(view: &T) -> String {
    finish(serde_json::to_string(view))
}

/// The views hold strings, numbers and string keys only, for which `serde_json` has no failure;
/// should one be added all the same, the reader of the JSON is told.
fn finish(text: serde_json::Result<String>) -> String {
    let mut text = text.unwrap_or_else(|error| {
        serde_json::json!({ "error": { "message": error.to_string() } }).to_string()
    });
    text.push('\n');
    text
}
