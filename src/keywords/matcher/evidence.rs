//! Sentences that show a concept by a deed, without naming it.

use std::{
    borrow::Cow,
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use serde::{Deserialize, Serialize};

use super::{
    letters::Letters,
    memo::{Meaning, Memo},
    named::Named,
    thai_deeds::{ThaiDeed, ThaiDeeds},
};
use crate::{
    keywords::{
        Concept, Deeds, PhraseRubric,
        tables::{Lists, Numbering, Numbers, Strings, WordTable},
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
    /// Words that are something to a phrase, and those with an irregular base.
    words: WordTable,
    /// What each of them is.
    marks: Numbers,
    /// Their bases, empty where they are their own.
    bases: Strings,
    /// Stems of words that often only describe the next.
    describing: WordTable,
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
    thai: ThaiDeeds,
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

    fn finish(self, deeds: &Deeds) -> EvidenceIndex {
        let mut starting: Vec<Vec<u32>> = vec![Vec::new(); self.stems.words().len()];
        for ((_, places), phrase) in self.phrases.iter().zip(0..) {
            let first = places.first().and_then(|place| self.places.get(*place as usize));
            for stem in first.into_iter().flat_map(|(stems, _)| stems) {
                if let Some(phrases) = starting.get_mut(*stem as usize) {
                    phrases.push(phrase);
                }
            }
        }
        let words = known_words(deeds);
        let base = |word: &String| deeds.same.get(word).cloned().unwrap_or_default();
        EvidenceIndex {
            words: WordTable::new(&words),
            marks: words.iter().map(|word| marks(word, deeds)).collect(),
            bases: words.iter().map(base).collect(),
            describing: WordTable::new(&deeds.describes.iter().collect::<Vec<_>>()),
            stems: WordTable::new(self.stems.words()),
            starting: starting.into_iter().collect(),
            concepts: self.phrases.iter().map(|(concept, _)| *concept).collect(),
            places: self.phrases.iter().map(|(_, places)| places.clone()).collect(),
            alternatives: self.places.iter().map(|(stems, _)| stems.clone()).collect(),
            linked: self.places.iter().map(|(_, linked)| u32::from(*linked)).collect(),
            thai: ThaiDeeds::default(),
        }
    }
}

/// A word of weight in a sentence.
#[derive(Debug)]
pub(super) struct Word {
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
    /// What it is: see [`mark`].
    marks: u32,
}

/// What a word is to a phrase, a bit each.
mod mark {
    /// It has no weight.
    pub(super) const SMALL: u32 = 1;
    /// A preposition.
    pub(super) const LINK: u32 = 2;
    /// It denies or wishes.
    pub(super) const TURNS: u32 = 4;
    /// No phrase goes on over it.
    pub(super) const BARS: u32 = 8;
    /// It often only describes the next word.
    pub(super) const DESCRIBES: u32 = 16;
    /// It takes no description from the word before.
    pub(super) const FREE: u32 = 32;
}

impl Word {
    fn is(&self, mark: u32) -> bool {
        self.marks & mark != 0
    }
}

/// Buffers that are kept from sentence to sentence.
#[derive(Debug, Default)]
pub(super) struct Pages {
    memo: Memo,
    words: Vec<Word>,
}

impl EvidenceIndex {
    /// An index over the evidence of `concepts`.
    pub(super) fn new(concepts: &[Concept], deeds: &Deeds) -> Self {
        let mut draft = Draft::default();
        for (concept, number) in concepts.iter().zip(0..) {
            for phrase in concept.evidence.iter().filter(|phrase| !text::has_thai(phrase)) {
                draft.add(number, phrase, deeds);
            }
        }
        EvidenceIndex { thai: ThaiDeeds::new(concepts, deeds), ..draft.finish(deeds) }
    }

    /// What `sentence` shows, one hit a concept, in order of the text.
    pub(super) fn find(
        &self,
        sentence: &str,
        named: &Named,
        rubric: &PhraseRubric,
        pages: &mut Pages,
    ) -> Vec<SkillHit> {
        self.words(sentence, pages);
        let words = &pages.words;
        let mut best = Best::new();
        for (at, word) in words.iter().enumerate() {
            for phrase in self.starting.get(word.stem as usize) {
                let Some((count, last)) = self.end(words, at, phrase, rubric) else { continue };
                let Some(concept) = self.concepts.get(phrase as usize) else { continue };
                keep(&mut best, named.id(concept), (count, word.span.cover(last), concept));
            }
        }
        for ThaiDeed { concept, count, span } in self.thai.find(sentence, rubric) {
            keep(&mut best, named.id(concept), (count, span, concept));
        }
        let mut hits: Vec<_> = best
            .into_iter()
            .filter_map(|(id, (count, span, concept))| {
                let sure = rubric.base.value + rubric.each_word.value * count;
                Some(SkillHit {
                    id,
                    name: named.label(concept),
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
        let last = words
            .get(from)
            .filter(|word| !word.is(mark::DESCRIBES) || !is_described(words, from + 1))?;
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
            if word.is(mark::TURNS | mark::BARS) {
                return None;
            }
        }
        None
    }

    /// The words of weight of `sentence`.
    fn words(&self, sentence: &str, Pages { memo, words }: &mut Pages) {
        words.clear();
        let bytes = sentence.as_bytes();
        let (mut end, mut after_stop, mut after_comma) = (0, true, false);
        let (mut after_link, mut after_small) = (false, false);
        for token in text::tokens(sentence).filter(|token| !token.thai) {
            let between = bytes.get(end..token.span.start).unwrap_or_default();
            if between != b" " {
                let between = str::from_utf8(between).unwrap_or_default();
                after_stop |= between.contains(['.', ';', '!', '?', '•']);
                after_comma |= between.contains([',', ':', '(', '|']);
            }
            end = token.span.end;
            let look_up = || self.look_up(token.span.of(sentence));
            let Meaning { stem, marks } = match Letters::of(bytes, token.span.start, end) {
                Some(letters) => memo.meaning(letters, look_up),
                None => look_up(),
            };
            if marks & (mark::SMALL | mark::LINK) != 0 {
                (after_small, after_link) = (true, after_link || marks & mark::LINK != 0);
                continue;
            }
            let span = token.span;
            words.push(Word {
                span,
                stem,
                after_stop,
                after_comma,
                after_link,
                after_small,
                marks,
            });
            (after_stop, after_comma, after_link, after_small) = (false, false, false, false);
        }
    }

    /// What a word is.
    fn look_up(&self, word: &str) -> Meaning {
        let folded = text::fold(word);
        let known = self.words.find(&folded).map(|number| number as usize);
        let mut marks = known.and_then(|number| self.marks.get(number)).unwrap_or_default();
        let base = known.map(|number| self.bases.get(number)).filter(|base| !base.is_empty());
        let stem = text::stem(base.unwrap_or(&folded));
        if self.describing.find(&stem).is_some() {
            marks |= mark::DESCRIBES;
        }
        if is_other(&folded) {
            marks |= mark::FREE;
        }
        Meaning { stem: self.stems.find(&stem).unwrap_or(UNKNOWN), marks }
    }
}

/// For the id of each concept the words of its fullest phrase, where they stand, and its number.
type Best = BTreeMap<Cow<'static, str>, (u32, Span, u32)>;

/// Keeps the fuller of two phrases of a concept, the first of equals.
fn keep(best: &mut Best, id: Cow<'static, str>, found: (u32, Span, u32)) {
    let known = best.entry(id).or_insert(found);
    if found.0 > known.0 {
        *known = found;
    }
}

/// The words that are something to a phrase, once each.
fn known_words(deeds: &Deeds) -> Vec<String> {
    let lists = [&deeds.small, &deeds.links, &deeds.turns, &deeds.bars, &deeds.heads];
    let words: BTreeSet<&String> = lists.into_iter().flatten().chain(deeds.same.keys()).collect();
    words.into_iter().cloned().collect()
}

/// What a word is, as far as the lists tell.
fn marks(word: &str, deeds: &Deeds) -> u32 {
    let lists = [
        (&deeds.small, mark::SMALL),
        (&deeds.links, mark::LINK),
        (&deeds.turns, mark::TURNS),
        (&deeds.bars, mark::BARS),
        (&deeds.heads, mark::FREE),
    ];
    lists.into_iter().filter(|(list, _)| list.contains(word)).fold(0, |all, (_, mark)| all | mark)
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
        if near.is(mark::TURNS) {
            return true;
        }
        opened = near.after_stop || near.after_comma;
    }
    false
}

/// Whether the word at `place` is a noun that the word before it describes, as far as can be told.
fn is_described(words: &[Word], place: usize) -> bool {
    words.get(place).is_some_and(|word| {
        !(word.after_stop
            || word.after_comma
            || word.after_link
            || word.after_small
            || word.is(mark::FREE))
    })
}

/// Whether a word after a noun looks like no other noun: a number, an adverb, a verb.
fn is_other(word: &str) -> bool {
    ["ly", "ing", "ed"].iter().any(|ending| word.ends_with(ending))
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
