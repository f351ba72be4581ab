//! Strings by number, and numbers by word.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::blob::{Blob, Numbers};

/// Strings, one after the other.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::keywords) struct Strings {
    /// Where each string ends.
    ends: Numbers,
    text: Blob,
}

impl Strings {
    /// The bytes of the string with this number; none if there is no such string.
    pub(in crate::keywords) fn bytes(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before));
        match (start, self.ends.get(number)) {
            (Some(start), Some(end)) => {
                self.text.0.get(start as usize..end as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }

    /// The string with this number.
    pub(in crate::keywords) fn get(&self, number: usize) -> &str {
        std::str::from_utf8(self.bytes(number)).unwrap_or_default()
    }

    /// How many there are.
    pub(in crate::keywords) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All of them.
    pub(in crate::keywords) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }

    /// The number of `wanted`, where the strings are sorted.
    pub(in crate::keywords) fn find_sorted(&self, wanted: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.bytes(middle).cmp(wanted.as_bytes()) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

impl<S: AsRef<[u8]>> FromIterator<S> for Strings {
    fn from_iter<I: IntoIterator<Item = S>>(strings: I) -> Self {
        let (mut ends, mut text) = (Vec::new(), Vec::new());
        for string in strings {
            text.extend_from_slice(string.as_ref());
            ends.push(text.len() as u32);
        }
        Self { ends: ends.into_iter().collect(), text: Blob(Cow::Owned(text)) }
    }
}

/// Strings that are handed on: whoever gets one of those in the program only borrows it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(in crate::keywords) struct Names {
    /// Where each name ends.
    ends: Numbers,
    #[serde(borrow)]
    text: Cow<'static, str>,
}

impl Names {
    /// The name with this number.
    pub(in crate::keywords) fn get(&self, number: usize) -> Cow<'static, str> {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before));
        let place = start.unwrap_or(0) as usize..self.ends.get(number).unwrap_or(0) as usize;
        match &self.text {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(place).unwrap_or_default()),
            Cow::Owned(text) => Cow::Owned(text.get(place).unwrap_or_default().to_owned()),
        }
    }
}

impl<S: AsRef<str>> FromIterator<S> for Names {
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        let (mut ends, mut text) = (Vec::new(), String::new());
        for name in names {
            text.push_str(name.as_ref());
            ends.push(text.len() as u32);
        }
        Self { ends: ends.into_iter().collect(), text: Cow::Owned(text) }
    }
}

/// Words that get the next number when they are first met; what a [`WordTable`] is made of.
#[derive(Debug, Default)]
pub(in crate::keywords) struct Numbering {
    numbers: BTreeMap<String, u32>,
    words: Vec<String>,
}

impl Numbering {
    /// The number of `word`, a new one if need be.
    pub(in crate::keywords) fn intern(&mut self, word: &str) -> u32 {
        if let Some(known) = self.find(word) {
            return known;
        }
        let number = self.words.len() as u32;
        self.numbers.insert(word.to_owned(), number);
        self.words.push(word.to_owned());
        number
    }

    /// The number of a word that was met.
    pub(in crate::keywords) fn find(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// All words in the order of their numbers.
    pub(in crate::keywords) fn words(&self) -> &[String] {
        &self.words
    }
}

/// The numbers of words, found by their hash.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::keywords) struct WordTable {
    words: Strings,
    /// Twice as many as words at least, a power of two: a word's number, or [`FREE`].
    slots: Numbers,
}

/// No word has this slot.
const FREE: u32 = u32::MAX;

impl WordTable {
    /// A table of `words`, each of which comes once and gets its place as number.
    pub(in crate::keywords) fn new<S: AsRef<str>>(words: &[S]) -> Self {
        let mut slots = vec![FREE; (words.len() * 2).next_power_of_two().max(2)];
        let mask = slots.len() - 1;
        for (number, word) in words.iter().enumerate() {
            let mut at = hash(word.as_ref().as_bytes()) as usize & mask;
            while slots.get(at).is_some_and(|slot| *slot != FREE) {
                at = (at + 1) & mask;
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = number as u32;
            }
        }
        let words = words.iter().map(|word| word.as_ref().as_bytes()).collect();
        Self { words, slots: slots.into_iter().collect() }
    }

    /// The number of `word`.
    pub(in crate::keywords) fn find(&self, word: &str) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash(word.as_bytes()) as usize & mask;
        loop {
            let number = self.slots.get(at).filter(|number| *number != FREE)?;
            if self.words.bytes(number as usize) == word.as_bytes() {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
    }
}

/// A hash that is the same on every machine (FNV-1a, spread once more).
pub(in crate::keywords) fn hash(word: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in word {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^ (hash >> 29)
}

#[cfg(test)]
mod tests {
    use super::{Strings, WordTable};

    #[test]
    fn every_word_is_found_under_its_number_and_no_other_word_is() {
        let words: Vec<String> = (0..1000).map(|number| format!("word{number}")).collect();
        let table = WordTable::new(&words);
        for (number, word) in (0..).zip(&words) {
            assert_eq!(table.find(word), Some(number));
        }
        assert_eq!(table.find("word1000"), None);
        assert_eq!(WordTable::default().find("word"), None);
    }

    #[test]
    fn sorted_strings_are_found_by_halving() {
        let strings: Strings = ["agile", "cobit", "itil"].into_iter().collect();
        assert_eq!(strings.find_sorted("itil"), Some(2));
        assert_eq!(strings.find_sorted("lean"), None);
        assert_eq!(strings.iter().collect::<Vec<_>>(), ["agile", "cobit", "itil"]);
        assert_eq!(strings.get(3), "");
    }
}
