//! `W009`: many acronyms that the text never spells out.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeMap;

use crate::{model::Span, text::is_dictionary_word};

check! {
    /// # What it finds
    /// At least five different acronyms in statements that are neither well known, nor in the
    /// keyword sets, nor spelled out anywhere in the résumé.
    /// # Why it matters
    /// The first reader is often not from your field, and nobody outside a company knows its own
    /// short names.
    /// # Before / after
    /// Before: Ran the CPAR for the GNB and TKX.
    /// After: Ran the yearly supplier audit for two product lines.
    /// # Limits
    /// One finding for all of them. Common technical acronyms belong to the keyword sets and are
    /// not counted.
    /// # Source
    /// Own judgement.
    "W009" "unexplained-acronyms" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let mut unknown: BTreeMap<&str, Span> = BTreeMap::new();
    for (_, bullet) in cx.bullets() {
        let text = cx.quote(bullet.span);
        let lower_case = text.chars().filter(|letter| letter.is_lowercase()).count();
        // Text in capitals has no acronyms that could be told.
        if lower_case * 2 < text.chars().filter(|letter| letter.is_alphabetic()).count() {
            continue;
        }
        for (at, word) in words(text) {
            let span = Span::new(bullet.span.start + at, bullet.span.start + at + word.len());
            if is_acronym(word) && !is_known(cx, word, span) {
                unknown.entry(word).or_insert(span);
            }
        }
    }
    let first = unknown.values().min().copied();
    if unknown.len() >= cx.limits.acronyms_min
        && let Some(first) = first
    {
        let names: Vec<&str> = unknown.keys().copied().take(8).collect();
        out.report(
            first,
            format!("{} acronyms are never spelled out: {}", unknown.len(), names.join(", ")),
            "Spell each out once, or say what the thing does",
        );
    }
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn is_acronym(word: &str) -> bool {
    let capitals = (3..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    // "Engineer III", and "NEXT" for weight, are no acronyms.
    let roman = word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    capitals && !roman && !is_dictionary_word(&word.to_ascii_lowercase())
}

fn is_known(cx: &Context<'_>, word: &str, span: Span) -> bool {
    cx.lexicon().wording.known_acronyms.contains(word)
        || cx.resume.hits.iter().any(|hit| hit.span.overlaps(span))
        || cx.document.text.contains(&format!("({word})"))
        || cx.document.text.contains(&format!("{word} ("))
}
