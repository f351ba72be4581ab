//! The verb that a bullet opens with.

use crate::keywords::Wording;

use super::token::{Kind, Token};

/// How many words may stand before the verb ("Successfully and quickly led …").
const WORDS_BEFORE: usize = 4;

/// Index of the opening verb's token.
///
/// Labels ("Key result: cut …") and the words of `before_verb` are skipped. A word that ends like
/// a verb form counts even where no list knows it, unless it stands like an adjective of a title.
pub(super) fn verb(tokens: &[Token], words: &Wording) -> Option<usize> {
    let start = after_label(tokens);
    let mut seen = 0;
    for (index, token) in tokens.iter().enumerate().skip(start) {
        match token.kind {
            Kind::Thai => return starts_thai(&token.lower, words).then_some(index),
            Kind::Word if seen < WORDS_BEFORE => {
                if is_verb(&token.lower, words) {
                    return Some(index);
                }
                let adverb = token.lower.ends_with("ly");
                if !adverb && !words.before_verb.contains(&token.lower) {
                    return None;
                }
                seen += 1;
            }
            Kind::Mark if seen == 0 || token.lower == "-" => {}
            _ => return None,
        }
    }
    None
}

/// Whether `word` (lower case) is a form of a known verb, or looks like a past or -ing form.
pub(super) fn is_verb(word: &str, words: &Wording) -> bool {
    if words.subjects.contains(word) {
        return false;
    }
    words.base_of(word).is_some()
        || (word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed"))
        || (word.len() > 6 && word.ends_with("ing"))
}

fn starts_thai(run: &str, words: &Wording) -> bool {
    [&words.achievement_verbs, &words.other_verbs, &words.duty_openers]
        .iter()
        .any(|list| list.iter().any(|verb| run.starts_with(verb.as_str())))
}

/// First token after a short label that ends in a colon.
fn after_label(tokens: &[Token]) -> usize {
    tokens
        .iter()
        .take(6)
        .position(|token| token.lower == ":")
        .filter(|colon| colon + 1 < tokens.len())
        .map_or(0, |colon| colon + 1)
}
