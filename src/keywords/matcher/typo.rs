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
}

/// Bits of a hash that choose the list.
const BITS: u32 = 15;

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
        for (number, (word, _)) in (0..).zip(&known) {
            let prefix = prefix(word);
            let left: BTreeSet<u64> = remains(prefix).chain([hash(prefix, &[])]).collect();
            for remain in left {
                if let Some(list) = lists.get_mut(list_of(remain)) {
                    list.extend([(remain >> 32) as u32, number]);
                }
            }
        }
        Self {
            words: known.iter().map(|(word, _)| word).collect(),
            stems: known.iter().map(|(_, stem)| *stem).collect(),
            remains: lists.into_iter().collect(),
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

    /// The stem that a misspelt `word` (folded) likely means.
    pub(super) fn correct(&self, word: &str) -> Option<u32> {
        if word.len() < SHORTEST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        let most = if word.len() >= LONG { 2 } else { 1 };
        let prefix = prefix(word);
        let once = remains(prefix).chain([hash(prefix, &[])]);
        let mut best: Option<(usize, u32)> = None;
        for remain in once.chain(twice(prefix).filter(|_| most > 1)) {
            for number in self.leaving(remain) {
                let known = self.words.get(number as usize);
                if known.bytes().next() != word.bytes().next()
                    || known.len().abs_diff(word.len()) > most
                    || ends_otherwise(word, known)
                    || derives(word, known)
                {
                    continue;
                }
                let distance = text::edit_distance(word, known);
                if distance <= most && best.is_none_or(|known| (distance, number) < known) {
                    best = Some((distance, number));
                }
            }
        }
        let (_, number) = best?;
        self.stems.get(number as usize)
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

/// What is left when one letter (not the first) goes.
fn remains(word: &[u8]) -> impl Iterator<Item = u64> {
    (1..word.len()).map(|gone| hash(word, &[gone]))
}

/// What is left when two letters go.
fn twice(word: &[u8]) -> impl Iterator<Item = u64> {
    (1..word.len())
        .flat_map(move |one| (one + 1..word.len()).map(move |other| hash(word, &[one, other])))
}

fn hash(word: &[u8], without: &[usize]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for (at, byte) in word.iter().enumerate() {
        if !without.contains(&at) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    hash
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
