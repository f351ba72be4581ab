//! Finds every mention of a concept: a token trie, rules per form, then longest, leftmost, first.

mod accept;
mod candidate;
mod entry;
mod evidence;
mod index;
mod key;
mod loose;
mod near;
mod scan;
mod stance;
mod thai;
mod typo;
mod variants;

use std::{collections::BTreeMap, sync::OnceLock};

use candidate::Candidate;
use entry::Owner;
use evidence::EvidenceIndex;
use index::{Index, UNKNOWN};
use near::{ListWords, Surroundings};
use scan::{Gap, Word};
use thai::{ThaiHit, ThaiIndex};
use typo::TypoIndex;

use super::{Concept, Deeds, Lexicon};
use crate::{
    model::{ConceptKind, Confidence, MatchRule, SkillHit, Stance},
    text,
};

/// Bytes of text that are looked at together; a block ends at a line break where there is one.
const BLOCK: usize = 32 * 1024;

/// What a hit says about its concept.
#[derive(Debug)]
struct Named {
    id: Box<str>,
    label: Box<str>,
    kind: ConceptKind,
}

/// The automaton over all forms of all concepts.
#[derive(Debug)]
pub(super) struct Matcher {
    index: Index,
    /// Made when the first unknown word is met.
    typos: OnceLock<TypoIndex>,
    thai: ThaiIndex,
    /// Made when the first sentence is asked about.
    evidence: OnceLock<EvidenceIndex>,
    list_words: ListWords,
    named: Vec<Named>,
}

/// Buffers that are kept from block to block.
#[derive(Default)]
struct Scratch {
    words: Vec<Word>,
    candidates: Vec<Candidate>,
    waiting: Vec<Candidate>,
    tools: Vec<bool>,
    thai: Vec<ThaiHit>,
    stances: Vec<Stance>,
    key: String,
}

impl Matcher {
    /// Builds the trie.
    pub(super) fn new(concepts: &[Concept], lexicon: &Lexicon) -> Self {
        let mut index = Index::new(concepts, &lexicon.negation);
        let list_words = ListWords::new(&lexicon.listing, |stem| index.intern(stem));
        let named = concepts
            .iter()
            .map(|concept| Named {
                id: concept.id.as_str().into(),
                label: concept.label.as_str().into(),
                kind: concept.kind,
            })
            .collect();
        let thai = ThaiIndex::new(concepts, lexicon);
        Self { index, typos: OnceLock::new(), thai, evidence: OnceLock::new(), list_words, named }
    }

    /// Every mention in `text`, in order.
    pub(super) fn find(&self, text: &str) -> Vec<SkillHit> {
        let mut hits = Vec::new();
        let mut scratch = Scratch::default();
        let mut start = 0;
        while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
            let length = block_length(rest);
            let (block, _) = rest.split_at_checked(length).unwrap_or((rest, ""));
            self.find_in_block(block, start, &mut scratch, &mut hits);
            start += block.len();
        }
        hits
    }

    /// The concepts that `sentence` shows by a deed, named or not.
    pub(super) fn find_evidence(
        &self,
        sentence: &str,
        concepts: &BTreeMap<String, Concept>,
        deeds: &Deeds,
    ) -> Vec<SkillHit> {
        let evidence = self.evidence.get_or_init(|| EvidenceIndex::new(concepts.values(), deeds));
        evidence.find(sentence, concepts, deeds)
    }

    fn find_in_block(
        &self,
        block: &str,
        offset: usize,
        scratch: &mut Scratch,
        hits: &mut Vec<SkillHit>,
    ) {
        scan::words(block, &self.index, &mut scratch.words);
        scratch.candidates.clear();
        scratch.waiting.clear();
        self.correct(block, scratch);
        self.walk(block, scratch);
        self.look_around(scratch);
        self.find_loose(scratch);
        self.find_thai(block, scratch);
        candidate::resolve(&mut scratch.candidates);
        stance::of(&scratch.candidates, &scratch.words, &mut scratch.stances);
        for (one, stance) in scratch.candidates.iter().zip(&scratch.stances) {
            if let Owner::Concept(number) = one.owner
                && let Some(named) = self.named.get(number as usize)
            {
                hits.push(SkillHit {
                    id: named.id.to_string(),
                    name: named.label.to_string(),
                    kind: named.kind,
                    span: one.span.shifted(offset),
                    rule: one.rule,
                    confidence: Confidence::new(one.confidence),
                    stance: *stance,
                });
            }
        }
    }

    /// Gives unknown words that are no common words the stem they likely mean.
    fn correct(&self, block: &str, scratch: &mut Scratch) {
        let Scratch { words, key, .. } = scratch;
        for word in words
            .iter_mut()
            .filter(|word| word.stem == UNKNOWN && word.token.ascii && word.span.len() > 4)
        {
            key::write(block, word.token, key);
            if text::is_dictionary_word(key) || text::is_dictionary_word(&text::singular(key)) {
                continue;
            }
            let typos = self.typos.get_or_init(|| TypoIndex::new(self.index.words()));
            if let Some(stem) = typos.correct(key) {
                word.stem = stem;
                word.corrected = true;
            }
        }
    }

    /// Adds the forms whose words stand in another order.
    fn find_loose(&self, scratch: &mut Scratch) {
        let Scratch { words, candidates, .. } = scratch;
        for (at, word) in words.iter().enumerate() {
            for form in self.index.loose.get(&word.stem).into_iter().flatten() {
                let Some((from, to)) = loose::range(words, at, form) else { continue };
                let (Some(first), Some(last)) = (words.get(from), words.get(to - 1)) else {
                    continue;
                };
                let Some(entry) = self.index.entries.get(form.entry as usize) else { continue };
                candidates.push(Candidate {
                    span: first.span.cover(last.span),
                    words: (from as u32, to as u32),
                    owner: entry.owner,
                    kind: self.kind(entry.owner),
                    entry: form.entry,
                    rule: MatchRule::Loose,
                    confidence: weighed(MatchRule::Loose, entry.weight),
                });
            }
        }
    }

    /// Adds the forms in Thai.
    fn find_thai(&self, block: &str, scratch: &mut Scratch) {
        let Scratch { words, candidates, thai, .. } = scratch;
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.token.thai) {
            thai.clear();
            self.thai.find(word.span.of(block), thai);
            candidates.extend(thai.iter().map(|hit| Candidate {
                span: hit.span.shifted(word.span.start),
                words: (at as u32, at as u32 + 1),
                owner: hit.owner,
                kind: self.kind(hit.owner),
                entry: hit.order,
                rule: hit.rule,
                confidence: weighed(hit.rule, hit.weight),
            }));
        }
    }

    /// Follows the trie from every word.
    fn walk(&self, block: &str, scratch: &mut Scratch) {
        for from in 0..scratch.words.len() {
            let Some(first) = scratch.words.get(from) else { break };
            let Some(mut node) = self.index.start(first.stem) else { continue };
            let mut to = from + 1;
            loop {
                self.accept_at(node, block, from, to, scratch);
                let Some(next) = scratch.words.get(to).filter(|next| next.gap.joins()) else {
                    break;
                };
                let Some(after) = self.index.step(node, next.stem) else { break };
                node = after;
                to += 1;
            }
        }
    }

    /// Adds the forms that end at `node` and fit the words `from..to`.
    fn accept_at(&self, node: u32, block: &str, from: usize, to: usize, scratch: &mut Scratch) {
        let Scratch { words, candidates, waiting, key, .. } = scratch;
        let after = words.get(to).map_or(Gap::Stops, |next| next.gap);
        let Some(matched) = words.get(from..to) else { return };
        for (number, entry) in self.index.ending_at(node) {
            let Some(rule) = accept::accept(block, matched, after, entry, key) else { continue };
            let (Some(first), Some(last)) = (matched.first(), matched.last()) else { continue };
            let one = Candidate {
                span: first.span.cover(last.span),
                words: (from as u32, to as u32),
                owner: entry.owner,
                kind: self.kind(entry.owner),
                entry: number,
                rule,
                confidence: weighed(rule, entry.weight),
            };
            if entry.near.is_empty() { candidates.push(one) } else { waiting.push(one) }
        }
    }

    fn kind(&self, owner: Owner) -> Option<ConceptKind> {
        match owner {
            Owner::Concept(number) => self.named.get(number as usize).map(|named| named.kind),
            _ => None,
        }
    }

    /// Lets in the guarded forms that have what they need near them.
    fn look_around(&self, scratch: &mut Scratch) {
        let Scratch { words, candidates, waiting, tools, .. } = scratch;
        if waiting.is_empty() {
            return;
        }
        tools.clear();
        tools.resize(words.len(), false);
        for one in candidates.iter().filter(|one| near::is_technical(one.kind)) {
            mark(tools, one);
        }
        for one in waiting.iter() {
            let Some(entry) = self.index.entries.get(one.entry as usize) else { continue };
            let around = Surroundings { words, tools, list_words: &self.list_words };
            if around.hold(one, entry) {
                candidates.push(*one);
                mark(tools, one);
            }
        }
    }
}

fn mark(tools: &mut [bool], one: &Candidate) {
    for tool in tools.iter_mut().take(one.words.1 as usize).skip(one.words.0 as usize) {
        *tool = true;
    }
}

fn weighed(rule: MatchRule, weight: u16) -> u16 {
    (u32::from(accept::certainty(rule)) * u32::from(weight) / 1000) as u16
}

/// The bytes of the next block of `rest`: to a line break, else to white space, else to a letter.
fn block_length(rest: &str) -> usize {
    if rest.len() <= BLOCK {
        return rest.len();
    }
    let bytes = rest.as_bytes();
    let window = bytes.iter().take(2 * BLOCK).skip(BLOCK);
    if let Some(at) = window.clone().position(|byte| *byte == b'\n') {
        return BLOCK + at + 1;
    }
    if let Some(at) = window.clone().position(|byte| *byte == b' ') {
        return BLOCK + at + 1;
    }
    let mut at = rest.len().min(2 * BLOCK);
    while !rest.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::block_length;

    #[test]
    fn blocks_end_at_a_line_break_and_never_inside_a_letter() {
        let text = format!("{}\n{}", "a".repeat(40_000), "b".repeat(40_000));
        assert_eq!(block_length(&text), 40_001);
        let thai = "ก".repeat(60_000);
        assert!(thai.is_char_boundary(block_length(&thai)));
        assert_eq!(block_length("short"), 5);
    }
}
