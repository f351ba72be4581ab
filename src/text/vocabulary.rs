//! Common English words, as a compact filter that is made from `keyword_sets/dictionary` when the
//! tool is built.

mod filter;

use filter::positions;

/// One bit a place; its size is a power of two.
static FILTER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.filter"));

/// Whether a lower-case `word` is a common English word. Wrong for about one unknown word in a
/// thousand, which then is not corrected; never wrong for a common word.
#[must_use]
pub fn is_dictionary_word(word: &str) -> bool {
    let bits = FILTER.len() * 8;
    positions(word, bits)
        .into_iter()
        .all(|bit| FILTER.get(bit / 8).is_some_and(|byte| byte & (1 << (bit % 8)) != 0))
}

/// The common words one by one: none while the tool runs, which has only the filter. The build
/// script has them all, and the built-in tables know them.
pub fn common_words<'a>() -> impl Iterator<Item = &'a str> {
    std::iter::empty()
}

#[cfg(test)]
mod tests {
    use super::is_dictionary_word;

    #[test]
    fn common_words_are_known_and_names_of_tools_are_not() {
        for word in ["manager", "go", "react", "managed", "the"] {
            assert!(is_dictionary_word(word), "{word}");
        }
        for word in ["kubernetes", "postgresql", "managment", "terrafrom"] {
            assert!(!is_dictionary_word(word), "{word}");
        }
    }
}
