//! What a hit says about its concept.

use serde::{Deserialize, Serialize};

use crate::{
    keywords::{
        Concept,
        tables::{Numbers, Strings},
    },
    model::ConceptKind,
};

/// Id, label and kind of each concept, by its number in the order of the files.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Named {
    ids: Strings,
    labels: Strings,
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
            ids: concepts.iter().map(|concept| &concept.id).collect(),
            labels: concepts.iter().map(|concept| &concept.label).collect(),
            kinds: concepts.iter().map(|concept| place(concept.kind).unwrap_or(u32::MAX)).collect(),
        }
    }

    pub(super) fn id(&self, number: u32) -> &str {
        self.ids.get(number as usize)
    }

    pub(super) fn label(&self, number: u32) -> &str {
        self.labels.get(number as usize)
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
