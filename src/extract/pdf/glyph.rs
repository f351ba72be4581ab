//! What a page paints, as plain data in paint order: glyphs, and the paint that may lie over or under them.
//!
//! Places are in points from the top left corner of the page as shown, `y` growing downwards.

use hayro_interpret::kurbo::{BezPath, Point, Shape};

use super::spelling::Spelling;
use crate::model::{BoundingBox, HiddenReason};

/// One painted glyph.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// Its text; empty where another glyph carries the text of both.
    pub text: Spelling,
    /// Where the pen stood.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// Direction of writing, a unit vector; `(1, 0)` reads to the right.
    pub dir: (f32, f32),
    /// How far the pen moves.
    pub advance: f32,
    /// Height of the em square.
    pub size: f32,
    /// Whether the font is bold; `None` where its name is unknown.
    pub bold: Option<bool>,
    /// Red, green, blue from 0 to 1; `None` for patterns.
    pub color: Option<[f32; 3]>,
    /// Opacity of paint and groups together.
    pub alpha: f32,
    /// Whether the render mode paints nothing.
    pub invisible: bool,
    /// The clip it was painted under; `None` for the whole page.
    pub clip: Option<BoundingBox>,
    /// Whether no Unicode value was found.
    pub unmapped: bool,
    /// Whether its text comes from the font's own table because the file maps it to nothing.
    pub recovered: bool,
    /// Whether it belongs to an annotation's appearance.
    pub annotation: bool,
    /// Whether it is pressed so flat along its line that nobody reads it.
    pub is_squeezed: bool,
    /// Whether its font draws nothing for it.
    pub traceless: bool,
    /// Whether a layer that is off holds it.
    pub layer_off: bool,
    /// Why it may be unseen where its colour alone does not tell: only the drawn page does.
    pub doubt: Option<HiddenReason>,
}

impl Glyph {
    /// A box around it: the em square's ink, roughly.
    pub(super) fn bounds(&self) -> BoundingBox {
        if self.dir == (1.0, 0.0) && self.advance >= 0.0 {
            // Nearly all text reads straight to the right.
            let (x0, x1) = (self.x, self.x + self.advance);
            let (y0, y1) = (self.y - 0.75 * self.size, self.y + 0.2 * self.size);
            return BoundingBox { x0, y0, x1, y1 };
        }
        let (dx, dy) = self.dir;
        // Up is the direction turned left; `y` grows downwards.
        let (ux, uy) = (dy, -dx);
        let corners = [(0.0, -0.2), (self.advance, -0.2), (0.0, 0.75), (self.advance, 0.75)].map(
            |(along, up)| {
                let up = up * self.size;
                (self.x + along * dx + up * ux, self.y + along * dy + up * uy)
            },
        );
        corners.iter().fold(
            BoundingBox { x0: f32::MAX, y0: f32::MAX, x1: f32::MIN, y1: f32::MIN },
            |b, (x, y)| BoundingBox {
                x0: b.x0.min(*x),
                y0: b.y0.min(*y),
                x1: b.x1.max(*x),
                y1: b.y1.max(*y),
            },
        )
    }

    /// The middle of its ink.
    pub(super) fn center(&self) -> (f32, f32) {
        let (dx, dy) = self.dir;
        let (along, up) = (self.advance / 2.0, self.size * 0.28);
        (self.x + along * dx + up * dy, self.y + along * dy - up * dx)
    }

    /// Where its ink is looked for: near the corners and in the middle.
    pub(super) fn spots(&self) -> [(f32, f32); 5] {
        let b = self.bounds();
        let (width, height) = ((b.x1 - b.x0) * 0.1, (b.y1 - b.y0) * 0.2);
        [
            (b.x0 + width, b.y0 + height),
            (b.x1 - width, b.y0 + height),
            (b.x0 + width, b.y1 - height),
            (b.x1 - width, b.y1 - height),
            self.center(),
        ]
    }

    /// Place along and across its own direction: `(u, v)`, `v` growing from line to line.
    pub(super) fn along(&self) -> (f32, f32) {
        let (dx, dy) = self.dir;
        (self.x * dx + self.y * dy, self.y * dx - self.x * dy)
    }

    /// Whether it stands for a letter or a digit.
    pub(super) fn is_letter(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// Whether it is white space or carries no text.
    pub(super) fn is_blank(&self) -> bool {
        match self.text.ascii() {
            Some(sign) => sign.is_ascii_whitespace() || sign == 0x0b,
            None => self.text.chars().all(char::is_whitespace),
        }
    }
}

/// The outline of a shape on the page.
#[derive(Debug, Clone)]
pub(super) struct Outline {
    /// Its edges.
    pub path: BezPath,
    /// Whether what it encloses twice lies outside.
    pub even_odd: bool,
}

impl Outline {
    /// Whether a point lies inside.
    pub(super) fn contains(&self, point: Point) -> bool {
        let winding = self.path.winding(point);
        if self.even_odd { winding % 2 != 0 } else { winding != 0 }
    }
}

/// What a painted area is filled with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Fill {
    /// One colour.
    Color([f32; 3]),
    /// A picture.
    Image,
    /// A gradient or pattern.
    Pattern,
}

/// One painted area.
#[derive(Debug, Clone)]
pub(super) struct Paint {
    /// Its box, cut to the clip.
    pub bounds: BoundingBox,
    /// Its exact shape on the page, where it is no upright rectangle.
    pub shape: Option<Outline>,
    /// What it is filled with.
    pub fill: Fill,
    /// Opacity; 1 hides what is beneath.
    pub alpha: f32,
    /// How many glyphs of the page were painted before it.
    pub after: usize,
    /// Whether a mask, a blend mode or a clip decides where it shows and how: only the drawn page tells.
    pub masked: bool,
}

impl Paint {
    /// Whether it covers the point.
    pub(super) fn covers(&self, (x, y): (f32, f32)) -> bool {
        let b = &self.bounds;
        x >= b.x0
            && x <= b.x1
            && y >= b.y0
            && y <= b.y1
            && self
                .shape
                .as_ref()
                .is_none_or(|shape| shape.contains(Point::new(x.into(), y.into())))
    }

    /// Whether nothing beneath it can be seen.
    pub(super) fn is_opaque(&self) -> bool {
        self.alpha > 0.95 && !self.masked
    }
}

/// Everything one page paints.
#[derive(Debug, Default)]
pub(super) struct PagePaint {
    /// From 1.
    pub number: u32,
    /// As shown, in points.
    pub width: f32,
    /// As shown, in points.
    pub height: f32,
    /// In paint order.
    pub glyphs: Vec<Glyph>,
    /// In paint order.
    pub paints: Vec<Paint>,
    /// Words that `/ActualText` claims but the glyphs do not show.
    pub claimed: Vec<(String, BoundingBox)>,
    /// Glyphs with the letters that the file says they are, where they draw others.
    pub said: Vec<Glyph>,
    /// Small shapes as wide as high: bullets, perhaps.
    pub dots: Vec<BoundingBox>,
    /// Straight thin lines: borders of cells, perhaps.
    pub rules: Vec<BoundingBox>,
    /// Paint too small to hide a letter alone, with how many glyphs were painted before it.
    pub patches: Vec<(BoundingBox, usize)>,
    /// Painted shapes of any size, without glyphs and pictures.
    pub shapes: usize,
    /// Pixels of all pictures.
    pub pixels: u64,
}
