//! Phrases of the word lists, found in the words of a statement.

use crate::model::Span;

use super::words::Word;

/// Words that may stand between two words of a phrase: part of what a phrase means, as
/// `competences.toml` says.
const GAP: usize = 2;

/// How the words of a text begin, as a set of 64 kinds of beginnings: one look tells most phrases that
/// cannot stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Beginnings(u64);

impl Beginnings {
    /// Of any word.
    const ANY: Self = Self(u64::MAX);

    fn of(word: &str) -> Self {
        let kind = word.bytes().take(2).fold(0, |kind, byte| kind * 7 + u32::from(byte));
        Self(1 << (kind % 64))
    }
}

impl<'w> FromIterator<&'w str> for Beginnings {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        Self(words.into_iter().fold(0, |all, word| all | Self::of(word).0))
    }
}

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

    /// Whether it may stand in a text whose words begin so.
    pub(super) fn may_stand_in(&self, begins: Beginnings) -> bool {
        let first = match self.parts.first() {
            Some(Part::Word(word)) => Beginnings::of(word),
            Some(Part::Start(start)) if start.len() > 1 => Beginnings::of(start),
            _ => Beginnings::ANY,
        };
        first.0 & begins.0 != 0
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
    use super::{super::words::words, Beginnings, Phrase, any};

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
    fn beginnings_never_rule_out_a_phrase_that_stands_there() {
        let text = "Led a small team and resolved faults";
        let begins = ["led", "a", "small", "team", "and", "resolved", "faults"];
        for phrase in ["led", "resolv*", "led team", "a", "team*", "s*"] {
            assert!(found(phrase, text), "{phrase}");
            let begins = begins.into_iter().collect::<Beginnings>();
            assert!(Phrase::new(phrase).may_stand_in(begins), "{phrase}");
        }
        let begins = ["till", "stock"].into_iter().collect::<Beginnings>();
        assert!(!Phrase::new("resolv*").may_stand_in(begins));
    }

    #[test]
    fn thai_is_found_within_its_run() {
        assert!(found("แก้ปัญหา", "ช่วยแก้ปัญหาเครือข่าย"));
    }
}
