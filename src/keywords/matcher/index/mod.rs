//! The token trie over all forms.

mod build;
mod surfaces;

use serde::{Deserialize, Serialize};

use super::{
    entry::{Entries, Entry},
    letters::Letters,
    memo::Meaning,
    scan::mark,
};
use crate::keywords::tables::{Lists, Numbers, WordTable};
use surfaces::Surfaces;

pub(super) use build::Builder;

/// A trie whose edges are stems of words, so that one look-up per word finds every inflection.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Index {
    surfaces: Surfaces,
    /// The stem that stands for a comma inside a form.
    comma: u32,
    /// The stem that stands for an exclamation mark inside a form.
    shout: u32,
    /// The first stem is nobody's: [`UNKNOWN`].
    stems: WordTable,
    /// The nodes: those behind a first word come first and have its stem's number. Two numbers a
    /// node, and two at the end: how many stems lead on from the nodes before it, and how many bytes
    /// the records have of the forms that end there.
    nodes: Numbers,
    /// The stems that lead on, node by node, sorted.
    onward: Numbers,
    /// The nodes they lead to, item for item.
    reached: Numbers,
    /// Bits of the hashes of all (node, stem) that lead on: most neighbours have nothing here.
    steps: Numbers,
    /// Those that end at one node stand together, in file order.
    pub(super) entries: Entries,
    /// For each stem, the forms whose rarest word it is and whose words may stand in any order.
    loose_of: Lists,
    /// Where their records start.
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

    /// What a common word means.
    #[inline]
    pub(super) fn common(&self, letters: Letters) -> Option<Meaning> {
        self.surfaces.find(letters)
    }

    /// Whether forms end with `stem` as their first word, or go on behind it, or may stand around it
    /// in any order: so that a search asks for no node where there is nothing.
    pub(super) fn marks(&self, stem: u32) -> u8 {
        if stem == UNKNOWN {
            return 0;
        }
        let bounds = |node: u32| self.nodes.pair(node as usize).unwrap_or_default();
        let ([onward, ending], [onward_after, ending_after]) = (bounds(stem), bounds(stem + 1));
        let goes_on = u8::from(onward < onward_after) * mark::GOES_ON;
        let ends = u8::from(ending < ending_after) * mark::ENDS;
        let loose = u8::from(self.loose(stem).next().is_some()) * mark::LOOSE;
        goes_on | ends | loose
    }

    /// The node after one more word.
    pub(super) fn step(&self, node: u32, stem: u32) -> Option<u32> {
        let (place, bit) = step_bit(node, stem);
        if self.steps.get(place)? & bit == 0 {
            return None;
        }
        let [from, _] = self.nodes.pair(node as usize)?;
        let [to, _] = self.nodes.pair(node as usize + 1)?;
        let (mut low, mut high) = (from as usize, to as usize);
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.onward.get(middle)?.cmp(&stem) {
                std::cmp::Ordering::Equal => return self.reached.get(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The node behind a comma inside a form.
    pub(super) fn comma(&self, node: u32) -> Option<u32> {
        self.step(node, self.comma)
    }

    /// The node behind an exclamation mark inside a form.
    pub(super) fn shout(&self, node: u32) -> Option<u32> {
        self.step(node, self.shout)
    }

    /// The forms that end at `node`, in file order.
    #[inline]
    pub(super) fn ending_at(&self, node: u32) -> impl Iterator<Item = Entry<'_>> {
        let before = |node: usize| self.nodes.pair(node).map_or(0, |[_, bytes]| bytes as usize);
        self.entries.between(before(node as usize), before(node as usize + 1))
    }

    /// The forms whose words may stand in any order and whose rarest one is `stem`, by number.
    pub(super) fn loose(&self, stem: u32) -> impl Iterator<Item = usize> {
        self.loose_of.get(stem as usize).map(|number| number as usize)
    }

    /// The entry of such a form.
    pub(super) fn loose_entry(&self, number: usize) -> Option<Entry<'_>> {
        self.entries.at(self.loose_entries.get(number)? as usize)
    }

    /// The stems of the words of such a form.
    pub(super) fn loose_stems(&self, number: usize) -> impl Iterator<Item = u32> + Clone {
        self.loose_stems.get(number)
    }
}

/// Bits of a hash that choose a bit of the steps.
const STEP_BITS: u32 = 17;

/// The place among the steps of what leads from `node` over `stem`, and its bit there.
#[inline]
fn step_bit(node: u32, stem: u32) -> (usize, u32) {
    let mixed = (u64::from(node) << 32 | u64::from(stem)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let bit = (mixed >> (64 - STEP_BITS)) as usize;
    (bit / 32, 1 << (bit % 32))
}
