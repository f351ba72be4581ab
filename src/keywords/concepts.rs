//! All concepts by id; each built-in one is unpacked when it is first asked for.

use std::{collections::BTreeMap, sync::OnceLock};

use serde::{Deserialize, Serialize};

use super::{
    Concept,
    tables::{Numbers, Strings},
};

/// Concepts by id, sorted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Concepts {
    ids: Strings,
    /// For each id, the place of its concept in the order of the files.
    places: Numbers,
    /// The concepts in the order of the files.
    packed: Strings,
    #[serde(skip)]
    read: OnceLock<Vec<OnceLock<Option<Box<Concept>>>>>,
    /// Concepts that were put on top; one here goes before a packed one of the same id.
    #[serde(skip)]
    added: BTreeMap<String, Concept>,
}

impl Concepts {
    /// `concepts` in the order of the files, each id once.
    pub(super) fn new(concepts: &[Concept]) -> Self {
        let mut sorted: Vec<(&str, u32)> =
            concepts.iter().map(|concept| concept.id.as_str()).zip(0..).collect();
        sorted.sort_unstable();
        Self {
            ids: sorted.iter().map(|(id, _)| id).collect(),
            places: sorted.iter().map(|(_, place)| *place).collect(),
            packed: concepts
                .iter()
                .map(|concept| postcard::to_stdvec(concept).unwrap_or_default())
                .collect(),
            ..Self::default()
        }
    }

    /// The concept with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Concept> {
        self.added.get(id).or_else(|| self.unpacked(self.ids.find_sorted(id)?))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys().count()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.len() == 0 && self.added.is_empty()
    }

    /// All ids, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let mut ids: Vec<&str> =
            self.ids.iter().chain(self.added.keys().map(String::as_str)).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.into_iter()
    }

    /// All concepts, sorted by id.
    pub fn values(&self) -> impl Iterator<Item = &Concept> {
        self.keys().filter_map(|id| self.get(id))
    }

    /// Puts `concept` in, in the place of one with the same id.
    pub fn insert(&mut self, concept: Concept) {
        self.added.insert(concept.id.clone(), concept);
    }

    /// Copies of the packed concepts, in the order of the files.
    pub(super) fn in_file_order(&self) -> Vec<Concept> {
        (0..self.packed.len())
            .filter_map(|place| postcard::from_bytes(self.packed.bytes(place)).ok())
            .collect()
    }

    fn unpacked(&self, at: usize) -> Option<&Concept> {
        let place = self.places.get(at)? as usize;
        let read = self.read.get_or_init(|| vec![OnceLock::new(); self.ids.len()]);
        // The build script packed exactly this type, and a test unpacks every concept.
        let unpack = || postcard::from_bytes(self.packed.bytes(place)).ok().map(Box::new);
        read.get(at)?.get_or_init(unpack).as_deref()
    }
}
