//! Words whose meaning was looked up before: a text says its rare words again.

use super::letters::Letters;

/// What a look-up found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    /// Number of the stem.
    pub stem: u32,
    /// What else is known of the word, a bit each; whoever looks up says what they mean.
    pub marks: u32,
}

/// Pairs of places for words, as a power of two.
const PAIRS: u32 = 11;

/// The last words, by their letters.
///
/// A word has two places that lie beside each other: a new one takes the first, and what stood
/// there the second.
#[derive(Debug)]
pub(super) struct Memo {
    pairs: Vec<[[u64; 4]; 2]>,
}

impl Default for Memo {
    fn default() -> Self {
        Self { pairs: vec![[[0; 4]; 2]; 1 << PAIRS] }
    }
}

impl Memo {
    /// What a word of these letters means: what was found the last time, or what `look_up` finds,
    /// which must not depend on anything but the letters.
    #[inline]
    pub(super) fn meaning(
        &mut self,
        letters: Letters,
        look_up: impl FnOnce() -> Meaning,
    ) -> Meaning {
        let place = (letters.hash() >> (64 - PAIRS)) as usize;
        let [one, two, three] = letters.numbers();
        let Some([first, second]) = self.pairs.get_mut(place) else { return look_up() };
        if let Some(known) = meaning(*first, letters) {
            return known;
        }
        if let Some(known) = meaning(*second, letters) {
            std::mem::swap(first, second);
            return known;
        }
        let found = look_up();
        *second = *first;
        *first = [one, two, three, u64::from(found.marks) << 32 | u64::from(found.stem)];
        found
    }
}

/// What stands at a place, if it is for these letters.
fn meaning([one, two, three, meaning]: [u64; 4], letters: Letters) -> Option<Meaning> {
    ([one, two, three] == letters.numbers())
        .then_some(Meaning { stem: meaning as u32, marks: (meaning >> 32) as u32 })
}

#[cfg(test)]
mod tests {
    use super::{Letters, Meaning, Memo};

    #[test]
    fn a_word_is_looked_up_once_and_never_taken_for_another() {
        let (mut memo, mut asked) = (Memo::default(), 0);
        let mut ask = |word: &str, stem| {
            let letters = Letters::of(word.as_bytes(), 0, word.len()).unwrap();
            let found = memo.meaning(letters, || {
                asked += 1;
                Meaning { stem, marks: 7 }
            });
            assert_eq!(found, Meaning { stem, marks: 7 }, "{word}");
            asked
        };
        for _ in 0..2 {
            for number in 1..20_000 {
                ask(&format!("word{number}"), number);
            }
        }
        let before = ask("word19999", 19_999);
        assert_eq!(ask("WORD19999", 19_999), before, "it was the last word");
    }
}
