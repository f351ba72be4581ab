//! Words and stems of a text with their places, and phrases looked up in folded text.

use rust_stemmers::{Algorithm, Stemmer};

use crate::model::Span;

/// A word in the form it is compared by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower-case stem.
    pub stem: String,
    /// Lower-case letters and digits as written.
    pub plain: String,
    /// Its place.
    pub span: Span,
}

/// The words of `text`; spans are moved `by` bytes to the right.
pub(super) fn words(text: &str, by: usize) -> Vec<Word> {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut found = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, sign) in ends {
        let inside = sign.is_alphanumeric() || matches!(sign, '+' | '#') || is_mark(sign);
        match (start, inside) {
            (None, true) if sign.is_alphanumeric() => start = Some(at),
            (Some(from), false) => {
                start = None;
                let span = Span::new(from, at);
                let plain = span.of(text).trim_end_matches('+').to_lowercase();
                let stem = if plain.is_ascii() && plain.len() > 3 {
                    stemmer.stem(&plain).into_owned()
                } else {
                    plain.clone()
                };
                found.push(Word { stem, plain, span: span.shifted(by) });
            }
            _ => {}
        }
    }
    found
}

/// Lower-case words of `text` without stems.
pub(super) fn plain_words(text: &str) -> impl Iterator<Item = (String, Span)> + '_ {
    let base = text.as_ptr() as usize;
    text.split(|sign: char| !(sign.is_alphanumeric() || is_mark(sign)))
        .filter(|word| !word.is_empty())
        .map(move |word| {
            let start = word.as_ptr() as usize - base;
            (word.to_lowercase(), Span::new(start, start + word.len()))
        })
}

/// Whether `line` opens with one of `labels` and a colon or a value after it.
pub(super) fn says_first(line: &str, labels: &[String]) -> bool {
    let Some((before, _)) = line.split_once(':') else { return false };
    let label = folded(before);
    labels.iter().any(|known| label.trim() == known.as_str())
}

/// Vowel and tone signs that belong to the letter before them (Thai, combining accents).
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// Lower case, every run of other signs one space, a space at both ends.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    folded.push(' ');
    for sign in text.chars().flat_map(char::to_lowercase) {
        if sign.is_alphanumeric() || is_mark(sign) {
            folded.push(sign);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

/// Whether one of `phrases` stands in `folded` between word boundaries; phrases of scripts without
/// spaces may stand anywhere.
pub(super) fn says(folded: &str, phrases: &[String]) -> bool {
    phrases.iter().any(|phrase| holds(folded, phrase))
}

fn holds(folded: &str, phrase: &str) -> bool {
    if !phrase.is_ascii() {
        return folded.contains(phrase);
    }
    folded.match_indices(phrase).any(|(at, _)| {
        folded.get(..at).is_some_and(|before| before.ends_with(' '))
            && folded.get(at + phrase.len()..).is_some_and(|after| after.starts_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_by_their_stems() {
        let found = words("Managed databases, C# and ISO 27001", 10);
        let stems: Vec<_> = found.iter().map(|word| word.stem.as_str()).collect();
        assert_eq!(stems, ["manag", "databas", "c#", "and", "iso", "27001"]);
        assert_eq!(found[0].span, Span::new(10, 17));
    }

    #[test]
    fn a_phrase_needs_word_boundaries() {
        let text = folded("Senior IT-Manager (acting)");
        assert_eq!(text, " senior it manager acting ");
        assert!(says(&text, &["it manager".to_owned()]));
        assert!(!says(&text, &["t manager".to_owned()]));
        assert!(!says(&folded("Unit manager"), &["it".to_owned()]));
    }

    #[test]
    fn thai_phrases_stand_anywhere() {
        assert!(says(&folded("อดีตผู้จัดการฝ่ายไอที"), &["ผู้จัดการ".to_owned()]));
    }
}
