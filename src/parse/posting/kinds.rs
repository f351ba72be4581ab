//! What kind of thing a requirement asks for: words vote, the most votes win.

use std::collections::BTreeSet;

use crate::{
    keywords::{Cue, Place},
    model::{ConceptKind, RequirementKind, Span},
    text::is_dictionary_word,
};

use super::page::{Page, words};

/// Kinds in the order that settles a tie.
const KINDS: [RequirementKind; 9] = [
    RequirementKind::Condition,
    RequirementKind::Degree,
    RequirementKind::Certification,
    RequirementKind::Language,
    RequirementKind::Management,
    RequirementKind::Domain,
    RequirementKind::Experience,
    RequirementKind::Soft,
    RequirementKind::Skill,
];

/// The kind of what `span` asks for, if any word votes; `years` tells whether it states years.
pub(super) fn kind(page: &Page<'_>, span: Span, years: bool) -> Option<RequirementKind> {
    let votes = &page.sets.lexicon.posting_kinds.vote;
    let mut counted = vec![false; votes.len()];
    let mut points = [0_i32; KINDS.len()];
    for (mark, index) in page.votes.scan(&page.lower, span) {
        let (Some(vote), Some(seen)) = (votes.get(index), counted.get_mut(index)) else { continue };
        let placed = vote.at == Place::Anywhere || mark.start == span.start;
        let in_a_name = vote.kind == RequirementKind::Soft && is_in_a_name(page, span, mark);
        if placed && !*seen && !in_a_name {
            *seen = true;
            add(&mut points, vote.kind, vote.weight);
        }
    }
    if points_of(&points, RequirementKind::Management) == 0 && leads_people(page, span) {
        let weight = page.sets.lexicon.posting_kinds.leading_people;
        add(&mut points, RequirementKind::Management, weight);
    }
    // Each kind of concept votes once, however many are named.
    let named: BTreeSet<ConceptKind> = page.hits(span).map(|hit| hit.kind).collect();
    for concept in named {
        let (kind, weight) = of_concept(concept);
        add(&mut points, kind, weight);
    }
    if years {
        add(&mut points, RequirementKind::Experience, STATED_YEARS);
        // "5 years leading teams" is management.
        if points_of(&points, RequirementKind::Management) > 0 {
            add(&mut points, RequirementKind::Management, 2 * STATED_YEARS);
        }
        // "3 years with Kubernetes" is experience, however much the tool votes for a skill.
        set_zero(&mut points, RequirementKind::Skill);
        set_zero(&mut points, RequirementKind::Soft);
        set_zero(&mut points, RequirementKind::Domain);
    }
    let best = points.iter().copied().max().unwrap_or(0);
    let winner = KINDS.iter().zip(points).find(|(_, sum)| *sum == best && best > 0);
    winner.map(|(kind, _)| *kind)
}

/// Whether a word stands inside the name of a product ("Adobe Creative Cloud"): it and a word beside
/// it that no dictionary has, or that is all capitals, are capitalised.
fn is_in_a_name(page: &Page<'_>, span: Span, mark: Span) -> bool {
    let is_capital = |word: &Span| page.of(*word).starts_with(char::is_uppercase);
    let all_capitals = |word: &Span| page.of(*word).chars().all(char::is_uppercase);
    let is_name = |word: &Span| {
        is_capital(word) && (all_capitals(word) || !is_dictionary_word(page.low(*word)))
    };
    let all = words(page.text, span);
    let Some(at) = all.iter().position(|word| word.start == mark.start) else { return false };
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    is_capital(&mark) && before.into_iter().chain(all.get(at + 1)).any(is_name)
}

/// Most words from the verb to the people.
const LEADS_WORDS: usize = 5;

/// "managing and monitoring security analysts": leading people in other words than the lists know.
fn leads_people(page: &Page<'_>, span: Span) -> bool {
    let mut people = page.marks(span, Cue::People);
    people.extend(page.marks(span, Cue::Teams));
    page.marks(span, Cue::Leads).into_iter().any(|verb| {
        people.iter().filter(|led| led.start > verb.end && closes(page, **led, span)).any(|led| {
            let between = Span::new(verb.end, led.start);
            let inner = words(page.text, between);
            inner.len() <= LEADS_WORDS
                && !page.of(between).contains([',', ';', '.', '(', '/'])
                && !inner.iter().any(|word| {
                    let low = page.low(*word);
                    let joints = page.joints();
                    joints.dangling.iter().any(|small| small == low && !joints.and.contains(small))
                        || low.ends_with('s') && !low.ends_with("ss")
                })
        })
    })
}

/// Whether the people are the object themselves: no "managing staff meetings".
fn closes(page: &Page<'_>, led: Span, span: Span) -> bool {
    let rest = Span::new(led.end, span.end);
    let Some(next) = words(page.text, rest).first().copied() else { return true };
    let apart = page.of(Span::new(led.end, next.start)).contains([',', '.', ':', ';', '(', ')']);
    apart
        || page.joints().dangling.iter().any(|small| small == page.low(next))
        || page.opening(next, &[Cue::Breaker]).is_some()
}

/// What stating years is worth.
const STATED_YEARS: i32 = 60;

/// How a mention of a concept votes.
fn of_concept(kind: ConceptKind) -> (RequirementKind, i32) {
    match kind {
        ConceptKind::Technical | ConceptKind::Tool => (RequirementKind::Skill, 20),
        ConceptKind::Management => (RequirementKind::Skill, 6),
        ConceptKind::Soft => (RequirementKind::Soft, 20),
        ConceptKind::Certification => (RequirementKind::Certification, 30),
        ConceptKind::Degree => (RequirementKind::Degree, 10),
        ConceptKind::Domain => (RequirementKind::Domain, 12),
        ConceptKind::Title => (RequirementKind::Skill, 0),
    }
}

fn add(points: &mut [i32; KINDS.len()], kind: RequirementKind, weight: i32) {
    for (slot, one) in points.iter_mut().zip(KINDS) {
        if one == kind {
            *slot += weight;
        }
    }
}

fn points_of(points: &[i32; KINDS.len()], kind: RequirementKind) -> i32 {
    points.iter().zip(KINDS).filter(|(_, one)| *one == kind).map(|(sum, _)| *sum).sum()
}

fn set_zero(points: &mut [i32; KINDS.len()], kind: RequirementKind) {
    for (slot, one) in points.iter_mut().zip(KINDS) {
        if one == kind {
            *slot = 0;
        }
    }
}
