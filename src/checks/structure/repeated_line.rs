//! `S017`: a statement that stands in the résumé twice.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeSet;

use crate::checks::phrase;

check! {
    /// # What it finds
    /// A statement of at least six words that stands word for word under two positions or twice
    /// under one.
    /// # Why it matters
    /// It reads like copying and wastes a line.
    /// # Before / after
    /// Before: the same sentence under three employers.
    /// After: what was different each time.
    /// # Limits
    /// Headers and footers repeated by the layout are not statements.
    /// # Source
    /// Own rule.
    "S017" "repeated-line" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (_, bullet) in cx.bullets() {
        let words: Vec<String> = bullet
            .text
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
            .collect();
        let long = phrase::words(&bullet.text) >= cx.limits.repeated_line_words;
        if long && !seen.insert(words) {
            out.report(
                bullet.span,
                "this statement stands in the résumé twice",
                "Say what was different the second time, or delete it",
            );
        }
    }
}
