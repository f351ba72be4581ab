//! Finding words and phrases of the word lists in a text, without moving any byte.

use memchr::memmem;

/// Lower case, byte for byte as long as `text`: letters whose lower case is longer or shorter stay.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .map(|letter| {
            let mut lower = letter.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
                _ => letter,
            }
        })
        .collect()
}

/// Whether `folded` holds one of `words` as a whole word or phrase.
#[must_use]
pub fn has_word(folded: &str, words: &[String]) -> bool {
    words.iter().any(|word| !word.is_empty() && find_one(folded, word).is_some())
}

/// The first and longest of `words` that stands in `folded` as a whole word or phrase: its byte
/// range.
#[must_use]
pub fn find(folded: &str, words: &[String]) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for word in words.iter().filter(|word| !word.is_empty() && word.len() <= folded.len()) {
        let Some(at) = find_one(folded, word) else { continue };
        let found = (at, at + word.len());
        let better =
            best.is_none_or(|(start, end)| found.0 < start || (found.0 == start && found.1 > end));
        if better {
            best = Some(found);
        }
    }
    best
}

/// Where `word` stands first in `folded` as a whole word or phrase.
#[must_use]
pub fn find_one(folded: &str, word: &str) -> Option<usize> {
    let mut from = 0;
    // The standard search prepares itself for longer texts than a line.
    let find = |from: usize| memmem::find(folded.as_bytes().get(from..)?, word.as_bytes());
    while let Some(at) = find(from) {
        let at = from + at;
        if is_whole(folded, at, at + word.len()) {
            return Some(at);
        }
        from = at + folded.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    None
}

/// Whether `folded` begins with one of `words` as a whole word or phrase: the length of the longest.
#[must_use]
pub fn starts_with(folded: &str, words: &[String]) -> Option<usize> {
    words
        .iter()
        .filter(|word| folded.starts_with(word.as_str()) && is_whole(folded, 0, word.len()))
        .map(String::len)
        .max()
}

/// Whether no letter or digit goes on at either end of `start..end`. Thai has no spaces between
/// words, so Thai letters end anywhere.
#[must_use]
pub fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let inside = text.get(start..end).unwrap_or_default();
    let joined = |outer: Option<char>, inner: Option<char>| matches!((outer, inner), (Some(a), Some(b)) if a.is_alphanumeric() && b.is_alphanumeric() && !is_thai(a) && !is_thai(b));
    let before = text.get(..start).and_then(|part| part.chars().next_back());
    let after = text.get(end..).and_then(|part| part.chars().next());
    !joined(before, inside.chars().next()) && !joined(after, inside.chars().next_back())
}

/// Whether a letter is Thai.
#[must_use]
pub fn is_thai(letter: char) -> bool {
    ('\u{0E00}'..='\u{0E7F}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn folding_never_moves_a_byte() {
        for text in ["Ärger İstanbul ẞ", "ประวัติ CV", "ǅ"] {
            assert_eq!(fold(text).len(), text.len());
        }
    }

    #[test]
    fn only_whole_words_count() {
        assert!(has_word("it manager", &list(&["manager"])));
        assert!(!has_word("management", &list(&["manage"])));
        assert_eq!(find("vp of sales", &list(&["sales", "vp"])), Some((0, 2)));
    }

    #[test]
    fn thai_words_need_no_spaces() {
        assert!(has_word("ตำแหน่งผู้จัดการฝ่ายไอที", &list(&["ผู้จัดการ"])));
    }

    #[test]
    fn the_longest_of_two_that_begin_together_wins() {
        assert_eq!(
            find("master of science", &list(&["master", "master of science"])),
            Some((0, 17))
        );
        assert_eq!(starts_with("to date", &list(&["to", "to date"])), Some(7));
    }
}
