//! Finds words and phrases in a text, whole words only.

use std::collections::BTreeSet;

use crate::model::Span;

/// Every place of `phrase` in `lower` (both lower case) that is not part of a longer word. Thai
/// writes no spaces, so Thai phrases are found inside runs.
pub(super) fn places<'a>(lower: &'a str, phrase: &'a str) -> impl Iterator<Item = Span> + 'a {
    let thai = !phrase.is_ascii();
    lower.match_indices(phrase).filter_map(move |(start, found)| {
        let end = start + found.len();
        let before = lower.get(..start).and_then(|text| text.chars().next_back());
        let after = lower.get(end..).and_then(|text| text.chars().next());
        let inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let opens = phrase.chars().next().is_some_and(char::is_alphanumeric);
        let closes = phrase.chars().next_back().is_some_and(char::is_alphanumeric);
        let whole = thai || !((opens && inside(before)) || (closes && inside(after)));
        whole.then_some(Span::new(start, end))
    })
}

/// The first place of any entry of `list`, the longest entry where several begin there.
pub(super) fn first(lower: &str, list: &BTreeSet<String>) -> Option<Span> {
    list.iter()
        .filter_map(|phrase| places(lower, phrase).next())
        .min_by_key(|span| (span.start, usize::MAX - span.end))
}

/// Every place of any entry of `list`, in order, without overlaps.
pub(super) fn all(lower: &str, list: &BTreeSet<String>) -> Vec<Span> {
    let mut found: Vec<Span> = list.iter().flat_map(|phrase| places(lower, phrase)).collect();
    found.sort_by_key(|span| (span.start, usize::MAX - span.end));
    let mut end = 0;
    found.retain(|span| {
        let apart = span.start >= end;
        if apart {
            end = span.end;
        }
        apart
    });
    found
}

/// The entry of `list` that `lower` begins with, as a whole word.
pub(super) fn opening(lower: &str, list: &BTreeSet<String>) -> Option<Span> {
    let begin = lower.len() - lower.trim_start().len();
    list.iter()
        .filter(|phrase| {
            lower.get(begin..).and_then(|text| text.strip_prefix(phrase.as_str())).is_some_and(
                |rest| {
                    !phrase.is_ascii()
                        || !rest.chars().next().is_some_and(char::is_alphanumeric)
                        || !phrase.ends_with(char::is_alphanumeric)
                },
            )
        })
        .map(|phrase| Span::new(begin, begin + phrase.len()))
        .max_by_key(|span| span.end)
}

/// Whether `text` holds Thai, which writes no spaces between words.
pub(super) fn has_thai(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, '\u{0E01}'..='\u{0E4E}'))
}

/// Number of words, as white space cuts them.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::{all, opening, places};
    use crate::model::Span;

    #[test]
    fn a_phrase_inside_a_longer_word_is_not_found() {
        assert_eq!(places("sincere is in", "in").collect::<Vec<_>>(), [Span::new(11, 13)]);
    }

    #[test]
    fn thai_phrases_are_found_inside_runs() {
        assert_eq!(places("ดูแลงานต่างๆในทีม", "ต่างๆ").count(), 1);
    }

    #[test]
    fn of_overlapping_phrases_the_longer_wins() {
        let list = ["detail", "detail oriented"].map(String::from).into();
        assert_eq!(all("a detail oriented lead", &list), [Span::new(2, 17)]);
    }

    #[test]
    fn an_opening_is_a_whole_word_at_the_start() {
        let list = ["was"].map(String::from).into();
        assert!(opening("was given", &list).is_some());
        assert!(opening("waste handling", &list).is_none());
        assert!(opening("it was", &list).is_none());
    }
}
