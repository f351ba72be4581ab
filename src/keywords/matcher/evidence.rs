//! Sentences that show a concept by a deed, without naming it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, btree_map::Entry},
};

use rustc_hash::FxHashMap;

use crate::{
    keywords::{Concept, Deeds},
    model::{Confidence, MatchRule, SkillHit, Span, Stance},
    text,
};

/// Words of weight that may stand between two words of a phrase.
const BETWEEN: usize = 3;
/// The same where a preposition stands between them.
const OVER_LINK: usize = 1;
/// Words of weight before a phrase among which a word that denies or wishes takes the deed away.
const BEFORE: usize = 4;
/// How sure a deed is, per mille: a base, and more for each word that was found.
const BASE: usize = 400;
const EACH_WORD: usize = 50;
const MOST: usize = 600;

/// Stem of a word that no phrase has.
const UNKNOWN: u32 = 0;

/// The evidence phrases of all concepts, by the stem of their first word.
#[derive(Debug, Default)]
pub(super) struct EvidenceIndex {
    stems: FxHashMap<Box<str>, u32>,
    phrases: FxHashMap<u32, Vec<Phrase>>,
}

/// One phrase: its words of weight.
#[derive(Debug, Clone)]
struct Phrase {
    concept: Box<str>,
    slots: Box<[Slot]>,
}

/// The stems that may stand at one place of a phrase.
#[derive(Debug, Clone)]
struct Slot {
    stems: Box<[u32]>,
    /// A preposition must stand before it ("to" in "present results to board").
    linked: bool,
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
    pub(super) fn new<'a>(concepts: impl Iterator<Item = &'a Concept>, deeds: &Deeds) -> Self {
        let mut index = Self::default();
        for concept in concepts {
            for phrase in &concept.evidence {
                index.add(concept, phrase, deeds);
            }
        }
        index
    }

    fn add(&mut self, concept: &Concept, phrase: &str, deeds: &Deeds) {
        let mut slots: Vec<Slot> = Vec::new();
        let mut linked = false;
        for word in phrase.split_whitespace().map(text::fold) {
            if deeds.links.contains(&*word) {
                linked = true;
            } else if !deeds.small.contains(&*word) {
                let stems = word.split('/').map(|word| self.intern(&base(word, deeds))).collect();
                slots.push(Slot { stems, linked });
                linked = false;
            }
        }
        let Some(first) = slots.first().cloned().filter(|_| slots.len() > 1) else { return };
        for stem in first.stems {
            let (concept, slots) = (concept.id.as_str().into(), slots.clone().into());
            self.phrases.entry(stem).or_default().push(Phrase { concept, slots });
        }
    }

    fn intern(&mut self, stem: &str) -> u32 {
        let fresh = self.stems.len() as u32 + 1;
        *self.stems.entry(stem.into()).or_insert(fresh)
    }

    /// What `sentence` shows, one hit a concept, in order of the text.
    pub(super) fn find(
        &self,
        sentence: &str,
        concepts: &BTreeMap<String, Concept>,
        deeds: &Deeds,
    ) -> Vec<SkillHit> {
        let words = self.words(sentence, deeds);
        let mut best: BTreeMap<&str, (usize, Span)> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            for phrase in self.phrases.get(&word.stem).into_iter().flatten() {
                let Some(last) = end(&words, at, phrase) else { continue };
                let found = (phrase.slots.len(), word.span.cover(last));
                match best.entry(&phrase.concept) {
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
            .filter_map(|(id, (count, span))| {
                let concept = concepts.get(id)?;
                let sure = (BASE + EACH_WORD * count).min(MOST);
                Some(SkillHit {
                    id: concept.id.clone(),
                    name: concept.label.clone(),
                    kind: concept.kind,
                    span,
                    rule: MatchRule::Evidence,
                    confidence: Confidence::new(sure as u16),
                    stance: Stance::Asserted,
                })
            })
            .collect();
        hits.sort_by_key(|hit| (hit.span.start, Reverse(hit.confidence)));
        hits
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
                stem: self.stems.get(&*stem).copied().unwrap_or(UNKNOWN),
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

/// The place of the last word of `phrase` if it starts at the word `at` and nothing turns it.
fn end(words: &[Word], at: usize, phrase: &Phrase) -> Option<Span> {
    let first = words.get(at)?;
    let mut opened = first.after_stop || first.after_comma;
    for near in words.get(at.saturating_sub(BEFORE)..at).unwrap_or_default().iter().rev() {
        if opened {
            break;
        }
        if near.turns {
            return None;
        }
        opened = near.after_stop || near.after_comma;
    }
    let mut from = at;
    for slot in phrase.slots.iter().skip(1) {
        from = next(words, from, slot)?;
    }
    let last = words.get(from).filter(|word| !word.describes || !is_described(words, from + 1))?;
    Some(last.span)
}

/// The place of the next word of a phrase after `from`.
fn next(words: &[Word], from: usize, slot: &Slot) -> Option<usize> {
    let mut reach = from + 1 + BETWEEN;
    for (place, word) in words.iter().enumerate().skip(from + 1) {
        // A list of verbs may part them by commas ("led, coached and inspired a team"), not a clause.
        if word.after_stop || word.after_comma && place != from + 1 {
            return None;
        }
        if word.after_link {
            reach = reach.min(from + 1 + OVER_LINK);
        }
        if place > reach {
            return None;
        }
        if slot.stems.contains(&word.stem) && (word.after_link || !slot.linked) {
            return Some(place);
        }
        if word.turns || word.bars {
            return None;
        }
    }
    None
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
