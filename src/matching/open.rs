//! Open vocabulary: terms that no keyword set knows, looked up by the posting's own words.

use crate::{
    keywords::KeywordSets,
    model::{MatchRule, Span},
    text::is_dictionary_word,
};

use super::{
    profile::Profile,
    proof::Proof,
    statement::Statement,
    words::{Word, words},
};

/// Words that may stand between two words of a term.
const GAP: usize = 2;

/// A word of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    /// Its stem.
    pub stem: String,
    /// The word itself, if no dictionary has it: a name ("Anomali") is not its neighbours in the
    /// dictionary ("anomalies").
    name: Option<String>,
}

impl Key {
    fn new(word: Word) -> Self {
        let name = (!is_dictionary_word(&word.plain)).then_some(word.plain);
        Self { stem: word.stem, name }
    }

    /// Whether it is written in capitals in `text` and no dictionary has it: a name in short.
    pub(super) fn is_short_name_in(&self, text: &str) -> bool {
        let capitals = |word: &&str| word.chars().filter(|c| c.is_uppercase()).count() > 1;
        self.name.as_ref().is_some_and(|name| {
            let mut all = text.split(|c: char| !c.is_alphanumeric()).filter(capitals);
            all.any(|word| word.to_lowercase() == *name)
        })
    }

    /// Whether `word` says it.
    pub(super) fn is(&self, word: &Word) -> bool {
        match &self.name {
            Some(name) => {
                word.plain == *name || self.stem == word.stem && !is_dictionary_word(&word.plain)
            }
            None => self.stem == word.stem,
        }
    }
}

/// A term of a posting, ready to be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// The words that say something.
    pub keys: Vec<Key>,
    /// All its letters and digits in lower case.
    squashed: String,
}

impl Term {
    /// `text` without the words that say nothing; `None` if none is left.
    pub(super) fn new(text: &str, sets: &KeywordSets) -> Option<Self> {
        let kept: Vec<Word> = words(text, 0)
            .into_iter()
            .filter(|word| !sets.lexicon.plain.words.contains(&word.plain))
            .filter(|word| word.plain.len() > 1 && !word.plain.bytes().all(|b| b.is_ascii_digit()))
            .collect();
        let squashed = kept.iter().map(|word| word.plain.as_str()).collect();
        let mut keys: Vec<Key> = Vec::new();
        for word in kept {
            if !keys.iter().any(|key| key.stem == word.stem) {
                keys.push(Key::new(word));
            }
        }
        (!keys.is_empty()).then_some(Self { keys, squashed })
    }

    /// Every place of the whole term: its words close together, or the same letters otherwise
    /// spaced.
    pub(super) fn proofs(&self, profile: &Profile, named: bool, sets: &KeywordSets) -> Vec<Proof> {
        let worths = &sets.rubric.evidence;
        let mut proofs: Vec<Proof> = profile
            .statements
            .iter()
            .filter_map(|statement| {
                let close = self.close_in(statement).map(|span| (span, MatchRule::Lemma));
                let (span, rule) = close
                    .or_else(|| self.squashed_in(statement).map(|s| (s, MatchRule::Squash)))?;
                let proof = Proof::at(profile, span, Some(rule), named, worths);
                Some(proof.share(worths.words.value))
            })
            .collect();
        proofs.sort_by_key(|proof| (std::cmp::Reverse(proof.worth), proof.span));
        proofs
    }

    /// The statement that says most of the term, as evidence of something near: at least half of
    /// the words and at least two.
    pub(super) fn nearest(&self, profile: &Profile, sets: &KeywordSets) -> Option<Proof> {
        let worths = &sets.rubric.evidence;
        let needed = self.keys.len().div_ceil(2).max(2);
        let (count, statement) = profile
            .statements
            .iter()
            .map(|statement| (self.count_in(statement), statement))
            .filter(|(count, _)| *count >= needed)
            .max_by_key(|(count, one)| (*count, one.grade, std::cmp::Reverse(one.span)))?;
        let span = self.span_in(statement)?;
        let share = u32::try_from(count * 1000 / self.keys.len()).unwrap_or(1000);
        let proof = Proof::at(profile, span, Some(MatchRule::Loose), false, worths);
        Some(proof.as_related(worths.demonstrated.value * share / 2000))
    }

    fn says(&self, word: &Word) -> bool {
        self.keys.iter().any(|key| key.is(word))
    }

    fn count_in(&self, statement: &Statement) -> usize {
        self.keys.iter().filter(|key| statement.words.iter().any(|word| key.is(word))).count()
    }

    fn span_in(&self, statement: &Statement) -> Option<Span> {
        statement
            .words
            .iter()
            .filter(|word| self.says(word))
            .map(|word| word.span)
            .reduce(Span::cover)
    }

    /// The shortest run of words that holds every stem with at most [`GAP`] words between two.
    fn close_in(&self, statement: &Statement) -> Option<Span> {
        let places: Vec<(usize, &Word)> =
            statement.words.iter().enumerate().filter(|(_, word)| self.says(word)).collect();
        (0..places.len()).find_map(|from| self.run_from(places.get(from..)?))
    }

    fn run_from(&self, places: &[(usize, &Word)]) -> Option<Span> {
        let mut missing: Vec<&Key> = self.keys.iter().collect();
        let mut last: Option<usize> = None;
        let mut span: Option<Span> = None;
        for (at, word) in places {
            if last.is_some_and(|last| at - last > GAP + 1) {
                return None;
            }
            last = Some(*at);
            missing.retain(|key| !key.is(word));
            span = Some(span.map_or(word.span, |span| span.cover(word.span)));
            if missing.is_empty() {
                return span;
            }
        }
        None
    }

    /// Neighbouring words that together are the term's letters.
    fn squashed_in(&self, statement: &Statement) -> Option<Span> {
        if self.squashed.len() < 4 {
            return None;
        }
        (0..statement.words.len()).find_map(|from| {
            let mut rest = self.squashed.as_str();
            let mut span: Option<Span> = None;
            for word in statement.words.get(from..)? {
                rest = rest.strip_prefix(word.plain.as_str())?;
                span = Some(span.map_or(word.span, |span| span.cover(word.span)));
                if rest.is_empty() {
                    return span;
                }
            }
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{super::words::words, Key};

    #[test]
    fn a_name_is_not_its_neighbours_in_the_dictionary() {
        let says = |asked: &str, said: &str| {
            let key = Key::new(words(asked, 0).remove(0));
            key.is(&words(said, 0)[0])
        };
        assert!(says("Anomali", "ANOMALI"));
        assert!(!says("Anomali", "anomalies"));
        assert!(says("workflows", "workflow"));
        assert!(says("schedules", "scheduling"));
    }
}
