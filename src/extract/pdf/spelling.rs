//! The text of one glyph: mostly a letter, kept without an allocation.

use std::{fmt, ops::Deref};

/// Bytes that are kept in place: a letter, with a mark, or a ligature.
const SHORT: usize = 7;

/// What a glyph says.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Spelling {
    short: [u8; SHORT],
    length: u8,
    /// Boxed twice, because nearly every glyph has none.
    long: Option<Box<Box<str>>>,
}

impl Spelling {
    /// The text.
    pub(super) fn as_str(&self) -> &str {
        match &self.long {
            Some(long) => long,
            None => self
                .short
                .get(..usize::from(self.length))
                .and_then(|bytes| std::str::from_utf8(bytes).ok())
                .unwrap_or_default(),
        }
    }

    /// The one ASCII sign that this is, if it is one.
    pub(super) fn ascii(&self) -> Option<u8> {
        let [first, ..] = self.short;
        (self.length == 1).then_some(first)
    }

    /// Takes all text away.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Deref for Spelling {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for Spelling {
    fn from(text: &str) -> Self {
        let mut short = [0; SHORT];
        match (short.get_mut(..text.len()), u8::try_from(text.len())) {
            (Some(place), Ok(length)) => {
                place.copy_from_slice(text.as_bytes());
                Self { short, length, long: None }
            }
            _ => Self { short, length: 0, long: Some(Box::new(text.into())) },
        }
    }
}

impl From<String> for Spelling {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<char> for Spelling {
    fn from(letter: char) -> Self {
        Self::from(&*letter.encode_utf8(&mut [0; 4]))
    }
}

impl fmt::Debug for Spelling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_long_texts_stay_what_they_are() {
        for text in ["", "a", "é", "ที่", "7 bytes", "8 bytes!", "a whole phrase as one glyph"]
        {
            assert_eq!(&*Spelling::from(text), text);
        }
    }

    #[test]
    fn only_one_ascii_sign_is_ascii() {
        assert_eq!(Spelling::from('x').ascii(), Some(b'x'));
        for text in ["", "é", "xy", "a whole phrase as one glyph"] {
            assert_eq!(Spelling::from(text).ascii(), None, "{text}");
        }
    }
}
