//! Possible mentions, and which of them stand.

use std::collections::BTreeMap;

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

/// Keeps the longest, then leftmost, then surest, then first stated of those that overlap; the rest go. The
/// result is in order of the text.
pub(super) fn resolve(candidates: &mut Vec<Candidate>) {
    candidates
        .sort_unstable_by_key(|one| (one.span.start, std::cmp::Reverse(one.span.end), one.entry));
    let mut kept = Vec::with_capacity(candidates.len());
    let mut cluster: Vec<Candidate> = Vec::new();
    let mut reach = 0;
    for one in candidates.drain(..) {
        if one.span.start >= reach {
            settle(&mut cluster, &mut kept);
        }
        reach = reach.max(one.span.end);
        cluster.push(one);
    }
    settle(&mut cluster, &mut kept);
    *candidates = kept;
}

fn settle(cluster: &mut Vec<Candidate>, kept: &mut Vec<Candidate>) {
    veto(cluster);
    if cluster.len() < 2 {
        kept.append(cluster);
        return;
    }
    cluster.sort_unstable_by_key(|one| {
        (std::cmp::Reverse(one.span.len()), one.span.start, one.rule, one.entry)
    });
    let mut taken: BTreeMap<(usize, bool), Candidate> = BTreeMap::new();
    for one in cluster.drain(..) {
        let place = (one.span.start, one.owner == Owner::Hopes);
        let before = taken.range(..(one.span.end, false)).next_back();
        let free = before.is_none_or(|(_, other)| {
            other.span.end <= one.span.start || other.span == one.span && are_twins(*other, one)
        });
        if free && !taken.contains_key(&place) {
            taken.insert(place, one);
        }
    }
    kept.extend(taken.into_values());
}

/// "Eager to learn" is a competence, and hopes for what follows.
fn are_twins(one: Candidate, other: Candidate) -> bool {
    matches!(
        (one.owner, other.owner),
        (Owner::Hopes, Owner::Concept(_)) | (Owner::Concept(_), Owner::Hopes)
    )
}

/// Takes out the mentions that stand inside a phrase which says they are none, and the phrases.
fn veto(cluster: &mut Vec<Candidate>) {
    let vetoes: Vec<(u32, Span)> = cluster
        .iter()
        .filter_map(|one| match one.owner {
            Owner::Veto(concept) => Some((concept, one.span)),
            _ => None,
        })
        .collect();
    if vetoes.is_empty() {
        return;
    }
    cluster.retain(|one| match one.owner {
        Owner::Veto(_) => false,
        Owner::Concept(number) => {
            !vetoes.iter().any(|(concept, span)| *concept == number && span.contains(one.span))
        }
        _ => true,
    });
}
