//! The second reader: pdf-extract, for files the first one cannot open or read.

use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
};

use crate::extract::failure::Failure;
use crate::model::{Document, LayoutFacts, Line, Notice, Page, SourceFacts, Span, Unread};
use crate::text::script;

/// Files above this size are not worth the risk of a reader without limits.
const BYTES: usize = 8 << 20;
/// Letters a text must have to be worth handing on.
const LETTERS: usize = 40;

/// Reads the text, if it is good enough; if not, the first reader's `failure` stands.
///
/// # Errors
/// The first reader's failure.
pub(super) fn read(
    bytes: &[u8],
    facts: SourceFacts,
    why: &str,
    failure: Failure,
) -> Result<Document, Box<Unread>> {
    if bytes.len() > BYTES {
        return Err(failure.of(facts));
    }
    // It panics on fonts and objects it does not know, by design.
    let text = catch_unwind(AssertUnwindSafe(|| {
        pdf_extract::extract_text_from_mem(bytes).unwrap_or_default()
    }));
    match text {
        Ok(text) if is_readable(&text) => Ok(document(&text, facts, why)),
        _ => Err(failure.of(facts)),
    }
}

/// Enough letters, few signs that stand for none, and words of a length words have.
fn is_readable(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let strange =
        text.chars().filter(|c| *c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())).count();
    let words = text.split_whitespace().count().max(1);
    letters >= LETTERS && strange * 20 < letters && (2..=12).contains(&(letters / words))
}

fn document(raw: &str, source: SourceFacts, why: &str) -> Document {
    let mut text = String::new();
    let mut lines = Vec::new();
    for raw_line in raw.lines() {
        let words: Vec<&str> = raw_line.split_whitespace().collect();
        if words.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(&words.join(" "));
        lines.push(Line::plain(Span::new(start, text.len())));
    }
    let language = script::language(&text, None);
    Document {
        source,
        text,
        language,
        pages: vec![Page { number: 1, width: 595.0, height: 842.0 }],
        lines,
        links: Vec::new(),
        hidden: Vec::new(),
        notices: vec![Notice::new(
            "second-reader",
            format!("{why}; a simpler one read it: places, headings and hidden text are unknown"),
        )],
        layout: LayoutFacts::default(),
        metadata: BTreeMap::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_readable;

    #[test]
    fn running_text_is_readable_and_rubble_is_not() {
        assert!(is_readable(&"Managed the move of nine sites to one network. ".repeat(3)));
        assert!(!is_readable(&"\u{1}\u{2}\u{fffd} a b ".repeat(40)));
        assert!(!is_readable("Too short"));
        assert!(!is_readable(&"gluedwordswithoutanyspacesbetweenthem".repeat(5)));
    }
}
