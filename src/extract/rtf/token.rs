//! RTF's four kinds of token: groups, control words, control symbols, bytes of text.

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// A control word and its number.
    Word(&'a str, Option<i32>),
    /// A control symbol, such as `\~`.
    Symbol(u8),
    /// A byte of text, plain or as `\'hh`.
    Byte(u8),
}

/// Longer names are noise.
const LONGEST_NAME: usize = 32;

/// The tokens of a file.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn bump(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn take_while(&mut self, most: usize, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let length = self.rest.iter().take(most).take_while(|byte| wanted(**byte)).count();
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((&[], self.rest));
        self.rest = rest;
        taken
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let next = *self.rest.first()?;
        if next.is_ascii_alphabetic() {
            return Some(self.word());
        }
        self.bump();
        Some(match next {
            b'\'' => {
                let digits = self.take_while(2, |byte| byte.is_ascii_hexdigit());
                let code =
                    str::from_utf8(digits).ok().and_then(|it| u8::from_str_radix(it, 16).ok());
                Token::Byte(code.unwrap_or(b'?'))
            }
            b'\r' | b'\n' => Token::Word("par", None),
            b'{' | b'}' | b'\\' => Token::Byte(next),
            other => Token::Symbol(other),
        })
    }

    fn word(&mut self) -> Token<'a> {
        let name = self.take_while(LONGEST_NAME, |byte| byte.is_ascii_alphabetic());
        let name = str::from_utf8(name).unwrap_or_default();
        let negative = self.rest.first() == Some(&b'-');
        if negative {
            self.bump();
        }
        let digits = self.take_while(10, |byte| byte.is_ascii_digit());
        let value = str::from_utf8(digits).ok().and_then(|digits| digits.parse::<i32>().ok());
        let value = value.map(|value| if negative { -value } else { value });
        if self.rest.first() == Some(&b' ') {
            self.bump();
        }
        if name == "bin" {
            let length = value.and_then(|value| usize::try_from(value).ok()).unwrap_or(0);
            self.rest = self.rest.get(length..).unwrap_or_default();
        }
        Token::Word(name, value)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            return match self.bump()? {
                b'{' => Some(Token::Open),
                b'}' => Some(Token::Close),
                b'\\' => self.control(),
                b'\r' | b'\n' | 0 => continue,
                byte => Some(Token::Byte(byte)),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_symbols_and_bytes_are_told_apart() {
        let tokens: Vec<_> = Tokens::new(b"{\\b0 x\\'e9\\~\\u-10179?\\bin3 {{{}").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Word("b", Some(0)),
                Token::Byte(b'x'),
                Token::Byte(0xE9),
                Token::Symbol(b'~'),
                Token::Word("u", Some(-10179)),
                Token::Byte(b'?'),
                Token::Word("bin", Some(3)),
                Token::Close,
            ]
        );
    }
}
