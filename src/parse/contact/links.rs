//! Web addresses, visible or behind link annotations.

use super::super::rows::Row;
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Document, Found, Span},
};

/// All addresses once, visible ones first.
pub(super) fn find(
    document: &Document,
    near: &[&Row<'_>],
    far: &[&Row<'_>],
    sets: &KeywordSets,
) -> Vec<Found<String>> {
    let mut links: Vec<Found<String>> = Vec::new();
    let mut add = |value: &str, span: Span, sure: u16| {
        if links.len() < 40 && !links.iter().any(|link| key(&link.value) == key(value)) {
            links.push(Found::new(value.to_owned(), span, Confidence::new(sure)));
        }
    };
    let rows = near.iter().map(|row| (row, true)).chain(far.iter().map(|row| (row, false)));
    for (row, is_near) in rows {
        for (at, word) in words(row.text) {
            if is_address(word, is_near, sets) {
                let start = row.span.start + at;
                add(word, Span::new(start, start + word.len()), 900);
            }
        }
    }
    for link in &document.links {
        if link.uri.starts_with("http") || link.uri.starts_with("www.") {
            add(&link.uri, link.span.unwrap_or_default(), 950);
        }
    }
    links
}

/// Words with their offsets, punctuation around them cut off.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '|' | '•' | '·' | ',' | ';' | '<' | '>'))
        .map(move |word| {
            let word = word.trim_matches(|c: char| {
                matches!(c, '(' | ')' | '[' | ']' | '.' | '"' | '\'' | ':')
            });
            ((word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize), word)
        })
}

/// A web address. Away from the contact block names such as "Node.js" and "ASP.NET" need more:
/// a scheme, "www." or a path.
fn is_address(word: &str, near: bool, sets: &KeywordSets) -> bool {
    if !word.is_ascii() || word.contains('@') || word.len() < 6 || word.len() > 200 {
        return false;
    }
    let lower = word.to_ascii_lowercase();
    if ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start)) {
        return lower.len() > 10;
    }
    let (domain, path) = lower.split_once('/').unwrap_or((&lower, ""));
    let mut labels: Vec<&str> = domain.split('.').collect();
    let ending = labels.pop().unwrap_or_default();
    let fits = |label: &&str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let shaped = !labels.is_empty()
        && labels.iter().all(fits)
        && labels.iter().any(|label| label.len() > 2)
        && (2..=6).contains(&ending.len())
        && ending.chars().all(|c| c.is_ascii_alphabetic());
    let known = sets.lexicon.lines.domains.iter().any(|domain| domain == ending);
    shaped && known && (near || path.len() > 1)
}

/// The same address with and without scheme and "www.".
fn key(address: &str) -> String {
    let lower = address.to_ascii_lowercase();
    let bare = lower
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    bare.trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_what_only_looks_like_one() {
        let sets = KeywordSets::builtin().unwrap();
        for word in ["github.com/idafalk", "https://idafalk.example/cv", "www.falk.example"] {
            assert!(is_address(word, false, &sets), "{word}");
        }
        for word in ["Node.js", "ASP.NET", "e.g", "3.2.1", "ida@falk.com", "B.Sc"] {
            assert!(!is_address(word, false, &sets), "{word}");
        }
        assert!(is_address("idafalk.dev", true, &sets));
    }
}
