//! Thai, which is written without spaces between words.

use std::sync::LazyLock;

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};

/// The dictionary segmenter: quick, and surer of technical terms than the neural one.
static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// The byte offsets between the words of `text`, both ends included, ascending.
#[must_use]
pub fn thai_boundaries(text: &str) -> Vec<usize> {
    SEGMENTER.segment_str(text).collect()
}

#[cfg(test)]
mod tests {
    use super::thai_boundaries;

    #[test]
    fn words_end_where_the_dictionary_says() {
        let text = "การบริหารโครงการ";
        let ends = thai_boundaries(text);
        assert!(ends.contains(&"การบริหาร".len()), "{ends:?}");
        assert_eq!(ends.last(), Some(&text.len()));
    }
}
