//! The letters of a word as numbers: compared and hashed eight at a time.

/// Longest word that is packed, in bytes.
const LONGEST: usize = 24;

/// A word's letters; ASCII capitals count as small ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letters([u64; 3]);

impl Letters {
    /// The word at `start..end` of `text`, `None` for what is too long.
    #[inline]
    pub(super) fn of(text: &[u8], start: usize, end: usize) -> Option<Self> {
        let length = end.checked_sub(start).filter(|length| (1..=LONGEST).contains(length))?;
        if length <= 8
            && let Some(ahead) = text.get(start..).and_then(|rest| rest.first_chunk::<8>())
        {
            return Some(Self([eight(*ahead, length), 0, 0]));
        }
        if let Some(ahead) = text.get(start..).and_then(|rest| rest.first_chunk::<LONGEST>()) {
            return Some(Self(packed(ahead, length)));
        }
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..length)?.copy_from_slice(text.get(start..end)?);
        Some(Self(packed(&bytes, length)))
    }

    /// As three numbers, which are never all zero: no word holds a zero byte.
    #[inline]
    pub(super) fn numbers(self) -> [u64; 3] {
        self.0
    }

    /// A hash, the same on every machine.
    #[inline]
    pub(super) fn hash(self) -> u64 {
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        let [one, two, three] = self.0;
        let mixed = (one ^ two.rotate_left(23) ^ three.rotate_left(41)).wrapping_mul(SPREAD);
        (mixed ^ (mixed >> 32)).wrapping_mul(SPREAD)
    }
}

/// The first `length` of `bytes`, eight a number.
fn packed(bytes: &[u8; LONGEST], length: usize) -> [u64; 3] {
    let [first, second, third] = *bytes.as_chunks::<8>().0 else { return [0; 3] };
    match length {
        ..=8 => [eight(first, length), 0, 0],
        9..=16 => [eight(first, 8), eight(second, length - 8), 0],
        _ => [eight(first, 8), eight(second, 8), eight(third, length - 16)],
    }
}

/// The first `length` of eight bytes, at least one, as one number.
#[inline]
fn eight(bytes: [u8; 8], length: usize) -> u64 {
    small(u64::from_le_bytes(bytes) & (u64::MAX >> (64 - 8 * length.clamp(1, 8))))
}

/// Eight letters with ASCII capitals made small, all at once: a byte is a capital if it is ASCII
/// and adding reaches the top bit from `A` on, but not from beyond `Z`.
#[inline]
fn small(letters: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const TOP: u64 = EACH * 0x80;
    let low = letters & !TOP;
    let from_a = low + EACH * (0x80 - u64::from(b'A'));
    let beyond_z = low + EACH * (0x80 - u64::from(b'Z') - 1);
    letters | ((from_a & !beyond_z & !letters & TOP) >> 2)
}

#[cfg(test)]
mod tests {
    use super::{Letters, small};

    fn of(word: &str) -> Option<Letters> {
        Letters::of(word.as_bytes(), 0, word.len())
    }

    #[test]
    fn only_capitals_become_small() {
        let bytes: Vec<u8> = (0..=255).collect();
        for eight in bytes.as_chunks::<8>().0 {
            let lower = eight.map(|byte| byte.to_ascii_lowercase());
            assert_eq!(small(u64::from_le_bytes(*eight)).to_le_bytes(), lower);
        }
    }

    #[test]
    fn a_word_packs_alike_wherever_it_stands_and_unlike_any_other() {
        let text = b"Agile, and then a good deal of other text; agile";
        assert_eq!(Letters::of(text, 0, 5), Letters::of(text, 43, 48));
        for (one, other) in [("agil", "agile"), ("management", "managements"), ("ab", "ba")] {
            assert_ne!(of(one), of(other));
        }
        assert_eq!(of("ABCDEFGHIJKLMNOPQRSTUVWX"), of("abcdefghijklmnopqrstuvwx"));
        assert_eq!(of("abcdefghijklmnopqrstuvwxy"), None);
        assert_eq!(of(""), None);
    }
}
