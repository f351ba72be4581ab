//! Words whose stem was looked up before: texts say the same few thousand words again and again.

/// What a look-up found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    /// Number of the stem.
    pub stem: u32,
    /// The stem is the likely meaning of a misspelt word.
    pub corrected: bool,
}

/// A word's letters, and in the last byte their number.
type Packed = [u64; 3];

/// Longest word that is kept, in bytes.
const LONGEST: usize = 23;
/// Places for words, a power of two; a word that falls on a taken place takes it.
const PLACES: usize = 1 << 14;

/// The last words, by their exact letters.
#[derive(Debug)]
pub(super) struct Memo {
    places: Vec<(Packed, Meaning)>,
}

impl Default for Memo {
    fn default() -> Self {
        Self { places: vec![([0; 3], Meaning::default()); PLACES] }
    }
}

impl Memo {
    /// What `word` means: what was found the last time, or what `look_up` finds.
    pub(super) fn meaning(&mut self, word: &str, look_up: impl FnOnce() -> Meaning) -> Meaning {
        let Some(packed) = pack(word.as_bytes()) else { return look_up() };
        let Some(place) = self.places.get_mut(place(packed)) else { return look_up() };
        if place.0 != packed {
            *place = (packed, look_up());
        }
        place.1
    }
}

/// `None` for what is too long. No word packs to zeros, with which the places begin.
fn pack(word: &[u8]) -> Option<Packed> {
    if word.len() > LONGEST {
        return None;
    }
    let mut bytes = [0; 24];
    bytes.get_mut(..word.len())?.copy_from_slice(word);
    bytes[23] = word.len() as u8;
    let mut packed = [0; 3];
    for (number, eight) in packed.iter_mut().zip(bytes.as_chunks::<8>().0) {
        *number = u64::from_le_bytes(*eight);
    }
    Some(packed)
}

fn place([one, two, three]: Packed) -> usize {
    let mixed =
        (one ^ two.rotate_left(23) ^ three.rotate_left(41)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as usize % PLACES
}

#[cfg(test)]
mod tests {
    use super::{Meaning, Memo};

    #[test]
    fn a_word_is_looked_up_once_and_never_taken_for_another() {
        let mut memo = Memo::default();
        let words: Vec<String> = (0..20_000).map(|number| format!("word{number}")).collect();
        let mut asked = 0;
        for round in 0..2 {
            for (word, stem) in words.iter().zip(1..) {
                let found = memo.meaning(word, || {
                    asked += 1;
                    Meaning { stem, corrected: round > 9 }
                });
                assert_eq!(found.stem, stem, "{word}");
            }
        }
        let before = asked;
        memo.meaning("word19999", || unreachable!("it was the last word"));
        assert_eq!(asked, before);
    }

    #[test]
    fn long_words_are_looked_up_each_time() {
        let mut memo = Memo::default();
        let long = "incomprehensibilities-and-more";
        assert_eq!(memo.meaning(long, || Meaning { stem: 1, corrected: false }).stem, 1);
        assert_eq!(memo.meaning(long, || Meaning { stem: 2, corrected: false }).stem, 2);
    }
}
