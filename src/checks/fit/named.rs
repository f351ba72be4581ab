//! What is asked for in the words of the posting, and whether a verdict rests on those very words.

use crate::{
    model::{MatchRule, Requirement, Verdict},
    text::is_dictionary_word,
};

/// Whether the best evidence names what is asked for. What only follows from something else, or
/// has the same words with other endings, is too weak to criticise.
pub(super) fn by_name(verdict: &Verdict) -> bool {
    verdict.evidence.first().is_some_and(|evidence| {
        matches!(evidence.rule, Some(MatchRule::Exact | MatchRule::Alias | MatchRule::Squash))
    })
}

/// The requirement's name as it stands inside a sentence: its capital is kept where the posting
/// wrote one.
pub(super) fn as_asked(asked: &Requirement) -> String {
    let mut letters = asked.name.chars();
    let Some(first) = letters.next() else { return String::new() };
    let lower: String = first.to_lowercase().chain(letters).collect();
    let as_written = |name: &str| asked.quote.contains(name.trim_end_matches('…'));
    let mut words = asked.name.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let next = words.next().unwrap_or_default();
    // "Managing teams" opened its sentence; "Release management" may be a name.
    let opened = next.starts_with(char::is_lowercase) && is_dictionary_word(&first);
    if as_written(&lower) && !as_written(&asked.name) || opened {
        lower
    } else {
        asked.name.clone()
    }
}
