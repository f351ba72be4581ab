//! A role profile in a posting's shape: what is checked when there is no posting.

use crate::{
    error::Error,
    keywords::{KeywordSets, Role, RoleRequirement},
    model::{Confidence, Found, Posting, Requirement, RequirementKind, RequirementSource, Span},
};

/// A role profile as a posting.
///
/// # Errors
/// [`Error::UnknownRole`].
pub(super) fn as_posting(id: &str, sets: &KeywordSets) -> Result<Posting, Error> {
    let role = sets.roles.get(id).ok_or_else(|| Error::UnknownRole { id: id.to_owned() })?;
    Ok(posting(role, sets))
}

fn posting(role: &Role, sets: &KeywordSets) -> Posting {
    let requirements = role
        .requirements
        .iter()
        .enumerate()
        .map(|(index, asked)| requirement(index, asked, sets))
        .collect();
    Posting {
        title: Some(Found::new(role.label.clone(), Span::default(), Confidence::CERTAIN)),
        role_family: role.family,
        seniority: role.seniority,
        requirements,
        ..Posting::default()
    }
}

fn requirement(index: usize, asked: &RoleRequirement, sets: &KeywordSets) -> Requirement {
    let by_name = asked.any_of.is_empty() && asked.kind != RequirementKind::Degree;
    let skills = if by_name { concepts(&asked.name, sets) } else { Vec::new() };
    let terms = if by_name && skills.is_empty() { vec![asked.name.clone()] } else { Vec::new() };
    Requirement {
        id: format!("r{}", index + 1),
        quote: asked.quote.clone(),
        span: Span::default(),
        kind: asked.kind,
        name: asked.name.clone(),
        skills,
        any_of: asked.any_of.clone(),
        any_of_skills: asked.any_of.iter().map(|name| concepts(name, sets)).collect(),
        terms,
        level: asked.level,
        min_years: asked.min_years,
        degree: asked.degree,
        or_equivalent: asked.or_equivalent,
        min_people: asked.min_people,
        source: RequirementSource::Requirement,
        weight: 1000,
    }
}

/// Concepts that a name mentions, each once.
fn concepts(name: &str, sets: &KeywordSets) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for hit in sets.find(name) {
        if !hit.is_one_of(&ids) {
            ids.push(hit.id.into_owned());
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_becomes_a_posting_with_numbered_requirements() {
        let sets = KeywordSets::builtin().unwrap();
        for id in sets.roles.keys() {
            let posting = as_posting(id, &sets).unwrap();
            assert!(posting.requirements.len() >= 15, "{id}");
            assert_eq!(posting.requirements[0].id, "r1");
            for asked in &posting.requirements {
                assert_eq!(asked.any_of.len(), asked.any_of_skills.len());
            }
        }
    }

    #[test]
    fn an_unknown_role_is_an_error_that_names_it() {
        let sets = KeywordSets::builtin().unwrap();
        let error = as_posting("astronaut", &sets).unwrap_err();
        assert!(error.to_string().contains("astronaut"));
    }
}
