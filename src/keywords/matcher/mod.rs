//! Finds every mention of a concept: a token trie, rules per form, then longest in words, leftmost, first.

mod accept;
mod candidate;
mod entry;
mod evidence;
mod index;
mod key;
mod letters;
mod loose;
mod memo;
mod named;
mod near;
mod scan;
mod stance;
mod thai;
mod thai_deeds;
mod typo;
mod variants;

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use candidate::Candidate;
use entry::Owner;
use evidence::{EvidenceIndex, Pages};
use index::Index;
use memo::Memo;
use named::Named;
use near::{ListWords, Surroundings};
use scan::{Gap, Parting, Reader, Word, mark};
use stance::Lacked;
use thai::{ThaiHit, ThaiIndex};
use typo::TypoIndex;

use super::{Concept, Lexicon, PhraseRubric};
use crate::model::{ConceptKind, Confidence, MatchRule, SkillHit, Stance};

/// Bytes of text that are looked at together; a block ends at a line break where there is one.
const BLOCK: usize = 32 * 1024;

/// The automaton over all forms of all concepts.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Matcher {
    index: Index,
    typos: TypoIndex,
    thai: ThaiIndex,
    evidence: EvidenceIndex,
    list_words: ListWords,
    lacked: Lacked,
    named: Named,
    /// Buffers of searches that ended, for the next ones.
    #[serde(skip)]
    idle: Mutex<Vec<Scratch>>,
}

/// Buffers that are kept from block to block.
#[derive(Debug, Default)]
struct Scratch {
    memo: Memo,
    pages: Pages,
    words: Vec<Word>,
    candidates: Vec<Candidate>,
    /// Guarded ones, and whether each is a name by its capitals.
    waiting: Vec<(Candidate, bool)>,
    tools: Vec<bool>,
    thai: Vec<ThaiHit>,
    stances: Vec<Stance>,
    key: String,
}

impl Matcher {
    /// Builds all tables.
    pub(super) fn new(concepts: &[Concept], lexicon: &Lexicon) -> Self {
        let mut index = index::Builder::new(concepts, &lexicon.negation);
        let list_words = ListWords::new(&lexicon.listing, |stem| index.intern(stem));
        let lacked = Lacked::new(&lexicon.negation, |stem| index.intern(stem));
        Self {
            typos: TypoIndex::new(index.words()),
            index: index.finish(),
            thai: ThaiIndex::new(concepts, lexicon),
            evidence: EvidenceIndex::new(concepts, &lexicon.deeds),
            list_words,
            lacked,
            named: Named::new(concepts),
            idle: Mutex::default(),
        }
    }

    /// Every mention in `text`, in order.
    pub(super) fn find(&self, text: &str) -> Vec<SkillHit> {
        let mut hits = Vec::new();
        let mut scratch = self.scratch();
        let mut start = 0;
        while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
            let length = block_length(rest);
            let (block, _) = rest.split_at_checked(length).unwrap_or((rest, ""));
            self.find_in_block(block, start, &mut scratch, &mut hits);
            start += block.len();
        }
        self.put_back(scratch);
        hits
    }

    /// The concepts that `sentence` shows by a deed, named or not.
    pub(super) fn find_evidence(&self, sentence: &str, rubric: &PhraseRubric) -> Vec<SkillHit> {
        let mut scratch = self.scratch();
        let hits = self.evidence.find(sentence, &self.named, rubric, &mut scratch.pages);
        self.put_back(scratch);
        hits
    }

    /// Buffers of a search that ended, or new ones.
    fn scratch(&self) -> Scratch {
        self.idle().pop().unwrap_or_default()
    }

    fn put_back(&self, scratch: Scratch) {
        self.idle().push(scratch);
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Scratch>> {
        // A panic elsewhere cannot leave a list of buffers half changed.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find_in_block(
        &self,
        block: &str,
        offset: usize,
        scratch: &mut Scratch,
        hits: &mut Vec<SkillHit>,
    ) {
        let Scratch { memo, key, words, .. } = scratch;
        let mut reader = Reader { index: &self.index, typos: &self.typos, memo, key };
        let marks = reader.words(block, words);
        scratch.candidates.clear();
        scratch.waiting.clear();
        self.walk(block, scratch);
        self.look_around(block, scratch);
        self.find_loose(scratch);
        if marks & mark::THAI != 0 {
            self.find_thai(block, scratch);
        }
        candidate::resolve(&mut scratch.candidates);
        let text = stance::Text { block, words: &scratch.words };
        stance::of(text, &scratch.candidates, &self.lacked, &mut scratch.stances);
        hits.reserve(scratch.candidates.len());
        for (one, stance) in scratch.candidates.iter().zip(&scratch.stances) {
            if let Owner::Concept(number) = one.owner
                && let Some(kind) = self.named.kind(number)
            {
                hits.push(SkillHit {
                    id: self.named.id(number),
                    name: self.named.label(number),
                    kind,
                    span: one.span.shifted(offset),
                    rule: one.rule,
                    confidence: Confidence::new(one.confidence),
                    stance: *stance,
                });
            }
        }
    }

    /// Adds the forms whose words stand in another order.
    fn find_loose(&self, scratch: &mut Scratch) {
        let Scratch { words, candidates, .. } = scratch;
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.is(mark::LOOSE)) {
            for form in self.index.loose(word.stem) {
                let stems: Vec<u32> = self.index.loose_stems(form).collect();
                let Some((from, to)) = loose::range(words, at, &stems) else { continue };
                let (Some(first), Some(last)) = (words.get(from), words.get(to - 1)) else {
                    continue;
                };
                let Some(entry) = self.index.loose_entry(form) else { continue };
                candidates.push(Candidate {
                    span: first.span().cover(last.span()),
                    words: (from as u32, to as u32),
                    owner: entry.owner,
                    kind: self.kind(entry.owner),
                    entry: entry.number,
                    rule: MatchRule::Loose,
                    confidence: weighed(MatchRule::Loose, entry.weight),
                });
            }
        }
    }

    /// Adds the forms in Thai.
    fn find_thai(&self, block: &str, scratch: &mut Scratch) {
        let Scratch { words, candidates, thai, .. } = scratch;
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.is(mark::THAI)) {
            thai.clear();
            self.thai.find(block, word.span(), thai);
            candidates.extend(thai.iter().map(|hit| Candidate {
                span: hit.span,
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
            let Some(first) = scratch.words.get(from).copied() else { return };
            // A node behind a first word has the number of its stem.
            let (mut node, mut to) = (first.stem, from + 1);
            if first.is(mark::ENDS) {
                self.accept_at(node, block, from, to, scratch);
            }
            if !first.is(mark::GOES_ON) {
                continue;
            }
            while let Some(after) = self.onward(node, block, scratch.words.get(to - 1..=to)) {
                node = after;
                to += 1;
                self.accept_at(node, block, from, to, scratch);
            }
        }
    }

    /// The node behind the second of two neighbours, if forms go on to it over what parts them.
    fn onward(&self, node: u32, block: &str, pair: Option<&[Word]>) -> Option<u32> {
        let [before, next] = pair? else { return None };
        if next.gap.joins() {
            return self.index.step(node, next.stem);
        }
        let between = block.get(before.span().end..next.span().start)?;
        let dotted = before.is(mark::JOINED) || before.span().len() == 1;
        match Parting::of(between, dotted)? {
            Parting::Dot => self.index.step(node, next.stem),
            Parting::Comma => self.index.step(self.index.comma(node)?, next.stem),
            Parting::Shout => self.index.step(self.index.shout(node)?, next.stem),
        }
    }

    /// Adds the forms that end at `node` and fit the words `from..to`.
    fn accept_at(&self, node: u32, block: &str, from: usize, to: usize, scratch: &mut Scratch) {
        let Scratch { words, candidates, waiting, key, .. } = scratch;
        let after = words.get(to).map_or(Gap::Stops, |next| next.gap);
        let Some(matched) = words.get(from..to) else { return };
        for entry in self.index.ending_at(node) {
            let Some(rule) = accept::accept(block, matched, after, &entry, key) else { continue };
            let (Some(first), Some(last)) = (matched.first(), matched.last()) else { continue };
            let one = Candidate {
                span: first.span().cover(last.span()),
                words: (from as u32, to as u32),
                owner: entry.owner,
                kind: self.kind(entry.owner),
                entry: entry.number,
                rule,
                confidence: weighed(rule, entry.weight),
            };
            if entry.in_company {
                waiting.push((one, entry.is_cased_name()));
            } else {
                candidates.push(one);
            }
        }
    }

    fn kind(&self, owner: Owner) -> Option<ConceptKind> {
        match owner {
            Owner::Concept(number) => self.named.kind(number),
            _ => None,
        }
    }

    /// Lets in the guarded forms that have what they need near them.
    fn look_around(&self, block: &str, scratch: &mut Scratch) {
        let Scratch { words, candidates, waiting, tools, .. } = scratch;
        if waiting.is_empty() {
            return;
        }
        tools.clear();
        tools.resize(words.len(), false);
        for one in candidates.iter().filter(|one| near::is_technical(one.kind)) {
            mark(tools, one);
        }
        for (one, is_cased_name) in waiting.iter() {
            let around = Surroundings { block, words, tools, list_words: &self.list_words };
            let named =
                || one.kind == Some(ConceptKind::Tool) && *is_cased_name && around.in_thai(one);
            if around.hold(one, self.index.entries.near(one.entry)) || named() {
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
