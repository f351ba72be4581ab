//! Looks up concepts in a profile: by name, by what implies them, by what lies near.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    keywords::KeywordSets,
    model::{ConceptKind, MatchRule, SkillHit},
};

use super::{
    deeds,
    profile::Profile,
    proof::{Proof, is_named},
};

/// Steps followed along `implies` and `broader`.
const DEPTH: usize = 3;

/// The concepts a profile mentions, and what these show besides themselves.
#[derive(Debug)]
pub(super) struct Concepts<'a> {
    profile: &'a Profile,
    sets: &'a KeywordSets,
    mentions: BTreeMap<&'a str, Vec<&'a SkillHit>>,
    shown_by: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// Concepts whose deeds are added up elsewhere.
    added_up: BTreeSet<&'a str>,
}

impl<'a> Concepts<'a> {
    /// Indexes the mentions of `profile`.
    pub(super) fn new(profile: &'a Profile, sets: &'a KeywordSets) -> Self {
        let mut mentions: BTreeMap<&str, Vec<&SkillHit>> = BTreeMap::new();
        for hit in profile.hits.iter().filter(|hit| is_own(profile, hit)) {
            mentions.entry(&*hit.id).or_default().push(hit);
        }
        let mut shown_by: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for id in mentions.keys() {
            for wider in also_shown(id, sets) {
                shown_by.entry(wider).or_default().insert(id);
            }
        }
        Self { profile, sets, mentions, shown_by, added_up: deeds::counted(sets) }
    }

    /// Everything that speaks for `id`, best first.
    pub(super) fn proofs(&self, id: &str) -> Vec<Proof> {
        let worths = &self.sets.rubric.evidence;
        let mut proofs = self.of_mentions(id);
        let follows = match self.sets.concepts.get(id).map(|concept| concept.kind) {
            Some(ConceptKind::Management | ConceptKind::Soft) => worths.implied_competence.value,
            _ => worths.implied.value,
        };
        for narrower in self.shown_by.get(id).into_iter().flatten() {
            proofs.extend(
                self.of_mentions(narrower)
                    .into_iter()
                    .map(|proof| Proof { rule: Some(MatchRule::Implied), ..proof.share(follows) }),
            );
        }
        for near in self.near(id) {
            let worth = worths.related.value;
            proofs.extend(self.of_mentions(near).into_iter().map(|proof| proof.as_related(worth)));
        }
        proofs.sort_by_key(|proof| (std::cmp::Reverse(proof.worth), proof.span));
        proofs.dedup_by_key(|proof| proof.span);
        proofs
    }

    fn of_mentions(&self, id: &str) -> Vec<Proof> {
        let worths = &self.sets.rubric.evidence;
        let Some(hits) = self.mentions.get(id) else { return Vec::new() };
        let added_up = self.added_up.contains(id);
        hits.iter()
            .filter(|hit| hit.rule != MatchRule::Evidence || !added_up)
            .map(|hit| {
                let rule = Some(hit.rule);
                let proof = Proof::at(self.profile, hit.span, rule, is_named(hit.kind), worths);
                match hit.rule {
                    MatchRule::Evidence => proof.share(worths.phrase.value),
                    MatchRule::Implied => proof.share(worths.implied.value),
                    _ => proof,
                }
            })
            .collect()
    }

    /// Mentioned concepts that are neighbours of `id`, or the wider field it belongs to.
    fn near(&self, id: &str) -> BTreeSet<&'a str> {
        let concepts = &self.sets.concepts;
        let own = concepts.get(id);
        self.mentions
            .keys()
            .copied()
            .filter(|other| *other != id)
            .filter(|other| {
                let named = |list: &[String], wanted: &str| list.iter().any(|one| one == wanted);
                own.is_some_and(|own| named(&own.related, other) || named(&own.broader, other))
                    || concepts.get(other).is_some_and(|other| named(&other.related, id))
            })
            .collect()
    }
}

/// Whether a mention is about the person: a title is only where it heads a position that was held.
fn is_own(profile: &Profile, hit: &SkillHit) -> bool {
    let held = || profile.stints.iter().filter_map(|stint| stint.title.as_ref());
    hit.kind != ConceptKind::Title || held().any(|title| title.span.overlaps(hit.span))
}

/// What having `id` shows too: what it implies and the wider concepts it belongs to.
fn also_shown<'a>(id: &str, sets: &'a KeywordSets) -> BTreeSet<&'a str> {
    let mut shown = BTreeSet::new();
    let mut front: Vec<&str> = vec![id];
    for _ in 0..DEPTH {
        let mut next = Vec::new();
        for concept in front.iter().filter_map(|id| sets.concepts.get(id)) {
            for wider in concept.implies.iter().chain(&concept.broader) {
                if wider != id && shown.insert(wider.as_str()) {
                    next.push(wider.as_str());
                }
            }
        }
        front = next;
    }
    shown
}
