//! `C009`: more than one mail address.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeSet;

use crate::model::Span;

check! {
    /// # What it finds
    /// Two or more different mail addresses in the lines before the experience.
    /// # Why it matters
    /// The reader has to choose, and programs take one at random.
    /// # Before / after
    /// Before: a private and an old work address.
    /// After: one address.
    /// # Limits
    /// Addresses of referees further down are not counted.
    /// # Source
    /// Own rule.
    "C009" "several-emails" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let end = cx.resume.positions.first().map_or(cx.document.text.len(), |first| first.span.start);
    let top = Span::new(0, end.min(2_000)).of(&cx.lower);
    let mut seen = BTreeSet::new();
    for word in
        top.split(|letter: char| letter.is_whitespace() || matches!(letter, '|' | ',' | ';'))
    {
        let address = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let mail = address.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@')
        });
        if mail && !of_another(cx, address) && seen.insert(address) && seen.len() == 2 {
            let start = address.as_ptr() as usize - cx.lower.as_ptr() as usize;
            out.report(
                Span::new(start, start + address.len()),
                "a second mail address",
                "Keep the one you read every day",
            );
        }
    }
}

/// Whether the line of `address`, or the one before it, speaks of other people.
fn of_another(cx: &Context<'_>, address: &str) -> bool {
    let start = address.as_ptr() as usize - cx.lower.as_ptr() as usize;
    let lines = &cx.document.lines;
    let at = lines.partition_point(|line| line.span.end <= start);
    let near = lines.get(at.saturating_sub(1)..(at + 1).min(lines.len())).unwrap_or_default();
    near.iter().any(|line| {
        let words = &cx.lexicon().coaching.referee_words;
        cx.lower_at(line.span).split_whitespace().any(|word| words.contains(word.trim_matches(':')))
    })
}
