//! What is asked for in the words of the posting, and whether a verdict rests on those very words.

use crate::model::{MatchRule, Requirement, Verdict};

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
    if !as_written(&asked.name) && as_written(&lower) { lower } else { asked.name.clone() }
}
