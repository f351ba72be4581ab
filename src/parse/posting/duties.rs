//! Duties that demand a named skill.

use std::collections::BTreeSet;

use crate::model::{ConceptKind, Requirement, RequirementKind, RequirementSource, Span};

use super::{clauses::outside_brackets, numbers, page::Page, requirements::concepts};

/// More would drown what is stated.
const MOST_DUTIES: usize = 16;

/// Requirements from duties, for concepts that `stated` requirements do not name.
pub(super) fn duties(page: &Page<'_>, spans: &[Span], stated: &[Requirement]) -> Vec<Requirement> {
    let mut seen: BTreeSet<String> = stated
        .iter()
        .flat_map(|one| one.skills.iter().chain(one.any_of_skills.iter().flatten()))
        .cloned()
        .collect();
    let mut found = Vec::new();
    for span in spans {
        for part in parts(page, *span) {
            if found.len() < MOST_DUTIES {
                found.extend(duty(page, part, &mut seen));
            }
        }
    }
    found
}

fn duty(page: &Page<'_>, span: Span, seen: &mut BTreeSet<String>) -> Option<Requirement> {
    let named =
        |kind| matches!(kind, ConceptKind::Technical | ConceptKind::Tool | ConceptKind::Management);
    let hit = page.hits(span).find(|hit| named(hit.kind) && !seen.contains(&hit.id))?;
    let skills: Vec<String> =
        concepts(page, span).into_iter().filter(|id| seen.insert(id.clone())).collect();
    let span = page.trim(span, ".,;:");
    let (name, quote) = (hit.name.clone(), page.of(span).to_owned());
    let leads = page.sets.lexicon.leading.concepts.contains(&hit.id);
    let kind = if leads { RequirementKind::Management } else { RequirementKind::Skill };
    Some(Requirement {
        skills,
        source: RequirementSource::Duty,
        min_people: leads.then(|| numbers::people(page, span)).flatten(),
        ..Requirement::must(kind, name, quote, span)
    })
}

/// A duty's clauses: between commas that are followed by a mention of their own.
fn parts(page: &Page<'_>, span: Span) -> Vec<Span> {
    let commas: Vec<usize> = outside_brackets(page, span)
        .filter(|(_, c)| matches!(c, ',' | ';'))
        .map(|(at, _)| at)
        .collect();
    let mut start = span.start;
    let mut parts = Vec::new();
    for at in commas.into_iter().chain([span.end]) {
        let part = page.trim(Span::new(start, at), ",; ");
        if page.hits(part).next().is_some() {
            parts.push(part);
            start = at;
        }
    }
    parts
}
