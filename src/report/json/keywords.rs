//! `vitae/keywords/1`: what the keyword sets hold.

use serde::Serialize;

use super::Head;
use crate::{
    keywords::{Concept, KeywordSets, Role},
    model::ConceptKind,
};

#[derive(Serialize)]
struct ListView<'a> {
    #[serde(flatten)]
    head: Head,
    roles: Vec<EntryView<'a>>,
    concepts: Vec<EntryView<'a>>,
}

#[derive(Serialize)]
struct EntryView<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<ConceptKind>,
}

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    head: Head,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a Role>,
    #[serde(skip_serializing_if = "Option::is_none")]
    concept: Option<&'a Concept>,
}

/// All roles and concepts by id.
#[must_use]
pub fn keyword_list(sets: &KeywordSets) -> String {
    super::document(&ListView {
        head: Head::new("vitae/keywords/1"),
        roles: sets.roles.values().map(role).collect(),
        concepts: sets.concepts.values().map(concept).collect(),
    })
}

fn role(role: &Role) -> EntryView<'_> {
    EntryView { id: &role.id, label: &role.label, kind: None }
}

fn concept(concept: &Concept) -> EntryView<'_> {
    EntryView { id: &concept.id, label: &concept.label, kind: Some(concept.kind) }
}

/// One role or concept; `None` where no set has `id`.
#[must_use]
pub fn keyword(sets: &KeywordSets, id: &str) -> Option<String> {
    let (role, concept) = (sets.roles.get(id), sets.concepts.get(id));
    let known = role.is_some() || concept.is_some();
    known.then(|| super::document(&View { head: Head::new("vitae/keywords/1"), role, concept }))
}
