//! Sentences that are typical evidence of a concept without naming it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    keywords::Concept,
    model::{Confidence, MatchRule, SkillHit, Span, Stance},
    text,
};

/// A word in more than this share of all phrases says nothing, per mille.
const COMMON: usize = 25;
/// Share of a phrase's weight that a sentence must hold, per mille.
const COVERED: u32 = 600;
/// How much more than the next concept's, per mille.
const MARGIN: u32 = 100;
/// Words of weight that must be common.
const WORDS: usize = 2;

/// The evidence phrases of all concepts, by the stems of their words.
#[derive(Debug, Default)]
pub(super) struct EvidenceIndex {
    phrases: Vec<Phrase>,
    /// For each stem its weight, and the phrases that hold it.
    stems: BTreeMap<String, (u32, Vec<usize>)>,
}

/// One phrase.
#[derive(Debug)]
struct Phrase {
    concept: String,
    weight: u32,
}

impl EvidenceIndex {
    /// An index over the evidence of `concepts`.
    pub(super) fn new<'a>(concepts: impl Iterator<Item = &'a Concept>) -> Self {
        let mut index = Self::default();
        for concept in concepts {
            for phrase in &concept.evidence {
                let number = index.phrases.len();
                index.phrases.push(Phrase { concept: concept.id.clone(), weight: 0 });
                for stem in stems(phrase).map(|(stem, _)| stem).collect::<BTreeSet<_>>() {
                    index.stems.entry(stem).or_default().1.push(number);
                }
            }
        }
        index.weigh();
        index
    }

    /// Rare words weigh more; the commonest nothing.
    fn weigh(&mut self) {
        let all = self.phrases.len().max(1);
        self.stems.retain(|_, (_, phrases)| phrases.len() * 1000 <= all * COMMON.max(3000 / all));
        for (weight, phrases) in self.stems.values_mut() {
            *weight = (all / phrases.len().max(1)).max(2).ilog2() * 100;
            for number in phrases {
                if let Some(phrase) = self.phrases.get_mut(*number) {
                    phrase.weight += *weight;
                }
            }
        }
    }

    /// The concept that `sentence` clearly speaks of.
    pub(super) fn find(
        &self,
        sentence: &str,
        concepts: &BTreeMap<String, Concept>,
    ) -> Option<SkillHit> {
        let mut shared: BTreeMap<usize, (u32, usize, Span)> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (stem, span) in stems(sentence) {
            let Some((weight, phrases)) = self.stems.get(&stem).filter(|_| !seen.contains(&stem))
            else {
                continue;
            };
            for number in phrases {
                let (sum, words, place) = shared.entry(*number).or_insert((0, 0, span));
                (*sum, *words, *place) = (*sum + weight, *words + 1, place.cover(span));
            }
            seen.insert(stem);
        }
        let mut best: BTreeMap<&str, (u32, Span)> = BTreeMap::new();
        for (number, (sum, words, span)) in shared {
            let Some(phrase) = self.phrases.get(number).filter(|_| words >= WORDS) else {
                continue;
            };
            let covered = sum * 1000 / phrase.weight.max(1);
            let known = best.entry(&phrase.concept).or_insert((covered, span));
            if covered > known.0 {
                *known = (covered, span);
            }
        }
        let mut ranked: Vec<_> = best.into_iter().collect();
        ranked.sort_by_key(|(id, (covered, _))| (std::cmp::Reverse(*covered), *id));
        let (id, (covered, span)) = *ranked.first()?;
        let next = ranked.get(1).map_or(0, |(_, (covered, _))| *covered);
        if covered < COVERED || covered < next + MARGIN {
            return None;
        }
        let concept = concepts.get(id)?;
        Some(SkillHit {
            id: concept.id.clone(),
            name: concept.label.clone(),
            kind: concept.kind,
            span,
            rule: MatchRule::Evidence,
            confidence: Confidence::new((covered / 2).clamp(400, 600) as u16),
            stance: Stance::Asserted,
        })
    }
}

/// The stems of the words of `text` of three letters or more, with their places.
fn stems(text: &str) -> impl Iterator<Item = (String, Span)> {
    text::tokens(text)
        .filter(|token| !token.thai && token.span.len() > 2)
        .map(|token| (text::stem(&text::fold(token.span.of(text))).into_owned(), token.span))
}
