//! Documents made of plain lines, for the tests of this room.

use std::collections::BTreeMap;

use crate::model::{Document, LayoutFacts, Line, LineKind, SourceFacts, Span};

/// A document as the plain-text reader gives it: a blank line parts blocks, no style is known.
pub(super) fn document(text: &str) -> Document {
    let mut whole = String::new();
    let mut lines = Vec::new();
    let (mut block, mut blank) = (0, false);
    for line in text.lines() {
        if line.trim().is_empty() {
            blank = true;
            continue;
        }
        block += u32::from(blank);
        blank = false;
        if !lines.is_empty() {
            whole.push('\n');
        }
        let start = whole.len();
        whole.push_str(line.trim());
        let sign = line.trim().starts_with(['•', '-', '*']);
        lines.push(Line {
            kind: if sign { LineKind::Bullet } else { LineKind::Text },
            block,
            ..Line::plain(Span::new(start, whole.len()))
        });
    }
    Document {
        source: SourceFacts {
            name: "test.txt".into(),
            sha256: String::new(),
            bytes: 0,
            format: None,
        },
        text: whole,
        language: None,
        pages: Vec::new(),
        lines,
        links: Vec::new(),
        hidden: Vec::new(),
        notices: Vec::new(),
        layout: LayoutFacts::default(),
        metadata: BTreeMap::new(),
    }
}
