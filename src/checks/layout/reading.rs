//! What a simple parser reads beside our reading, and how far the two are apart.

use std::collections::BTreeSet;

use crate::checks::Context;

/// Fewer words are no text to compare.
const LEAST: usize = 50;
/// Words of an example.
const SHOWN: usize = 6;
/// Words in a row that are missing before they count as left out.
const MISSING: usize = 2;

/// Per cent of our neighbouring words that a simple parser tears apart.
pub(super) fn torn(cx: &Context<'_>) -> Option<usize> {
    let simple = cx.document.layout.simple_reading.as_deref()?;
    let theirs = pairs(simple);
    let ours: Vec<(&str, &str)> = pairs_of(&cx.document.text).collect();
    let torn = ours.iter().filter(|pair| !theirs.contains(*pair)).count();
    (ours.len() > LEAST && torn > 0).then(|| torn * 100 / ours.len())
}

/// "where you wrote “…”, a simple parser reads “…”": the first place where they differ.
pub(super) fn beside(cx: &Context<'_>) -> Option<String> {
    let simple = cx.document.layout.simple_reading.as_deref()?;
    let theirs = pairs(simple);
    let ours: Vec<&str> = words(&cx.document.text).collect();
    let their_words: Vec<&str> = words(simple).collect();
    ours.windows(2).enumerate().find_map(|(at, pair)| {
        let [one, other] = pair else { return None };
        if theirs.contains(&(*one, *other)) {
            return None;
        }
        let there = their_words.iter().position(|word| word == one)?;
        let shown = |all: &[&str], from: usize| {
            all.iter().skip(from).take(SHOWN).copied().collect::<Vec<_>>().join(" ")
        };
        Some(format!(
            "where you wrote “{} …”, a simple parser reads “{} …”",
            shown(&ours, at),
            shown(&their_words, there)
        ))
    })
}

/// “…”: the first words of ours that a simple parser leaves out altogether.
pub(super) fn left_out(cx: &Context<'_>) -> Option<String> {
    let simple = cx.document.layout.simple_reading.as_deref()?;
    let theirs: BTreeSet<&str> = words(simple).collect();
    let mut run: Vec<&str> = Vec::new();
    for word in words(&cx.document.text) {
        if theirs.contains(word) {
            if run.len() >= MISSING {
                break;
            }
            run.clear();
        } else {
            run.push(word);
        }
    }
    (run.len() >= MISSING).then(|| {
        let more = if run.len() > SHOWN { " …" } else { "" };
        run.truncate(SHOWN);
        format!("“{}{more}”", run.join(" "))
    })
}

/// Whether a simple parser reads `value` at all; it does where its reading is not known.
pub(super) fn holds(cx: &Context<'_>, value: &str) -> bool {
    cx.document.layout.simple_reading.as_deref().is_none_or(|simple| simple.contains(value))
}

/// Words; bullet signs and rules are none, because many parsers drop them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

fn pairs_of(text: &str) -> impl Iterator<Item = (&str, &str)> {
    words(text).zip(words(text).skip(1))
}

fn pairs(text: &str) -> BTreeSet<(&str, &str)> {
    pairs_of(text).collect()
}
