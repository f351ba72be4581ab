//! Whether the words at a place obey a form's rules.

use super::{
    entry::{Entry, Inflection},
    key,
    scan::{Gap, Word, mark},
    typo,
};
use crate::{keywords::Case, model::MatchRule, text};

/// How `words` of `block` match `entry`, `None` if not. `after` is the gap behind them. Neighbours
/// are not looked at.
pub(super) fn accept(
    block: &str,
    words: &[Word],
    after: Gap,
    entry: &Entry<'_>,
    key: &mut String,
) -> Option<MatchRule> {
    if entry.is_letter() && (words.first()?.gap == Gap::Glues || after == Gap::Glues) {
        return None;
    }
    if !case_holds(block, words, entry) {
        return None;
    }
    let mut rule = entry.rule;
    let mut wanted = entry.keys.split(|byte| *byte == b' ');
    for word in words {
        let wanted = wanted.next()?;
        if word.is(mark::CORRECTED) {
            rule = MatchRule::Typo;
            continue;
        }
        if is_plainly(block, word, wanted) {
            continue;
        }
        key::write(block, word.token(), key);
        if key == "&" {
            continue;
        }
        let wanted = str::from_utf8(wanted).unwrap_or_default();
        if key != wanted {
            let same = match entry.inflection {
                Inflection::Fixed => key.strip_suffix("'s") == Some(wanted),
                Inflection::Number => text::singular(key) == text::singular(wanted),
                Inflection::Any => true,
            };
            rule = match (same, rule) {
                (true, MatchRule::Typo) => rule,
                (true, _) => MatchRule::Lemma,
                (false, _) if misspelt(key, wanted) => MatchRule::Typo,
                (false, _) => return None,
            };
        }
    }
    if rule == MatchRule::Typo && entry.is_guarded() { None } else { Some(rule) }
}

/// Whether `word` is its own key but for capitals, and the one that is wanted: most are.
fn is_plainly(block: &str, word: &Word, wanted: &[u8]) -> bool {
    word.is(mark::ASCII)
        && !word.is(mark::JOINED)
        && word.span().of(block).as_bytes().eq_ignore_ascii_case(wanted)
}

/// A slip in an ending: the stem is the form's, but the word is neither the form's nor a common one.
fn misspelt(key: &str, wanted: &str) -> bool {
    wanted.len() > 4
        && key.len() > 4
        && key.len().abs_diff(wanted.len()) <= 1
        && !text::is_dictionary_word(key)
        && !text::is_dictionary_word(&text::singular(key))
        && !typo::ends_otherwise(key, wanted)
        && text::edit_distance(key, wanted) == 1
}

fn case_holds(block: &str, words: &[Word], entry: &Entry<'_>) -> bool {
    if entry.case == Case::Any {
        return true;
    }
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let written = first.span().cover(last.span()).of(block);
    let stated = entry.written;
    let bare = written
        .strip_suffix("'s")
        .or_else(|| written.strip_suffix('s').filter(|_| stated.len() > 1))
        .unwrap_or(written);
    let capitals = || {
        written.chars().any(char::is_alphabetic) && bare.chars().all(|sign| !sign.is_lowercase())
    };
    same(written, stated) || same(bare, stated) || entry.case == Case::Upper && capitals()
}

/// Equal but for the signs between words.
fn same(written: &str, stated: &str) -> bool {
    written == stated
        || written
            .split([' ', '-', '/', '\n'])
            .filter(|part| !part.is_empty())
            .eq(stated.split([' ', '-', '/']).filter(|part| !part.is_empty()))
}

/// How sure a mention is, per mille, before the form's own weight.
pub(super) fn certainty(rule: MatchRule) -> u16 {
    match rule {
        MatchRule::Exact | MatchRule::Alias => 1000,
        MatchRule::Squash | MatchRule::Lemma => 950,
        MatchRule::Typo => 800,
        MatchRule::Loose => 700,
        MatchRule::Implied => 500,
        MatchRule::Evidence => 450,
    }
}
