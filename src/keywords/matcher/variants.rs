//! Other spellings of a form: with and without the space inside.

use crate::{
    keywords::{Case, Form},
    text::is_dictionary_word,
};

/// Shortest joined word: `power bi` may be `powerbi`, `c i` is not `ci`.
const SHORTEST: usize = 6;

/// The keys of the spellings of `form` that its own `keys` do not cover.
pub(super) fn of(form: &Form, keys: &[String]) -> Vec<Vec<String>> {
    if form.case != Case::Any {
        return Vec::new();
    }
    match keys {
        [word] => splits(&form.text, word),
        [_, _] | [_, _, _] => joined(keys).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// `cyber security` as `cybersecurity`; not where that is a common word.
fn joined(keys: &[String]) -> Option<Vec<String>> {
    let word = keys.concat();
    let named = keys.iter().all(|key| key.chars().all(char::is_alphanumeric));
    (named && word.len() >= SHORTEST && !is_dictionary_word(&word)).then(|| vec![word])
}

/// `PostgreSQL` as `postgre sql`, `cybersecurity` as `cyber security`, `node.js` as `node js`.
fn splits(written: &str, word: &str) -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = Vec::new();
    if let Some((left, right)) = humps(written).or_else(|| two_words(word)) {
        found.push(vec![left, right]);
    }
    found
}

/// Parts at the first inner dot or capital after a small letter.
fn humps(written: &str) -> Option<(String, String)> {
    let mut before = ' ';
    for (at, sign) in written.char_indices() {
        if at > 2 && sign == '.' || before.is_lowercase() && sign.is_uppercase() {
            let (left, right) = written.split_at_checked(at)?;
            let right = right.trim_start_matches('.');
            let named =
                right.len() > 1 && left.len() > 2 && right.chars().all(char::is_alphanumeric);
            return named.then(|| (left.to_lowercase(), right.to_lowercase()));
        }
        before = sign;
    }
    None
}

/// Parts that are both common words of four letters or more.
fn two_words(word: &str) -> Option<(String, String)> {
    if is_dictionary_word(word) || !word.is_ascii() {
        return None;
    }
    (4..word.len().saturating_sub(3)).find_map(|at| {
        let (left, right) = word.split_at_checked(at)?;
        (is_dictionary_word(left) && is_dictionary_word(right))
            .then(|| (left.to_owned(), right.to_owned()))
    })
}
