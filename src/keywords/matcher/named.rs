//! What a hit says about its concept.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{
    keywords::{
        Concept,
        tables::{Names, Numbers},
    },
    model::ConceptKind,
};

/// Id, label and kind of each concept, by its number in the order of the files.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Named {
    /// Two a concept: its id and its label.
    names: Names,
    kinds: Numbers,
}

/// All kinds, each at the place that stands for it.
const KINDS: [ConceptKind; 8] = [
    ConceptKind::Technical,
    ConceptKind::Tool,
    ConceptKind::Management,
    ConceptKind::Soft,
    ConceptKind::Certification,
    ConceptKind::Degree,
    ConceptKind::Domain,
    ConceptKind::Title,
];

impl Named {
    pub(super) fn new(concepts: &[Concept]) -> Self {
        let place = |kind| KINDS.iter().zip(0..).find(|(one, _)| **one == kind).map(|(_, at)| at);
        Self {
            names: concepts.iter().flat_map(|concept| [&concept.id, &concept.label]).collect(),
            kinds: concepts.iter().map(|concept| place(concept.kind).unwrap_or(u32::MAX)).collect(),
        }
    }

    pub(super) fn id(&self, number: u32) -> Cow<'static, str> {
        self.names.get(number as usize * 2)
    }

    pub(super) fn label(&self, number: u32) -> Cow<'static, str> {
        self.names.get(number as usize * 2 + 1)
    }

    pub(super) fn kind(&self, number: u32) -> Option<ConceptKind> {
        KINDS.get(self.kinds.get(number as usize)? as usize).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Named;

    #[test]
    fn every_concept_keeps_its_name_and_kind() {
        let concepts = crate::KeywordSets::builtin().unwrap().concepts.in_file_order();
        let named = Named::new(&concepts);
        for (concept, number) in concepts.iter().zip(0..) {
            assert_eq!(named.id(number), concept.id);
            assert_eq!(named.label(number), concept.label);
            assert_eq!(named.kind(number), Some(concept.kind));
        }
    }
}
