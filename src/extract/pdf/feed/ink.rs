//! What the interpreter's paints and masks are to the eye.

use hayro_interpret::{BlendMode, Paint as Source};
use hayro_syntax::object::Dict;

use crate::extract::pdf::glyph::Fill;
use crate::model::HiddenReason;

/// The fill of a paint, and its opacity.
pub(super) fn source(paint: &Source<'_>) -> (Fill, f32) {
    match paint {
        Source::Color(color) => {
            let [r, g, b, alpha] = color.to_rgba().components();
            (Fill::Color([r, g, b]), alpha)
        }
        Source::Pattern(_) => (Fill::Pattern, 1.0),
    }
}

/// Why what is painted through a mask or mixed with what lies beneath may be unseen.
pub(super) fn doubt(masked: bool, blend_mode: BlendMode) -> Option<HiddenReason> {
    if masked {
        return Some(HiddenReason::Transparent);
    }
    (blend_mode != BlendMode::Normal).then_some(HiddenReason::White)
}

/// Whether paint of this blend mode can hide what is dark beneath it.
pub(super) fn lightens(blend_mode: BlendMode) -> bool {
    matches!(blend_mode, BlendMode::Screen | BlendMode::Lighten | BlendMode::ColorDodge)
}

/// Whether a picture leaves holes.
pub(super) fn has_mask(image: &Dict<'_>) -> bool {
    image.contains_key(b"SMask")
        || image.contains_key(b"Mask")
        || image.contains_key(b"SMaskInData")
}
