//! The key of a word: what all its spellings share.

use super::scan::Parting;
use crate::text::{Token, fold, stem};

/// Longest word that is looked up, in bytes; longer ones are no words.
const LONGEST: usize = 48;

/// Writes the key of the word `token` of `text` into `key`: folded, without inner dots, so that
/// `Node.js` and `nodejs` meet; numbers keep theirs. Empty for what is no word.
pub(super) fn write(text: &str, token: Token, key: &mut String) {
    key.clear();
    let word = token.span.of(text);
    if word.len() > LONGEST {
        return;
    }
    if token.ascii {
        let bytes = word.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'.' && at > 0 && !between_digits(bytes, at) {
                continue;
            }
            key.push(char::from(byte.to_ascii_lowercase()));
        }
    } else {
        key.push_str(&fold(word).replace('\u{2019}', "'"));
    }
}

fn between_digits(bytes: &[u8], at: usize) -> bool {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    digit(at - 1) && digit(at + 1)
}

/// Stands between the keys of a form where it has a comma or a dash between spaces.
pub(super) const COMMA: &str = ",";

/// The same where it has an exclamation mark ("ACT! CRM").
pub(super) const SHOUT: &str = "!";

/// The stems of single words, as `intern` numbers them.
pub(super) fn stems(words: &[String], intern: &mut impl FnMut(&str) -> u32) -> Vec<u32> {
    words.iter().map(|word| intern(&stem(word))).collect()
}

/// The keys of the words of a form; a `&` between spaces is the word "and".
pub(super) fn of_form(form: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut end = 0;
    for token in crate::text::tokens(form) {
        let gap = form.get(end..token.span.start).unwrap_or_default();
        if gap.contains(" & ") {
            keys.push("and".to_owned());
        }
        if !keys.is_empty() && Parting::of(gap, false) == Some(Parting::Comma) && gap != "-" {
            keys.push(COMMA.to_owned());
        }
        if !keys.is_empty() && Parting::of(gap, false) == Some(Parting::Shout) {
            keys.push(SHOUT.to_owned());
        }
        end = token.span.end;
        let mut key = String::new();
        write(form, token, &mut key);
        keys.push(key);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::of_form;

    #[test]
    fn spellings_share_a_key() {
        assert_eq!(of_form("Node.js"), of_form("nodejs"));
        assert_eq!(of_form("M.Sc. & more"), ["msc", "and", "more"]);
        assert_eq!(of_form(".NET 4.8"), [".net", "4.8"]);
        assert_eq!(of_form("risk, and e-mail - IT"), ["risk", ",", "and", "e", "mail", ",", "it"]);
    }
}
