//! Cuts a bullet into numbers, words, runs of Thai and single marks.

use crate::{model::Span, text::is_thai_letter};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits with separators, such as `2,800`, `99.9` or `๓๐`.
    Number,
    /// Letters of a script that writes spaces, apostrophes inside included.
    Word,
    /// A run of Thai letters; it may hold several words.
    Thai,
    /// One character of anything else.
    Mark,
}

/// A token and its place.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Its text in lower case, Thai digits as ASCII.
    pub(super) lower: String,
    /// Its place in the bullet's text.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether white space, or nothing, stands before it.
    pub(super) spaced: bool,
    /// Whether it begins with an upper-case letter.
    pub(super) capital: bool,
}

fn digit(letter: char) -> Option<char> {
    if letter.is_ascii_digit() {
        return Some(letter);
    }
    let value = u32::from(letter).checked_sub(0x0E50).filter(|value| *value < 10)?;
    char::from_digit(value, 10)
}

/// All tokens of `text`, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut spaced = true;
    while let Some((start, first)) = letters.next() {
        if first.is_whitespace() {
            spaced = true;
            continue;
        }
        let kind = kind_of(first);
        let mut lower: String =
            digit(first).map_or_else(|| first.to_lowercase().collect(), String::from);
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = letters.peek().copied() {
            let after = text.get(at + next.len_utf8()..).and_then(|rest| rest.chars().next());
            if !continues(kind, next, after) {
                break;
            }
            match digit(next) {
                Some(digit) => lower.push(digit),
                None => lower.extend(next.to_lowercase()),
            }
            end = at + next.len_utf8();
            letters.next();
        }
        tokens.push(Token {
            lower: lower.replace('’', "'"),
            span: Span::new(start, end),
            kind,
            spaced,
            capital: first.is_uppercase(),
        });
        spaced = false;
    }
    tokens
}

fn kind_of(first: char) -> Kind {
    if digit(first).is_some() {
        Kind::Number
    } else if is_thai_letter(first) {
        Kind::Thai
    } else if first.is_alphabetic() {
        Kind::Word
    } else {
        Kind::Mark
    }
}

/// Whether `next` goes on with a token of `kind`, given the character after it.
fn continues(kind: Kind, next: char, after: Option<char>) -> bool {
    match kind {
        Kind::Number => {
            digit(next).is_some()
                || (matches!(next, ',' | '.') && after.is_some_and(|c| digit(c).is_some()))
        }
        Kind::Word => {
            (next.is_alphabetic() && !is_thai_letter(next))
                || (matches!(next, '\'' | '’')
                    && after.is_some_and(|c| c.is_alphabetic() && !is_thai_letter(c)))
        }
        // Abbreviations such as ม.ค. and พ.ศ. keep their dots.
        Kind::Thai => is_thai_letter(next) || next == '.',
        Kind::Mark => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, tokens};

    fn cut(text: &str) -> Vec<(String, Kind)> {
        tokens(text).into_iter().map(|token| (token.lower, token.kind)).collect()
    }

    #[test]
    fn numbers_keep_their_separators_and_lose_their_units() {
        assert_eq!(
            cut("2,800 users, 99.9% and 11g."),
            [
                ("2,800", Kind::Number),
                ("users", Kind::Word),
                (",", Kind::Mark),
                ("99.9", Kind::Number),
                ("%", Kind::Mark),
                ("and", Kind::Word),
                ("11", Kind::Number),
                ("g", Kind::Word),
                (".", Kind::Mark),
            ]
            .map(|(text, kind)| (text.to_owned(), kind))
        );
    }

    #[test]
    fn thai_digits_become_ascii_and_abbreviations_stay_whole() {
        assert_eq!(
            cut("พ.ศ. ๒๕๖๗ ทีม8คน"),
            [
                ("พ.ศ.", Kind::Thai),
                ("2567", Kind::Number),
                ("ทีม", Kind::Thai),
                ("8", Kind::Number),
                ("คน", Kind::Thai),
            ]
            .map(|(text, kind)| (text.to_owned(), kind))
        );
    }

    #[test]
    fn spans_lie_on_the_original_text() {
        let text = "Café’s ๑๒ sites";
        let words: Vec<_> =
            tokens(text).iter().map(|token| token.span.of(text).to_owned()).collect();
        assert_eq!(words, ["Café’s", "๑๒", "sites"]);
    }
}
