//! What lies over a letter.

use crate::extract::pdf::glyph::{Glyph, PagePaint, Paint};

/// Share of a letter that must shine through to be seen.
const OPACITY: f32 = 0.07;
/// Opacity from which paint hides something.
const VEIL: f32 = 0.5;

/// What lies over a glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// Nothing that hides it.
    None,
    /// Something with a mask: it may have a hole there.
    Masked,
    /// Something opaque.
    Whole,
}

/// Opaque paint large enough to hide a letter.
pub(super) struct Covers<'p> {
    over: Vec<&'p Paint>,
}

impl<'p> Covers<'p> {
    pub(super) fn new(page: &'p PagePaint) -> Self {
        let over = page
            .paints
            .iter()
            .filter(|paint| paint.after > 0 && (paint.alpha > VEIL || paint.masked));
        Self { over: over.collect() }
    }

    /// Whether something painted later hides the whole glyph.
    pub(super) fn hide(&self, index: usize, glyph: &Glyph, tests_left: &mut usize) -> Cover {
        let later = self.over.partition_point(|paint| paint.after <= index);
        let later = self.over.get(later..).unwrap_or_default();
        if later.is_empty() {
            return Cover::None;
        }
        let Some(left) = tests_left.checked_sub(later.len()) else {
            *tests_left = 0;
            return Cover::None;
        };
        *tests_left = left;
        let spots = glyph.spots();
        let mut left = glyph.alpha;
        let mut masked = false;
        for paint in later.iter().filter(|paint| spots.iter().all(|spot| paint.covers(*spot))) {
            masked |= paint.masked;
            if !paint.masked {
                // What is nearly opaque, or lies there twice, lets too little through.
                left *= 1.0 - paint.alpha;
            }
            if paint.is_opaque() || left < OPACITY {
                return Cover::Whole;
            }
        }
        if masked { Cover::Masked } else { Cover::None }
    }
}
