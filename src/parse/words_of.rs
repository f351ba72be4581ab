//! Whether a phrase is made of the words of one list.

use crate::text::phrase;

/// Whether all words of `text` stand in `list` (or are numbers), and there is at least one.
pub(super) fn is_made_of(text: &str, list: &[String]) -> bool {
    let folded = phrase::fold(text);
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric() && c != '&' && c != '-')
        .filter(|word| !word.is_empty())
        .peekable();
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    words.peek().is_some() && words.all(|word| list.iter().any(|one| one == word) || number(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_counts_and_signs_do_not() {
        let list = ["it".to_owned(), "operations".to_owned(), "&".to_owned()];
        assert!(is_made_of("IT & Operations, 2", &list));
        assert!(!is_made_of("IT Globex", &list));
        assert!(!is_made_of(" , ", &list));
    }
}
