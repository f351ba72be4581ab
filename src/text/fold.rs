//! One spelling for the many ways to write the same text, with a map back to the original.

use unicode_normalization::UnicodeNormalization;

use crate::model::Span;

/// A folded text that knows where each of its bytes came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the start of the original character; one more for the end.
    origins: Vec<usize>,
}

impl Folded {
    /// The place in the original of a place in the folded text.
    #[must_use]
    pub fn original(&self, span: Span) -> Span {
        let last = self.origins.last().copied().unwrap_or_default();
        let start = self.origins.get(span.start).copied().unwrap_or(last);
        Span::new(start, self.origins.get(span.end).copied().unwrap_or(last))
    }
}

/// Compatibility form (NFKC), lower case, without invisible signs; Thai sara-am joined.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|sign| !is_invisible(*sign))
        .collect::<String>()
        .replace("\u{e4d}\u{e32}", "\u{e33}")
        .replace("\u{e40}\u{e40}", "\u{e41}")
}

/// [`fold`] character by character, with every run of white space as one space, keeping a map.
#[must_use]
pub fn fold_with_offsets(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (at, sign) in text.char_indices() {
        if is_invisible(sign) {
            continue;
        }
        if sign.is_whitespace() {
            if !folded.text.ends_with(' ') {
                folded.text.push(' ');
                folded.origins.push(at);
            }
            continue;
        }
        for piece in std::iter::once(sign).nfkc().flat_map(char::to_lowercase) {
            folded.text.push(piece);
            folded.origins.extend(std::iter::repeat_n(at, piece.len_utf8()));
        }
    }
    folded.origins.push(text.len());
    folded
}

/// Letters and digits only, folded: `Node.js`, `node js` and `NodeJS` share it.
#[must_use]
pub fn squash_key(text: &str) -> String {
    fold(text).chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, '+' | '#')).collect()
}

fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_with_offsets, squash_key};
    use crate::model::Span;

    #[test]
    fn ligatures_and_full_width_letters_are_folded() {
        assert_eq!(fold("ﬁrewall ＡＷＳ"), "firewall aws");
    }

    #[test]
    fn the_map_leads_back_to_the_original() {
        let text = "Oﬃce\u{ad}  Suite";
        let folded = fold_with_offsets(text);
        assert_eq!(folded.text, "office suite");
        let at = folded.text.find("suite").unwrap();
        assert_eq!(folded.original(Span::new(at, at + 5)).of(text), "Suite");
    }

    #[test]
    fn separators_do_not_matter_to_the_squash_key() {
        assert_eq!(squash_key("Node.js"), squash_key("node JS"));
        assert_ne!(squash_key("C"), squash_key("C++"));
    }
}
