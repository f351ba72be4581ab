//! Possible mentions, and which of them stand.

use std::cmp::Reverse;

use super::entry::Owner;
use crate::model::{ConceptKind, MatchRule, Span};

/// Words that match a form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// Bytes of the block.
    pub span: Span,
    /// Words of the block, from the first to one past the last.
    pub words: (u32, u32),
    pub owner: Owner,
    pub kind: Option<ConceptKind>,
    /// Number of the form: file order.
    pub entry: u32,
    pub rule: MatchRule,
    /// Per mille.
    pub confidence: u16,
}

/// Keeps the longest in words, then leftmost, then surest, then first stated of those that overlap; the
/// rest go: "risk management" of "risk management skills", not "management skills". The result is in
/// order of the text.
pub(super) fn resolve(candidates: &mut Vec<Candidate>) {
    // They come nearly sorted, which a stable sort makes use of.
    candidates.sort_by_key(|one| one.span.start);
    let mut kept = Vec::with_capacity(candidates.len());
    let mut taken = Vec::new();
    let mut rest = candidates.as_mut_slice();
    while !rest.is_empty() {
        let (cluster, others) = rest.split_at_mut(cluster_length(rest));
        match cluster {
            // Most stand alone.
            [one] if !matches!(one.owner, Owner::Veto(_)) => kept.push(*one),
            _ => settle(cluster, &mut kept, &mut taken),
        }
        rest = others;
    }
    *candidates = kept;
}

/// How many candidates, from the first on, overlap each other in a row.
fn cluster_length(candidates: &[Candidate]) -> usize {
    let mut reach = candidates.first().map_or(0, |one| one.span.end);
    let overlapping = candidates.iter().skip(1).take_while(|one| {
        let overlaps = one.span.start < reach;
        reach = reach.max(one.span.end);
        overlaps
    });
    1 + overlapping.count()
}

/// Nobody's byte.
const FREE: u32 = u32::MAX;

fn settle(cluster: &mut [Candidate], kept: &mut Vec<Candidate>, taken: &mut Vec<u32>) {
    let vetoes: Vec<(u32, Span)> = cluster.iter().filter_map(veto).collect();
    // A phrase that is nobody's gives way to a concept of the same words.
    cluster.sort_unstable_by_key(|one| {
        let nobody = one.owner == Owner::Nobody;
        let words = one.words.1 - one.words.0;
        (Reverse(words), one.span.start, Reverse(one.span.len()), nobody, one.rule, one.entry)
    });
    let first = kept.len();
    let start = cluster.iter().map(|one| one.span.start).min().unwrap_or_default();
    let end = cluster.iter().map(|one| one.span.end).max().unwrap_or_default();
    // For each byte the number of who took it. Longer ones come first, so whoever is in the way of
    // one has its first or its last byte.
    taken.clear();
    taken.resize(end - start, FREE);
    for one in cluster.iter().copied().filter(|one| stands(one, &vetoes)) {
        let bytes = one.span.start - start..one.span.end - start;
        let owner = |at: usize| taken.get(at).copied().unwrap_or(FREE);
        let (head, tail) = (owner(bytes.start), owner(bytes.end - 1));
        let number = kept.len() as u32;
        if head == FREE && tail == FREE {
            taken.get_mut(bytes).unwrap_or_default().fill(number);
            kept.push(one);
        } else if let Some(other) = kept.get(head as usize).copied()
            && head == tail
            && other.span == one.span
            && are_twins(other, one)
        {
            // A third one of the same words finds two who took them.
            if let Some(byte) = taken.get_mut(bytes.start) {
                *byte = number;
            }
            kept.push(one);
        }
    }
    let stated = |one: &Candidate| (one.span.start, one.owner == Owner::Hopes);
    kept.get_mut(first..).unwrap_or_default().sort_unstable_by_key(stated);
}

/// "Eager to learn" is a competence, and hopes for what follows.
fn are_twins(one: Candidate, other: Candidate) -> bool {
    matches!(
        (one.owner, other.owner),
        (Owner::Hopes, Owner::Concept(_)) | (Owner::Concept(_), Owner::Hopes)
    )
}

/// What a phrase says to be no mention, and where.
fn veto(one: &Candidate) -> Option<(u32, Span)> {
    match one.owner {
        Owner::Veto(concept) => Some((concept, one.span)),
        _ => None,
    }
}

/// Whether a candidate is no such phrase, and stands inside none that speaks of it.
fn stands(one: &Candidate, vetoes: &[(u32, Span)]) -> bool {
    match one.owner {
        Owner::Veto(_) => false,
        Owner::Concept(number) => {
            !vetoes.iter().any(|(concept, span)| *concept == number && span.contains(one.span))
        }
        _ => true,
    }
}
