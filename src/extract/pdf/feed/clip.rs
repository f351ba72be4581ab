//! What cuts paint off: the rectangles and outlines that nothing is drawn beyond.

use std::ops::Range;

use hayro_interpret::{
    ClipPath, FillRule,
    kurbo::{PathEl, Point, Rect, Shape},
};

use super::area::{intersect, to_box};
use crate::extract::pdf::glyph::{Glyph, Outline};
use crate::model::BoundingBox;

/// Corners of an outline that is followed letter by letter.
const CORNERS: usize = 64;

/// One level of clipping.
struct Clip {
    bounds: BoundingBox,
    form: Form,
    /// Clip-only glyphs that become visible once something is painted through them.
    text: Option<Range<usize>>,
}

/// What a clip looks like within its bounds.
enum Form {
    /// It fills them.
    Rectangle,
    Outline(Outline),
    /// Too long to be followed.
    Unknown,
}

/// What clips say of one glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    Whole,
    Nothing,
    Unknown,
}

/// The clips in force, the outermost first.
#[derive(Default)]
pub(super) struct Clips {
    stack: Vec<Clip>,
}

impl Clips {
    pub(super) fn push_rect(&mut self, rect: Rect, text: Option<Range<usize>>) {
        self.push(rect, Form::Rectangle, text);
    }

    pub(super) fn push_path(&mut self, clip: &ClipPath, text: Option<Range<usize>>) {
        let (path, bounds) = (&clip.path, clip.path.bounding_box());
        let parts = path.elements().iter().filter(|part| matches!(part, PathEl::MoveTo(_)));
        let form = if parts.count() == 1 && path.area().abs() >= bounds.area() * 0.999 {
            Form::Rectangle
        } else if path.elements().len() <= CORNERS {
            let even_odd = matches!(clip.fill, FillRule::EvenOdd);
            Form::Outline(Outline { path: path.clone(), even_odd })
        } else {
            Form::Unknown
        };
        self.push(bounds, form, text);
    }

    fn push(&mut self, bounds: Rect, form: Form, text: Option<Range<usize>>) {
        let mut bounds = to_box(bounds);
        if let Some(outer) = self.bounds() {
            bounds = intersect(bounds, outer);
        }
        self.stack.push(Clip { bounds, form, text });
    }

    pub(super) fn pop(&mut self) {
        self.stack.pop();
    }

    /// The box that all clips leave; `None` for the whole page.
    pub(super) fn bounds(&self) -> Option<BoundingBox> {
        self.stack.last().map(|clip| clip.bounds)
    }

    /// Whether only a rectangle is left.
    pub(super) fn is_plain(&self) -> bool {
        self.stack.iter().all(|clip| matches!(clip.form, Form::Rectangle))
    }

    /// Whether outlines leave anything of a glyph.
    pub(super) fn keep(&self, glyph: &Glyph) -> Kept {
        let mut kept = Kept::Whole;
        for clip in &self.stack {
            match &clip.form {
                Form::Rectangle => {}
                Form::Unknown => kept = Kept::Unknown,
                Form::Outline(outline) => {
                    let spots = glyph.spots();
                    if !spots
                        .iter()
                        .any(|(x, y)| outline.contains(Point::new(f64::from(*x), f64::from(*y))))
                    {
                        return Kept::Nothing;
                    }
                }
            }
        }
        kept
    }

    /// Takes the glyphs that clips near the top stand for: clips nest; text sets them near the paint
    /// they are for.
    pub(super) fn take_text(&mut self) -> impl Iterator<Item = Range<usize>> {
        self.stack.iter_mut().rev().take(8).filter_map(|clip| clip.text.take())
    }
}
