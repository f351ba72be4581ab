//! How far a simple parser's reading is from ours.

use std::collections::BTreeSet;

use crate::checks::Context;

/// Fewer words are no text to compare.
const LEAST: usize = 50;

/// Per cent of our neighbouring words that a simple parser tears apart, and the first of them.
pub(super) fn torn<'a>(cx: &Context<'a>) -> Option<(usize, (&'a str, &'a str))> {
    let simple = cx.document.layout.simple_reading.as_deref()?;
    let theirs: BTreeSet<(&str, &str)> = pairs(simple).collect();
    let total = pairs(&cx.document.text).count();
    let mut torn = pairs(&cx.document.text).filter(|pair| !theirs.contains(pair));
    let first = torn.next()?;
    (total > LEAST).then(|| ((torn.count() + 1) * 100 / total, first))
}

/// What the simple parser reads behind `word`, some words of it.
pub(super) fn reads(cx: &Context<'_>, word: &str) -> Option<String> {
    let simple = cx.document.layout.simple_reading.as_deref()?;
    let mut words = simple.split_whitespace().skip_while(|other| *other != word).peekable();
    words.peek()?;
    Some(words.take(5).collect::<Vec<_>>().join(" "))
}

fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    // Bullet signs and rules are no words: many parsers drop them.
    let words = || text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    words().zip(words().skip(1))
}
