//! Where text leaves the sight of people, in the units that formats of letters and paragraphs count in.

use std::ops::Range;

/// Lines and rows of at most this height, in twentieths of a point, show no letters.
pub(super) const PRESSED: i32 = 40;

/// The same in points.
pub(super) const PRESSED_POINTS: f32 = 2.0;

/// Where, in twentieths of a point off its place, text can still be on any page; Word's largest has
/// 22 inches.
pub(super) const REACH: Range<i32> = -14_000..31_680;

/// The same in points, for what stands off a frame's place.
pub(super) const REACH_POINTS: Range<f32> = -685.0..1585.0;

/// Points below which a line, row or box holds no letter.
pub(super) const FLAT_POINTS: f32 = 1.0;

/// Width of letters, in per cent, below which they are strokes.
pub(super) const SQUEEZED: i32 = 10;

/// Raised or lowered by more than this, in half points, letters leave their page.
pub(super) const RAISED: i32 = 1600;

/// Letters set closer by this share of their size, in per cent, stand upon each other.
const CONDENSED: i32 = 30;

/// Whether letters with this much between them, in twentieths of a point, stand upon each other; their
/// size is in half points.
pub(super) fn is_condensed(spacing: i32, half_points: u16) -> bool {
    // Ten twentieths of a point are a half point.
    spacing.saturating_mul(-10) >= i32::from(half_points) * CONDENSED
}

/// Letters of a label from which it says words; the longest Roman number of an honest list has seven.
const LETTERS_OF_WORDS: usize = 8;

/// Whether the label of a list item says words, and does not only count or point.
pub(super) fn says_words(label: &str) -> bool {
    label.chars().filter(|sign| sign.is_alphabetic()).count() >= LETTERS_OF_WORDS
}

#[cfg(test)]
mod tests {
    use super::{is_condensed, says_words};

    #[test]
    fn numbers_and_signs_are_no_words() {
        assert!(says_words("Kubernetes Terraform 1."));
        assert!(!says_words("xxxviii)"));
        assert!(!says_words("•"));
    }

    #[test]
    fn letters_set_closer_by_much_of_their_size_stand_upon_each_other() {
        assert!(is_condensed(-200, 20));
        assert!(!is_condensed(-10, 20));
        assert!(!is_condensed(200, 20));
    }
}
