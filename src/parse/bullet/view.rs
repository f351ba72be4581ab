//! A cut bullet beside the word lists: small questions about the tokens around a place.

use std::collections::BTreeSet;

use crate::keywords::{Lexicon, MetricWords, Metrics, Wording};

use super::token::{Kind, Token};

/// Phrases of the lists have at most this many words.
const PHRASE: usize = 4;

/// A bullet's tokens and the lists they are compared with.
pub(super) struct View<'a> {
    /// The bullet's text.
    pub(super) text: &'a str,
    /// Its tokens.
    pub(super) tokens: &'a [Token],
    /// Number words and magnitudes.
    pub(super) metrics: &'a Metrics,
    /// The lists.
    pub(super) words: &'a MetricWords,
    /// Verbs.
    pub(super) wording: &'a Wording,
}

impl<'a> View<'a> {
    /// Looks at `tokens` of `text`.
    pub(super) fn new(text: &'a str, tokens: &'a [Token], lexicon: &'a Lexicon) -> Self {
        let metrics = &lexicon.metrics;
        Self { text, tokens, metrics, words: &metrics.words, wording: &lexicon.wording }
    }

    /// The token at `index`.
    pub(super) fn at(&self, index: usize) -> Option<&'a Token> {
        self.tokens.get(index)
    }

    /// The token before `index`.
    pub(super) fn before(&self, index: usize) -> Option<&'a Token> {
        self.tokens.get(index.checked_sub(1)?)
    }

    /// Whether the token at `index` is the mark or word `text`.
    pub(super) fn is(&self, index: usize, text: &str) -> bool {
        self.at(index).is_some_and(|token| token.lower == text)
    }

    /// Whether the token at `index` is in `list`; a Thai run is, if it starts with an entry.
    pub(super) fn starts(&self, index: usize, list: &BTreeSet<String>) -> bool {
        self.at(index).is_some_and(|token| {
            if token.kind == Kind::Thai {
                thai_prefix(&token.lower, list).is_some()
            } else {
                list.contains(&token.lower)
            }
        })
    }

    /// Whether the token at `index` is in `list`; a Thai run is, if it ends with an entry.
    pub(super) fn ends(&self, index: usize, list: &BTreeSet<String>) -> bool {
        self.at(index).is_some_and(|token| {
            if token.kind == Kind::Thai {
                list.iter().any(|entry| token.lower.ends_with(entry.as_str()))
            } else {
                list.contains(&token.lower)
            }
        })
    }

    /// How many tokens right before `index` make up a phrase of `list`; 0 if none does. A Thai run
    /// counts as one, if it ends with an entry.
    pub(super) fn phrase_before(&self, index: usize, list: &BTreeSet<String>) -> usize {
        let Some(previous) = self.before(index) else { return 0 };
        if previous.kind == Kind::Thai {
            return usize::from(list.iter().any(|entry| previous.lower.ends_with(entry.as_str())));
        }
        (1..=PHRASE.min(index))
            .rev()
            .find(|length| self.joined(index - length, index).is_some_and(|p| list.contains(&p)))
            .unwrap_or(0)
    }

    /// Whether a phrase of `list` begins at `index`, and the index after it.
    pub(super) fn phrase_at(&self, index: usize, list: &BTreeSet<String>) -> Option<usize> {
        if self.at(index)?.kind == Kind::Thai {
            return self.starts(index, list).then_some(index + 1);
        }
        (1..=PHRASE)
            .rev()
            .map(|length| index + length)
            .find(|end| self.joined(index, *end).is_some_and(|phrase| list.contains(&phrase)))
    }

    fn joined(&self, from: usize, to: usize) -> Option<String> {
        let tokens = self.tokens.get(from..to)?;
        let mut phrase = String::new();
        for (index, token) in tokens.iter().enumerate() {
            if index > 0 && token.spaced {
                phrase.push(' ');
            }
            phrase.push_str(&token.lower);
        }
        Some(phrase)
    }

    /// Index of the first token of the clause that holds `index`, at most `reach` tokens back.
    pub(super) fn clause_start(&self, index: usize, reach: usize) -> usize {
        let least = index.saturating_sub(reach);
        (least..index)
            .rev()
            .find(|at| self.at(*at).is_some_and(|t| matches!(t.lower.as_str(), "." | ";" | "•")))
            .map_or(least, |at| at + 1)
    }

    /// Index of the first of the quantifiers ("more than") right before `index`; `index` if none.
    pub(super) fn quantifiers_before(&self, index: usize) -> usize {
        let mut start = index;
        loop {
            let length = self.phrase_before(start, &self.words.quantifiers);
            let sign = self.before(start).is_some_and(|token| {
                matches!(token.lower.as_str(), ">" | "<" | "~" | "≈" | "±" | "+" | "≥" | "≤")
            });
            match length {
                0 if sign => start -= 1,
                0 => return start,
                length => start -= length,
            }
        }
    }
}

/// The longest entry of `list` that the Thai run `text` starts with.
pub(super) fn thai_prefix<'a>(text: &str, list: &'a BTreeSet<String>) -> Option<&'a str> {
    list.iter()
        .filter(|entry| text.starts_with(entry.as_str()))
        .max_by_key(|entry| entry.len())
        .map(String::as_str)
}
