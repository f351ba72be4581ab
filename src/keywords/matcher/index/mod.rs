//! The token trie over all forms.

mod build;

use serde::{Deserialize, Serialize};

use super::entry::{Entries, Entry};
use crate::keywords::tables::{Lists, Numbers, WordTable};

pub(super) use build::Builder;

/// A trie whose edges are stems of words, so that one look-up per word finds every inflection.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Index {
    /// The first stem is nobody's: [`UNKNOWN`].
    stems: WordTable,
    /// For each stem, the node it leads to from the root, or 0.
    starts: Numbers,
    /// For each node, the stems that lead on, sorted; node 0 is the root and has none here.
    onward: Lists,
    /// The nodes they lead to, item for item.
    reached: Numbers,
    /// For each node, the forms that end there, in file order.
    ending: Lists,
    pub(super) entries: Entries,
    /// For each stem, the forms whose rarest word it is and whose words may stand in any order.
    loose_of: Lists,
    loose_entries: Numbers,
    loose_stems: Lists,
}

/// A word that no form has.
pub(super) const UNKNOWN: u32 = 0;

impl Index {
    /// The number of `stem`, or [`UNKNOWN`].
    pub(super) fn stem(&self, stem: &str) -> u32 {
        self.stems.find(stem).unwrap_or(UNKNOWN)
    }

    /// The node after the first word of a form.
    pub(super) fn start(&self, stem: u32) -> Option<u32> {
        self.starts.get(stem as usize).filter(|node| *node != 0)
    }

    /// The node after one more word.
    pub(super) fn step(&self, node: u32, stem: u32) -> Option<u32> {
        let (mut low, mut high) = self.onward.bounds(node as usize);
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.onward.item(middle)?.cmp(&stem) {
                std::cmp::Ordering::Equal => return self.reached.get(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The forms that end at `node`, in file order.
    pub(super) fn ending_at(&self, node: u32) -> impl Iterator<Item = (u32, Entry<'_>)> {
        self.ending
            .get(node as usize)
            .filter_map(|number| Some((number, self.entries.get(number)?)))
    }

    /// The forms whose words may stand in any order and whose rarest one is `stem`, by number.
    pub(super) fn loose(&self, stem: u32) -> impl Iterator<Item = usize> {
        self.loose_of.get(stem as usize).map(|number| number as usize)
    }

    /// The entry of such a form.
    pub(super) fn loose_entry(&self, number: usize) -> Option<u32> {
        self.loose_entries.get(number)
    }

    /// The stems of the words of such a form.
    pub(super) fn loose_stems(&self, number: usize) -> impl Iterator<Item = u32> + Clone {
        self.loose_stems.get(number)
    }
}
