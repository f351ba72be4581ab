//! Words with their places: technical names such as `C++`, `C#`, `.NET` and `Node.js` stay whole.

use crate::model::Span;

use super::is_thai;

/// One word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text.
    pub span: Span,
    /// A run of Thai letters: several words without a space.
    pub thai: bool,
    /// All bytes are ASCII.
    pub ascii: bool,
    /// Holds a `.` or `&` inside, so it may be two words without a space between.
    pub joined: bool,
}

/// The words of `text`, left to right. Hyphens, slashes and underscores part words; dots, `&` and
/// apostrophes between letters do not; `+` and `#` after a name belong to it.
#[must_use]
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// Iterator of [`tokens`].
#[derive(Debug, Clone)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

/// What a character does to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Word,
    Digit,
    Thai,
    /// Stays inside a word when a letter follows.
    Joiner,
    /// Invisible inside a word: soft hyphen, zero-width signs.
    Invisible,
    Gap,
}

impl Tokens<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The class and length in bytes of the character at `at`.
    fn class(&self, at: usize) -> Option<(Class, usize)> {
        let byte = self.byte(at)?;
        Some(match byte {
            b'a'..=b'z' | b'A'..=b'Z' => (Class::Word, 1),
            b'0'..=b'9' => (Class::Digit, 1),
            b'.' | b'&' | b'\'' => (Class::Joiner, 1),
            0..=0x7f => (Class::Gap, 1),
            _ => {
                let Some(sign) = self.text.get(at..).and_then(|rest| rest.chars().next()) else {
                    return Some((Class::Gap, 1));
                };
                (wide_class(sign), sign.len_utf8())
            }
        })
    }

    fn is_word(&self, at: usize) -> bool {
        matches!(self.class(at), Some((Class::Word | Class::Digit, _)))
    }

    /// The end of `+`, `++` or `#` after a name that ends at `end`.
    fn suffix(&self, end: usize) -> usize {
        let mut after = end;
        while after < end + 2 && self.byte(after) == Some(b'+') {
            after += 1;
        }
        if after == end && self.byte(after) == Some(b'#') {
            after += 1;
        }
        let glued = matches!(self.class(after), Some((Class::Word, _)));
        if glued || self.byte(after) == Some(b'+') { end } else { after }
    }

    fn word(&mut self, start: usize) -> Token {
        let (mut at, mut end, mut ascii, mut joined, mut letter) =
            (start, start, true, false, false);
        loop {
            // Most words are nothing but letters.
            let letters = letters_ahead(self.text.as_bytes(), at);
            if letters > 0 {
                at += letters;
                (end, letter) = (at, true);
            }
            let Some((class, length)) = self.class(at) else { break };
            match class {
                Class::Word | Class::Digit => {
                    letter = class == Class::Word;
                    ascii &= length == 1;
                    end = at + length;
                }
                Class::Joiner if self.is_word(at + length) => {
                    joined |= self.byte(at) != Some(b'\'') && length == 1;
                    ascii &= length == 1;
                }
                Class::Invisible if self.is_word(at + length) => ascii = false,
                _ => break,
            }
            at += length;
        }
        if letter && end - start <= 12 {
            end = self.suffix(end);
        }
        self.at = end;
        Token { span: Span::new(start, end), thai: false, ascii, joined }
    }

    fn thai(&mut self, start: usize) -> Token {
        let mut at = start;
        while let Some((Class::Thai, length)) = self.class(at) {
            at += length;
        }
        self.at = at;
        Token { span: Span::new(start, at), thai: true, ascii: false, joined: false }
    }

    /// `.NET`: a dot that opens a word.
    fn opens_with_dot(&self, at: usize) -> bool {
        self.byte(at) == Some(b'.')
            && self.byte(at + 1).is_some_and(|next| next.is_ascii_alphabetic())
            && (at == 0 || !self.byte(at - 1).is_some_and(|before| before.is_ascii_alphanumeric()))
    }
}

/// Whether a sign parts words whatever stands beside it.
#[inline]
fn is_plain_gap(sign: u8) -> bool {
    matches!(
        sign,
        b' ' | b'\n' | b',' | b'-' | b'/' | b':' | b';' | b'(' | b')' | b'|' | b'\t' | b'\r' | b'"'
    )
}

/// How many bytes from `at` on are ASCII letters.
#[inline]
fn letters_ahead(text: &[u8], at: usize) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const TOP: u64 = EACH * 0x80;
    let (mut end, mut rest) = (at, text.get(at..).unwrap_or_default());
    // Eight at once: a byte is no letter if adding does not reach the top bit from `a` on, or
    // reaches it from beyond `z`, or had it set before.
    while let Some((eight, after)) = rest.split_first_chunk::<8>() {
        let bytes = u64::from_le_bytes(*eight);
        let small = (bytes | (EACH * 0x20)) & !TOP;
        let from_a = small + EACH * (0x80 - u64::from(b'a'));
        let beyond_z = small + EACH * (0x80 - u64::from(b'z') - 1);
        let others = (!from_a | beyond_z | bytes) & TOP;
        if others != 0 {
            return end - at + (others.trailing_zeros() / 8) as usize;
        }
        (end, rest) = (end + 8, after);
    }
    end - at + rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

fn wide_class(sign: char) -> Class {
    match sign {
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Class::Invisible,
        '\u{2019}' => Class::Joiner,
        // Quotes, dashes, bullets and shapes, which are common.
        '\u{2010}'..='\u{206f}' | '\u{25a0}'..='\u{25ff}' => Class::Gap,
        _ if is_thai(sign) => Class::Thai,
        _ if sign.is_alphanumeric() || is_combining(sign) => Class::Word,
        _ => Class::Gap,
    }
}

fn is_combining(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        let gaps = bytes.get(self.at..)?.iter().take_while(|sign| is_plain_gap(**sign)).count();
        let start = self.at + gaps;
        let mut end = start + letters_ahead(bytes, start);
        while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
            end += 1;
        }
        // Most words are letters or digits between plain signs.
        let ends = match bytes.get(end) {
            Some(b'.') => bytes.get(end + 1).is_none_or(|sign| is_plain_gap(*sign)),
            Some(sign) => is_plain_gap(*sign),
            None => true,
        };
        if end > start && ends {
            self.at = end;
            let span = Span::new(start, end);
            return Some(Token { span, thai: false, ascii: true, joined: false });
        }
        self.at = start;
        self.odd()
    }
}

impl Tokens<'_> {
    /// The next word, whatever it is.
    fn odd(&mut self) -> Option<Token> {
        loop {
            let (class, length) = self.class(self.at)?;
            match class {
                Class::Word | Class::Digit => return Some(self.word(self.at)),
                Class::Thai => return Some(self.thai(self.at)),
                Class::Joiner if self.opens_with_dot(self.at) => {
                    let start = self.at;
                    let word = self.word(start + 1);
                    return Some(Token {
                        span: Span::new(start, word.span.end),
                        joined: true,
                        ..word
                    });
                }
                _ => self.at += length,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn technical_names_stay_whole() {
        assert_eq!(
            words("C++, C#/.NET, Node.js. R&D in F# (ASP.NET)"),
            ["C++", "C#", ".NET", "Node.js", "R&D", "in", "F#", "ASP.NET"]
        );
    }

    #[test]
    fn slashes_and_hyphens_part_words() {
        assert_eq!(words("CI/CD and e-mail"), ["CI", "CD", "and", "e", "mail"]);
    }

    #[test]
    fn a_plus_between_words_belongs_to_neither() {
        assert_eq!(
            words("Java+Python, Security+ and 5+ years"),
            ["Java", "Python", "Security+", "and", "5", "years"]
        );
    }

    #[test]
    fn thai_runs_are_one_token_and_part_from_latin() {
        assert_eq!(words("ใช้Pythonเขียน"), ["ใช้", "Python", "เขียน"]);
    }

    #[test]
    fn accents_and_apostrophes_stay_inside() {
        assert_eq!(words("bachelor's résumé’s end."), ["bachelor's", "résumé’s", "end"]);
    }

    #[test]
    fn empty_and_signs_only_give_nothing() {
        assert!(words("").is_empty());
        assert!(words("•·—… ?").is_empty());
    }
}
