//! `R002`: the same item stated twice.

use std::collections::BTreeSet;

use crate::checks::{Context, Findings, check, phrase};

use super::{lines, stated};

check! {
    /// # What it finds
    /// A line with a requirement that stands a second time, word for word.
    /// # Why it matters
    /// It makes the list look longer than it is, and a reader wonders which copy is current.
    /// # Before / after
    /// Before: Manage vendors … Manage vendors
    /// After: Manage vendors
    /// # Limits
    /// Only the same words in the same order; case and punctuation do not count. Short lines
    /// (threshold `repeated_item_words`) are left alone.
    /// # Source
    /// Own rule.
    "R002" "repeated-requirement" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let asked: Vec<_> = stated(cx).map(|one| one.span).collect();
    let mut asking: BTreeSet<String> = BTreeSet::new();
    for (span, line) in lines(cx) {
        if phrase::words(line) < cx.limits.repeated_item_words {
            continue;
        }
        let plain = plain(line);
        if asking.contains(&plain) {
            let start = span.start + line.len() - line.trim_start().len();
            out.report(
                crate::model::Span::new(start, span.start + line.trim_end().len()),
                "this item stands further up already",
                "Keep one of the two",
            );
        } else if asked.iter().any(|one| one.overlaps(span)) {
            asking.insert(plain);
        }
    }
}

/// The line's words, whatever bullet and punctuation are around them.
fn plain(line: &str) -> String {
    let words = line.split(|letter: char| {
        !letter.is_alphanumeric() && !phrase::has_thai(letter.encode_utf8(&mut [0; 4]))
    });
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase()
}
