//! Rectangles of the interpreter as boxes of the page.

use hayro_interpret::{
    StrokeProps,
    kurbo::{Affine, BezPath, Rect, Shape},
};

use crate::model::BoundingBox;

/// Whether upright rectangles stay upright.
pub(super) fn is_upright(transform: Affine) -> bool {
    let [a, b, c, d, _, _] = transform.as_coeffs();
    (b.abs() < 1e-6 && c.abs() < 1e-6) || (a.abs() < 1e-6 && d.abs() < 1e-6)
}

/// Half the width on the page of a line that is drawn.
pub(super) fn half_width(stroke: &StrokeProps, transform: Affine) -> f64 {
    f64::from(stroke.line_width) * transform.determinant().abs().sqrt() / 2.0
}

/// What a path takes up on the page with lines of this half width around it.
pub(super) fn extent(path: &BezPath, transform: Affine, half: f64) -> Rect {
    (transform * path).bounding_box().inflate(half, half)
}

/// A rectangle as a box.
pub(super) fn to_box(rect: Rect) -> BoundingBox {
    BoundingBox {
        x0: rect.min_x() as f32,
        y0: rect.min_y() as f32,
        x1: rect.max_x() as f32,
        y1: rect.max_y() as f32,
    }
}

/// What two boxes have in common; without any area where they do not touch.
pub(super) fn intersect(a: BoundingBox, b: BoundingBox) -> BoundingBox {
    BoundingBox { x0: a.x0.max(b.x0), y0: a.y0.max(b.y0), x1: a.x1.min(b.x1), y1: a.y1.min(b.y1) }
}
