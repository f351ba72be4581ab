//! The likely meaning of a misspelt word: words of the forms by what is left when one letter goes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    keywords::tables::{Lists, Numbers, Strings},
    text,
};

/// Shortest word that is corrected, in letters.
const SHORTEST: usize = 5;
/// From this length on, two errors are believed.
const LONG: usize = 9;
/// Only so many letters are looked at for the index; the distance is checked on the whole word.
const PREFIX: usize = 9;

/// Words of the forms, found by what is left of them when one letter goes.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct TypoIndex {
    words: Strings,
    stems: Numbers,
    /// By the first bits of what is left's hash: the rest of the hash, and the word.
    remains: Lists,
    /// Bits of all hashes of what is left: most words have nothing here.
    filter: Numbers,
}

/// Bits of a hash that choose the list.
const BITS: u32 = 15;
/// Bits of a hash that choose a bit of the filter.
const FILTER_BITS: u32 = 19;

impl TypoIndex {
    /// An index over words and their stems' numbers.
    pub(super) fn new<'a>(words: impl Iterator<Item = (&'a str, u32)>) -> Self {
        let mut known: Vec<(&str, u32)> = words
            .filter(|(word, _)| {
                word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_lowercase())
            })
            .collect();
        known.sort_unstable();
        known.dedup();
        let mut lists: Vec<Vec<u32>> = vec![Vec::new(); 1 << BITS];
        let mut filter = vec![0_u32; 1 << (FILTER_BITS - 5)];
        for (number, (word, _)) in (0..).zip(&known) {
            let prefix = prefix(word);
            let mut left = BTreeSet::new();
            remains(prefix, false, |remain| _ = left.insert(remain));
            for remain in left {
                let (place, bit) = filter_bit(remain);
                if let Some(bits) = filter.get_mut(place) {
                    *bits |= bit;
                }
                if let Some(list) = lists.get_mut(list_of(remain)) {
                    list.extend([(remain >> 32) as u32, number]);
                }
            }
        }
        Self {
            words: known.iter().map(|(word, _)| word).collect(),
            stems: known.iter().map(|(_, stem)| *stem).collect(),
            remains: lists.into_iter().collect(),
            filter: filter.into_iter().collect(),
        }
    }

    /// The words of which `remain` may be left.
    fn leaving(&self, remain: u64) -> impl Iterator<Item = u32> {
        let list = self.remains.get(list_of(remain));
        let words = list.clone().skip(1).step_by(2);
        list.step_by(2)
            .zip(words)
            .filter(move |(rest, _)| u64::from(*rest) == remain >> 32)
            .map(|(_, word)| word)
    }

    fn may_leave(&self, remain: u64) -> bool {
        let (place, bit) = filter_bit(remain);
        self.filter.get(place).is_some_and(|bits| bits & bit != 0)
    }

    /// The stem that a misspelt `word` (folded) likely means.
    pub(super) fn correct(&self, word: &str) -> Option<u32> {
        if word.len() < SHORTEST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        let most = if word.len() >= LONG { 2 } else { 1 };
        let mut best: Option<(usize, u32)> = None;
        remains(prefix(word), most > 1, |remain| {
            if self.may_leave(remain) {
                for number in self.leaving(remain) {
                    if let Some(distance) = self.distance(word, number, most)
                        && best.is_none_or(|known| (distance, number) < known)
                    {
                        best = Some((distance, number));
                    }
                }
            }
        });
        let (_, number) = best?;
        self.stems.get(number as usize)
    }

    /// How many slips lead from the known word with this `number` to `word`, if at `most` so many
    /// and nothing speaks against it.
    fn distance(&self, word: &str, number: u32, most: usize) -> Option<usize> {
        let known = self.words.bytes(number as usize);
        if known.first() != word.as_bytes().first()
            || known.len().abs_diff(word.len()) > most
            || letters_apart(word.as_bytes(), known) > most
        {
            return None;
        }
        let known = self.words.get(number as usize);
        if ends_otherwise(word, known) || derives(word, known) {
            return None;
        }
        Some(text::edit_distance(word, known)).filter(|distance| *distance <= most)
    }
}

/// Whether two words of one length differ in their last letter alone: another word ("recruiter" and
/// "recruited"), not a slip of the finger.
pub(super) fn ends_otherwise(word: &str, known: &str) -> bool {
    let same = word.bytes().zip(known.bytes()).take_while(|(one, other)| one == other).count();
    word.len() == known.len() && same + 1 == word.len()
}

/// Endings that make another word of a verb, and those of the verb itself.
const DERIVED: [&str; 8] = ["er", "ers", "or", "ors", "ist", "ists", "able", "al"];
const OF_VERBS: [&str; 6] = ["", "e", "s", "ed", "ing", "ment"];

/// Whether a word is made of the same verb as `known`: "recruiter" beside "recruiting".
fn derives(word: &str, known: &str) -> bool {
    DERIVED
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| known.strip_prefix(stem).is_some_and(|ending| OF_VERBS.contains(&ending)))
}

fn list_of(remain: u64) -> usize {
    remain as usize & ((1 << BITS) - 1)
}

fn prefix(word: &str) -> &[u8] {
    let bytes = word.as_bytes();
    bytes.get(..PREFIX).unwrap_or(bytes)
}

/// The hashes of `word`, of what is left when one letter (not the first) goes, and of what is left
/// when `two` go.
fn remains(word: &[u8], two: bool, mut each: impl FnMut(u64)) {
    let mut head = START;
    for (one, letter) in word.iter().enumerate() {
        let rest = word.get(one + 1..).unwrap_or_default();
        if one > 0 {
            let mut middle = head;
            for (other, letter) in rest.iter().enumerate() {
                if two {
                    each(hash(middle, rest.get(other + 1..).unwrap_or_default()));
                }
                middle = step(middle, *letter);
            }
            each(middle);
        }
        head = step(head, *letter);
    }
    each(head);
}

/// The hash of no letters.
const START: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, letter: u8) -> u64 {
    (hash ^ u64::from(letter)).wrapping_mul(0x0000_0100_0000_01b3)
}

fn hash(start: u64, letters: &[u8]) -> u64 {
    letters.iter().fold(start, |hash, letter| step(hash, *letter))
}

/// The place in the filter of a hash, and its bit there.
fn filter_bit(remain: u64) -> (usize, u32) {
    let bit = (remain >> BITS) as usize & ((1 << FILTER_BITS) - 1);
    (bit / 32, 1 << (bit % 32))
}

/// A distance between words in small letters that is never greater than the one by slips: how many
/// letters one has that the other has not.
fn letters_apart(one: &[u8], other: &[u8]) -> usize {
    let mut counts = [0_i8; 32];
    for (word, by) in [(one, 1), (other, -1)] {
        for letter in word {
            if let Some(count) = counts.get_mut(usize::from(letter & 31)) {
                *count = count.saturating_add(by);
            }
        }
    }
    let more: usize =
        counts.iter().filter(|count| **count > 0).map(|count| count.unsigned_abs() as usize).sum();
    let less: usize =
        counts.iter().filter(|count| **count < 0).map(|count| count.unsigned_abs() as usize).sum();
    more.max(less)
}

#[cfg(test)]
mod tests {
    use super::TypoIndex;

    fn correct(word: &str) -> Option<u32> {
        let words = ["kubernetes", "terraform", "postgresql", "jenkins", "management", "angular"];
        TypoIndex::new(words.into_iter().zip(0..)).correct(word)
    }

    #[test]
    fn slips_of_the_finger_are_corrected() {
        for (typo, meant) in [
            ("kuberentes", 0),
            ("kubernets", 0),
            ("terrafrom", 1),
            ("postgressql", 2),
            ("managment", 4),
            ("anguler", 5),
        ] {
            assert_eq!(correct(typo), Some(meant), "{typo}");
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        for word in ["kernel", "hangular", "post", "tangents", "jankyns", "terraforn"] {
            assert_eq!(correct(word), None, "{word}");
        }
    }
}
