//! Duties: the skills they name, and work that no keyword set has a name for.

use std::{collections::BTreeSet, ops::RangeInclusive};

use crate::{
    keywords::Cue,
    model::{
        ConceptId, ConceptKind, Level, Requirement, RequirementKind, RequirementSource, SkillHit,
        Span,
    },
};

use super::{
    clauses::{Clause, outside_brackets},
    kinds, names, numbers,
    page::{Page, words},
    requirements::{self, concepts},
};

/// More would drown what is stated.
const MOST_DUTIES: usize = 24;

/// Words in which work is told: fewer say nothing, more are a story and no duty of a list.
const WORK: RangeInclusive<usize> = 3..=25;

/// Words from which a part of a line is a clause of its own.
const SHORTEST_CLAUSE: usize = 5;

/// Requirements from duties, for concepts that `stated` requirements do not name, and for lines of
/// work that name none.
pub(super) fn duties(page: &Page<'_>, spans: &[Span], stated: &[Requirement]) -> Vec<Requirement> {
    let concepts = |one: &Requirement| -> Vec<ConceptId> {
        one.skills.iter().chain(one.any_of_skills.iter().flatten()).cloned().collect()
    };
    let stated: BTreeSet<ConceptId> = stated.iter().flat_map(concepts).collect();
    let mut seen = stated.clone();
    let mut found: Vec<Requirement> = Vec::new();
    for span in spans {
        for part in parts(page, *span, &seen) {
            let one = duty(page, part, &seen)
                .or_else(|| again(page, part, &stated))
                .or_else(|| work(page, part));
            seen.extend(one.iter().flat_map(concepts));
            found.extend(one);
        }
    }
    found.truncate(MOST_DUTIES);
    found
}

/// Work on something that another duty names: asked for once more, and for less.
fn again(page: &Page<'_>, span: Span, stated: &BTreeSet<ConceptId>) -> Option<Requirement> {
    let weight = page.sets.rubric.fit.source.again.value;
    let one = duty(page, span, stated).filter(|_| page.opens_with_work(span))?;
    let weight = u16::try_from(weight).unwrap_or(Requirement::USUAL_WEIGHT);
    Some(Requirement { weight, level: Level::Nice, ..one })
}

/// Whether a concept is one that work is asked for by.
fn is_named(hit: &SkillHit) -> bool {
    matches!(hit.kind, ConceptKind::Technical | ConceptKind::Tool | ConceptKind::Management)
}

fn duty(page: &Page<'_>, span: Span, seen: &BTreeSet<ConceptId>) -> Option<Requirement> {
    let hit = page.hits(span).find(|hit| is_named(hit) && !seen.contains(&*hit.id))?;
    let skills = concepts(page, span).into_iter().filter(|id| !seen.contains(id)).collect();
    let span = page.trim(span, ".,;:");
    let (name, quote) = (hit.name.to_string(), page.of(span).to_owned());
    let leads = hit.is_one_of(&page.sets.lexicon.leading.concepts);
    let kind = if leads { RequirementKind::Management } else { RequirementKind::Skill };
    Some(Requirement {
        skills,
        source: RequirementSource::Duty,
        min_people: leads.then(|| numbers::people(page, span)).flatten(),
        ..Requirement::must(kind, name, quote, span)
    })
}

/// A clause that opens with a verb of work and names nothing that a keyword set knows. It is no must:
/// to find it word by word, or not to, says little.
fn work(page: &Page<'_>, span: Span) -> Option<Requirement> {
    let is_told = WORK.contains(&words(page.text, span).len()) && page.opens_with_work(span);
    let courts = page.opening(span, &[Cue::Pitch]).is_some()
        || page.has(span, Cue::Company)
        || page.has(span, Cue::Benefit);
    if !is_told || courts || page.hits(span).any(is_named) {
        return None;
    }
    let kind = match kinds::kind(page, span, false) {
        Some(kind @ (RequirementKind::Soft | RequirementKind::Management)) => kind,
        _ => RequirementKind::Skill,
    };
    let clause = Clause { span: page.trim(span, ".,;:"), level: Level::Nice };
    let asked = requirements::whole(page, &clause, kind);
    let name = names::whole(page, clause.span);
    Some(Requirement { source: RequirementSource::Duty, name, ..asked })
}

/// Whether it tells what else is done: "work structure" of a list is no work.
fn acts_at_length(page: &Page<'_>, span: Span) -> bool {
    let end = outside_brackets(page, span).find(|(_, c)| *c == ',').map_or(span.end, |(at, _)| at);
    words(page.text, Span::new(span.start, end)).len() >= SHORTEST_CLAUSE
        && page.opens_with_work(span)
}

/// A duty's clauses: cut at commas, where what stands before names something new or what follows says
/// what else is done.
fn parts(page: &Page<'_>, span: Span, seen: &BTreeSet<ConceptId>) -> Vec<Span> {
    let commas: Vec<usize> = outside_brackets(page, span)
        .filter(|(_, c)| matches!(c, ',' | ';'))
        .map(|(at, _)| at)
        .collect();
    let names = |part| page.hits(part).any(|hit| is_named(hit) && !seen.contains(&*hit.id));
    let is_clause = |part| words(page.text, part).len() >= SHORTEST_CLAUSE;
    let mut start = span.start;
    let mut parts = Vec::new();
    for at in commas.into_iter().chain([span.end]) {
        let part = page.trim(Span::new(start, at), ",; ");
        let goes_on = || acts_at_length(page, page.trim(Span::new(at, span.end), ",; "));
        if names(part) || at == span.end || is_clause(part) && goes_on() {
            parts.push(part);
            start = at;
        }
    }
    parts
}
