//! Finds phrases of the word lists in lower-cased text, whatever hyphens and spaces stand in them.

use std::collections::BTreeMap;

use crate::model::Span;

/// Phrases by their first two bytes, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_start: BTreeMap<[u8; 2], Vec<(Vec<u8>, T)>>,
}

impl<T: Copy> Phrases<T> {
    /// Builds the table. In a phrase a space also stands for a hyphen, and `*` ends a stem.
    pub(super) fn new<'w>(phrases: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let mut by_start: BTreeMap<[u8; 2], Vec<(Vec<u8>, T)>> = BTreeMap::new();
        for (phrase, meaning) in phrases {
            let bytes = phrase.as_bytes();
            if let Some(key) = key(bytes, 0) {
                by_start.entry(key).or_default().push((bytes.to_vec(), meaning));
            }
        }
        Self { by_start }
    }

    /// Every phrase in `span` of `lower`, by start; spans index into `lower`. The ends of `span`
    /// count as ends of words.
    pub(super) fn scan(&self, lower: &str, span: Span) -> Vec<(Span, T)> {
        let text = lower.as_bytes().get(..span.end).unwrap_or_default();
        let mut found = Vec::new();
        for start in span.start..span.end {
            if opens_word(text, start, span.start) {
                self.at(text, start, &mut found);
            }
        }
        found
    }

    /// Whether any phrase with a meaning that `wanted` accepts stands in `span`.
    pub(super) fn holds(&self, lower: &str, span: Span, wanted: impl Fn(T) -> bool) -> bool {
        self.scan(lower, span).into_iter().any(|(_, meaning)| wanted(meaning))
    }

    fn at(&self, text: &[u8], start: usize, found: &mut Vec<(Span, T)>) {
        let Some(phrases) = key(text, start).and_then(|key| self.by_start.get(&key)) else {
            return;
        };
        for (phrase, meaning) in phrases {
            if let Some(end) = end_of(phrase, text, start) {
                found.push((Span::new(start, end), *meaning));
            }
        }
    }
}

/// The first two bytes; a phrase of one byte is filed under a space.
fn key(bytes: &[u8], start: usize) -> Option<[u8; 2]> {
    let first = *bytes.get(start)?;
    let second = bytes.get(start + 1).copied().unwrap_or(b' ');
    Some([first, if second == b'-' { b' ' } else { second }])
}

fn opens_word(text: &[u8], start: usize, from: usize) -> bool {
    let Some(byte) = text.get(start) else { return false };
    if !byte.is_ascii_alphanumeric() || start == from {
        return !byte.is_ascii_whitespace();
    }
    text.get(start - 1).is_none_or(|before| !before.is_ascii_alphanumeric())
}

/// Where `phrase` ends if it stands at `start` and ends a word.
fn end_of(phrase: &[u8], text: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    for byte in phrase {
        at = match byte {
            b' ' => after_gap(text, at)?,
            b'*' => at + run(text, at, |byte| byte.is_ascii_alphanumeric()),
            b'\'' if text.get(at..at + 3) == Some("’".as_bytes()) => at + 3,
            byte if text.get(at) == Some(byte) => at + 1,
            _ => return None,
        };
    }
    let ends_in_word = phrase.last().is_some_and(u8::is_ascii_alphanumeric);
    let goes_on = text.get(at).is_some_and(u8::is_ascii_alphanumeric);
    (!(ends_in_word && goes_on)).then_some(at)
}

/// After at least one space or hyphen.
fn after_gap(text: &[u8], at: usize) -> Option<usize> {
    let length = run(text, at, |byte| matches!(byte, b' ' | b'-' | 0xC2 | 0xA0));
    (length > 0).then_some(at + length)
}

fn run(text: &[u8], at: usize, wanted: impl Fn(u8) -> bool) -> usize {
    text.get(at..).unwrap_or_default().iter().take_while(|byte| wanted(**byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let table = Phrases::new(phrases.iter().map(|phrase| (*phrase, ())));
        let spans = table.scan(text, Span::new(0, text.len()));
        spans.into_iter().map(|(span, ())| span.of(text).to_owned()).collect()
    }

    #[test]
    fn a_space_stands_for_a_hyphen_and_a_star_for_an_ending() {
        assert_eq!(
            found(&["must have"], "a must-have and a must  have"),
            ["must-have", "must  have"]
        );
        assert_eq!(
            found(&["mentor*"], "mentoring, mentors, mentor"),
            ["mentoring", "mentors", "mentor"]
        );
    }

    #[test]
    fn a_phrase_ends_where_a_word_ends() {
        assert_eq!(found(&["plus", "a plus"], "a plush surplus"), Vec::<String>::new());
        assert_eq!(found(&["bachelor's degree"], "bachelor’s degree"), ["bachelor’s degree"]);
        assert_eq!(found(&["ปี"], "อย่างน้อย 5 ปีขึ้นไป"), ["ปี"]);
    }
}
