//! Common words as they are written, with what is known of them: one probe answers for most words
//! of a text.

use serde::{Deserialize, Serialize};

use crate::keywords::{
    matcher::{letters::Letters, memo::Meaning},
    tables::Numbers,
};

/// The words of all forms, and those of the dictionary when the built-in sets are made.
///
/// Two numbers a place: half of the word's hash, and its meaning or zero. The other half chooses the
/// place. A rare word is taken for a common one where 32 bits are equal by chance, once in billions of
/// words; a form that is found that way is still held against its own letters.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Surfaces {
    places: Numbers,
}

/// Bits of a stem's number; the marks stand above them.
const STEM_BITS: u32 = 24;

impl Surfaces {
    pub(super) fn new(words: &[(Letters, Meaning)]) -> Self {
        let places = (words.len() * 2).next_power_of_two().max(2);
        let mut table = vec![[0_u32; 2]; places];
        for (letters, meaning) in words {
            let (mut at, part) = place(*letters, places);
            while table.get(at).is_some_and(|[other, taken]| *taken != 0 && *other != part) {
                at = (at + 1) & (places - 1);
            }
            if let Some(place) = table.get_mut(at) {
                *place = [part, meaning.marks << STEM_BITS | (meaning.stem + 1)];
            }
        }
        Self { places: table.into_iter().flatten().collect() }
    }

    /// What is known of the word.
    #[inline]
    pub(super) fn find(&self, letters: Letters) -> Option<Meaning> {
        let places = self.places.len() / 2;
        let (mut at, part) = place(letters, places);
        loop {
            let [other, meaning] = self.places.pair(at)?;
            if meaning == 0 {
                return None;
            }
            if other == part {
                let stem = (meaning & ((1 << STEM_BITS) - 1)) - 1;
                return Some(Meaning { stem, marks: meaning >> STEM_BITS });
            }
            at = (at + 1) & places.checked_sub(1)?;
        }
    }
}

#[inline]
fn place(letters: Letters, places: usize) -> (usize, u32) {
    let hash = letters.hash();
    (hash as usize & places.saturating_sub(1), (hash >> 32) as u32)
}

#[cfg(test)]
mod tests {
    use super::{Letters, Meaning, Surfaces};

    #[test]
    fn every_word_is_found_with_its_meaning_and_no_other_word_is() {
        let letters = |word: String| Letters::of(word.as_bytes(), 0, word.len()).unwrap();
        let word = |number: u32| letters(format!("word{number}"));
        let words: Vec<_> =
            (0..3000).map(|stem| (word(stem), Meaning { stem, marks: stem % 7 })).collect();
        let surfaces = Surfaces::new(&words);
        for (letters, meaning) in &words {
            assert_eq!(surfaces.find(*letters), Some(*meaning));
        }
        assert_eq!((3000..9000).find(|number| surfaces.find(word(*number)).is_some()), None);
        assert_eq!(Surfaces::default().find(word(1)), None);
    }
}
