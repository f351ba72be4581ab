//! Phrases of the word lists, found in the words of a statement.

use crate::model::Span;

use super::words::Word;

/// Words that may stand between two words of a phrase.
const GAP: usize = 2;

/// A run of words; each may go on after its `*`.
#[derive(Debug, Clone)]
pub(super) struct Phrase<'a> {
    parts: Vec<Part<'a>>,
}

#[derive(Debug, Clone, Copy)]
enum Part<'a> {
    /// The whole word.
    Word(&'a str),
    /// How the word begins.
    Start(&'a str),
    /// A part of a script without spaces.
    Within(&'a str),
}

impl Part<'_> {
    fn fits(self, word: &Word) -> bool {
        match self {
            Self::Word(whole) => word.plain == whole,
            Self::Start(start) => word.plain.starts_with(start),
            Self::Within(part) => word.plain.contains(part),
        }
    }
}

impl<'a> Phrase<'a> {
    /// Reads a phrase.
    pub(super) fn new(text: &'a str) -> Self {
        let part = |word: &'a str| match word.strip_suffix('*') {
            Some(start) => Part::Start(start),
            None if word.is_ascii() => Part::Word(word),
            None => Part::Within(word),
        };
        Self { parts: text.split(' ').map(part).collect() }
    }

    /// Every place of the phrase: the number of its first word, and its span.
    pub(super) fn all_in<'w>(
        &'w self,
        words: &'w [Word],
    ) -> impl Iterator<Item = (usize, Span)> + 'w {
        (0..words.len()).filter_map(move |at| Some((at, self.at(words.get(at..)?)?)))
    }

    fn at(&self, words: &[Word]) -> Option<Span> {
        let (first, rest) = self.parts.split_first()?;
        let mut span = words.first().filter(|word| first.fits(word))?.span;
        let mut from = 1;
        for part in rest {
            let step = words.iter().skip(from).take(GAP + 1).position(|word| part.fits(word))?;
            span = span.cover(words.get(from + step)?.span);
            from += step + 1;
        }
        Some(span)
    }
}

/// Whether one of `phrases` stands in `words`.
pub(super) fn any(phrases: &[String], words: &[Word]) -> bool {
    phrases.iter().any(|text| Phrase::new(text).all_in(words).next().is_some())
}

#[cfg(test)]
mod tests {
    use super::{super::words::words, any};

    fn found(phrase: &str, text: &str) -> bool {
        any(&[phrase.to_owned()], &words(text, 0))
    }

    #[test]
    fn words_go_on_only_where_the_phrase_says_so() {
        assert!(found("analy*", "Analysed the till rolls"));
        assert!(!found("led", "Ledger clerk"));
        assert!(found("led", "Led the night shift"));
    }

    #[test]
    fn few_words_may_stand_between() {
        assert!(found("manag* staff", "Managed a small staff"));
        assert!(!found("manag* staff", "Managed stock, tills and rotas with two staff"));
        assert!(!found("manag* staff", "Staff managed"));
    }

    #[test]
    fn thai_is_found_within_its_run() {
        assert!(found("แก้ปัญหา", "ช่วยแก้ปัญหาเครือข่าย"));
    }
}
