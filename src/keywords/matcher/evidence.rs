//! Sentences that show a concept by a deed, without naming it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, btree_map::Entry},
};

use serde::{Deserialize, Serialize};

use super::named::Named;
use crate::{
    keywords::{
        Concept, Deeds, PhraseRubric,
        tables::{Lists, Numbering, Numbers, WordTable},
    },
    model::{Confidence, MatchRule, SkillHit, Span, Stance},
    text,
};

/// Stem of a word that no phrase has.
const UNKNOWN: u32 = u32::MAX;

/// The evidence phrases of all concepts, by the stem of their first word.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct EvidenceIndex {
    stems: WordTable,
    /// For each stem, the phrases that start with it.
    starting: Lists,
    /// For each phrase, the number of its concept.
    concepts: Numbers,
    /// For each phrase, its places: one for each word of weight.
    places: Lists,
    /// For each place, the stems that may stand there.
    alternatives: Lists,
    /// For each place, 1 if a preposition must stand before it ("to" in "present results to board").
    linked: Numbers,
}

/// What an index is made of.
#[derive(Debug, Default)]
struct Draft {
    stems: Numbering,
    phrases: Vec<(u32, Vec<u32>)>,
    places: Vec<(Vec<u32>, bool)>,
}

impl Draft {
    fn add(&mut self, concept: u32, phrase: &str, deeds: &Deeds) {
        let mut places: Vec<(Vec<u32>, bool)> = Vec::new();
        let mut linked = false;
        for word in phrase.split_whitespace().map(text::fold) {
            if deeds.links.contains(&*word) {
                linked = true;
            } else if !deeds.small.contains(&*word) {
                let stems =
                    word.split('/').map(|word| self.stems.intern(&base(word, deeds))).collect();
                places.push((stems, linked));
                linked = false;
            }
        }
        if places.len() > 1 {
            let first = self.places.len() as u32;
            self.phrases.push((concept, (first..first + places.len() as u32).collect()));
            self.places.extend(places);
        }
    }

    fn finish(self) -> EvidenceIndex {
        let mut starting: Vec<Vec<u32>> = vec![Vec::new(); self.stems.words().len()];
        for ((_, places), phrase) in self.phrases.iter().zip(0..) {
            let first = places.first().and_then(|place| self.places.get(*place as usize));
            for stem in first.into_iter().flat_map(|(stems, _)| stems) {
                if let Some(phrases) = starting.get_mut(*stem as usize) {
                    phrases.push(phrase);
                }
            }
        }
        EvidenceIndex {
            stems: WordTable::new(self.stems.words()),
            starting: starting.into_iter().collect(),
            concepts: self.phrases.iter().map(|(concept, _)| *concept).collect(),
            places: self.phrases.iter().map(|(_, places)| places.clone()).collect(),
            alternatives: self.places.iter().map(|(stems, _)| stems.clone()).collect(),
            linked: self.places.iter().map(|(_, linked)| u32::from(*linked)).collect(),
        }
    }
}

/// A word of weight in a sentence.
#[derive(Debug)]
struct Word {
    span: Span,
    stem: u32,
    /// A sentence ends before it.
    after_stop: bool,
    /// A comma stands before it.
    after_comma: bool,
    /// A preposition stands before it.
    after_link: bool,
    /// Another word of no weight stands before it.
    after_small: bool,
    /// It denies or wishes.
    turns: bool,
    /// No phrase goes on over it.
    bars: bool,
    /// It often only describes the next word.
    describes: bool,
    /// It takes no description from the word before.
    free: bool,
}

impl EvidenceIndex {
    /// An index over the evidence of `concepts`.
    pub(super) fn new(concepts: &[Concept], deeds: &Deeds) -> Self {
        let mut draft = Draft::default();
        for (concept, number) in concepts.iter().zip(0..) {
            for phrase in &concept.evidence {
                draft.add(number, phrase, deeds);
            }
        }
        draft.finish()
    }

    /// What `sentence` shows, one hit a concept, in order of the text.
    pub(super) fn find(
        &self,
        sentence: &str,
        named: &Named,
        deeds: &Deeds,
        rubric: &PhraseRubric,
    ) -> Vec<SkillHit> {
        let words = self.words(sentence, deeds);
        let mut best: BTreeMap<&str, (u32, Span, u32)> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            for phrase in self.starting.get(word.stem as usize) {
                let Some((count, last)) = self.end(&words, at, phrase, rubric) else { continue };
                let Some(concept) = self.concepts.get(phrase as usize) else { continue };
                let found = (count, word.span.cover(last), concept);
                match best.entry(named.id(concept)) {
                    Entry::Vacant(free) => _ = free.insert(found),
                    Entry::Occupied(mut known) if found.0 > known.get().0 => {
                        known.insert(found);
                    }
                    Entry::Occupied(_) => {}
                }
            }
        }
        let mut hits: Vec<_> = best
            .into_iter()
            .filter_map(|(id, (count, span, concept))| {
                let sure = rubric.base.value + rubric.each_word.value * count;
                Some(SkillHit {
                    id: id.to_owned(),
                    name: named.label(concept).to_owned(),
                    kind: named.kind(concept)?,
                    span,
                    rule: MatchRule::Evidence,
                    confidence: Confidence::new(sure.min(rubric.most.value) as u16),
                    stance: Stance::Asserted,
                })
            })
            .collect();
        hits.sort_by_key(|hit| (hit.span.start, Reverse(hit.confidence)));
        hits
    }

    /// How many words `phrase` has, and the place of its last one, if it starts at the word `at` and
    /// nothing turns it.
    fn end(
        &self,
        words: &[Word],
        at: usize,
        phrase: u32,
        rubric: &PhraseRubric,
    ) -> Option<(u32, Span)> {
        if is_turned(words, at, rubric) {
            return None;
        }
        let (mut from, mut count) = (at, 1);
        for place in self.places.get(phrase as usize).skip(1) {
            from = self.next(words, from, place as usize, rubric)?;
            count += 1;
        }
        let last =
            words.get(from).filter(|word| !word.describes || !is_described(words, from + 1))?;
        Some((count, last.span))
    }

    /// The number of the next word of a phrase after `from`.
    fn next(
        &self,
        words: &[Word],
        from: usize,
        place: usize,
        rubric: &PhraseRubric,
    ) -> Option<usize> {
        let linked = self.linked.get(place) == Some(1);
        let mut reach = from + 1 + rubric.between.value as usize;
        for (at, word) in words.iter().enumerate().skip(from + 1) {
            // A list of verbs may part them by commas ("led, coached and inspired a team"), not a
            // clause.
            if word.after_stop || word.after_comma && at != from + 1 {
                return None;
            }
            if word.after_link {
                reach = reach.min(from + 1 + rubric.over_link.value as usize);
            }
            if at > reach {
                return None;
            }
            let fits = self.alternatives.get(place).any(|stem| stem == word.stem);
            if fits && (word.after_link || !linked) {
                return Some(at);
            }
            if word.turns || word.bars {
                return None;
            }
        }
        None
    }

    /// The words of weight of `sentence`.
    fn words(&self, sentence: &str, deeds: &Deeds) -> Vec<Word> {
        let mut words = Vec::new();
        let (mut end, mut after_stop, mut after_comma) = (0, true, false);
        let (mut after_link, mut after_small) = (false, false);
        for token in text::tokens(sentence).filter(|token| !token.thai) {
            let between = sentence.get(end..token.span.start).unwrap_or_default();
            after_stop |= between.contains(['.', ';', '!', '?', '•']);
            after_comma |= between.contains([',', ':', '(', '|']);
            end = token.span.end;
            let folded = text::fold(token.span.of(sentence));
            let small = deeds.small.contains(&*folded);
            let link = deeds.links.contains(&*folded);
            if small || link {
                (after_small, after_link) = (true, after_link || link);
                continue;
            }
            let stem = base(&folded, deeds);
            words.push(Word {
                span: token.span,
                stem: self.stems.find(&stem).unwrap_or(UNKNOWN),
                after_stop,
                after_comma,
                after_link,
                after_small,
                turns: deeds.turns.contains(&*folded),
                bars: deeds.bars.contains(&*folded),
                describes: deeds.describes.contains(&*stem),
                free: is_free(&folded, deeds),
            });
            (after_stop, after_comma, after_link, after_small) = (false, false, false, false);
        }
        words
    }
}

/// Whether a word before the word `at` denies or wishes what it says.
fn is_turned(words: &[Word], at: usize, rubric: &PhraseRubric) -> bool {
    let Some(first) = words.get(at) else { return true };
    let mut opened = first.after_stop || first.after_comma;
    let start = at.saturating_sub(rubric.before.value as usize);
    for near in words.get(start..at).unwrap_or_default().iter().rev() {
        if opened {
            return false;
        }
        if near.turns {
            return true;
        }
        opened = near.after_stop || near.after_comma;
    }
    false
}

/// Whether the word at `place` is a noun that the word before it describes, as far as can be told.
fn is_described(words: &[Word], place: usize) -> bool {
    words.get(place).is_some_and(|word| {
        !(word.after_stop || word.after_comma || word.after_link || word.after_small || word.free)
    })
}

/// Whether a word after a noun is no other noun: a number, an adverb, a verb, or one of the heads.
fn is_free(word: &str, deeds: &Deeds) -> bool {
    deeds.heads.contains(word)
        || ["ly", "ing", "ed"].iter().any(|ending| word.ends_with(ending))
        || word.bytes().any(|byte| byte.is_ascii_digit())
}

/// The stem of a folded word, of "lead" for "led".
fn base(word: &str, deeds: &Deeds) -> String {
    text::stem(deeds.same.get(word).map_or(word, |same| same)).into_owned()
}

#[cfg(test)]
mod tests {
    use crate::keywords::KeywordSets;

    fn shown(sentence: &str) -> Vec<String> {
        let own = "schema = 1\nsource = \"ours\"\nlicence = \"MIT\"\n[[concept]]\nid = \"zorbing\"\nlabel = { en = \"Zorbing\", th = \"ซอร์บ\" }\nkind = \"soft\"\nevidence = [\"led/ran zorb team/crew\"]\n";
        let sets = KeywordSets::with_overlay(&[("own.toml", own)]).unwrap();
        let hits = sets.find_evidence(sentence);
        hits.iter()
            .filter(|hit| hit.id == "zorbing")
            .map(|hit| hit.span.of(sentence).to_owned())
            .collect()
    }

    #[test]
    fn a_deed_is_found_in_every_tense_and_over_a_few_words() {
        for (sentence, span) in [
            ("Led the zorb team.", "Led the zorb team"),
            ("Since May I lead our first zorb crews", "lead our first zorb crews"),
            (
                "Leading, coaching and paying a zorb team",
                "Leading, coaching and paying a zorb team",
            ),
            ("Ran a small and noisy zorb crew", "Ran a small and noisy zorb crew"),
        ] {
            assert_eq!(shown(sentence), [span], "{sentence}");
        }
    }

    #[test]
    fn a_deed_that_is_denied_done_by_others_or_torn_apart_is_none() {
        for sentence in [
            "Never led a zorb team",
            "Would love to lead a zorb team",
            "Led by the zorb team",
            "Led sales. The zorb team was elsewhere",
            "Led sales, joined a zorb team",
            "Zorb team lead",
            "Led one of the many new young and rather noisy zorb teams",
        ] {
            assert!(shown(sentence).is_empty(), "{sentence}: {:?}", shown(sentence));
        }
    }
}
