//! The interpreter's drawing callbacks, turned into [`PagePaint`].

use std::ops::Range;

use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, FillRule, Image, ImageDrawProps, SoftMask,
    font::GlyphRun,
    kurbo::{Affine, BezPath, PathSeg, Rect, Shape},
};
use hayro_syntax::{object, object::Dict, page::Resources};

use super::{
    Budget,
    area::{extent, half_width, intersect, is_upright, to_box},
    clip::{Clips, Kept},
    font::Fonts,
    ink::{doubt, has_mask, lightens, source},
    letters::horizontal_scale,
    marked::Marked,
};
use crate::extract::pdf::{
    glyph::{Fill, Outline, PagePaint, Paint},
    layers::Layers,
    layout::cells,
    limits, pdf_string,
};
use crate::model::{BoundingBox, HiddenReason};

/// Collects one page.
pub(super) struct Collector<'c, 'a> {
    pub(super) page: &'c mut PagePaint,
    pub(super) fonts: &'c mut Fonts<'a>,
    pub(super) budget: &'c mut Budget,
    pub(super) resources: &'c Resources<'a>,
    pub(super) annotations: bool,
    pub(super) clips: Clips,
    pub(super) layers: &'c Layers,
    pub(super) groups: Vec<Group>,
    pub(super) marked: Vec<Option<Marked>>,
    /// For each open marked-content sequence, whether a layer that is off holds it.
    pub(super) off: Vec<bool>,
    /// Glyphs of clip-only text whose clip has not been set yet.
    pub(super) pending: Option<Range<usize>>,
    pub(super) horizontal_scale: f64,
}

/// Side in points of paint that hides a letter only together with more of its kind.
const PATCH: f32 = 24.0;
/// A box that no page holds.
const NOWHERE: BoundingBox = BoundingBox { x0: f32::MAX, y0: f32::MAX, x1: f32::MAX, y1: f32::MAX };

/// One transparency group.
#[derive(Clone, Copy)]
pub(super) struct Group {
    pub(super) alpha: f32,
    /// Whether what it paints replaces what lies beneath.
    pub(super) plain: bool,
    /// Whether only the drawn page tells what it hides.
    pub(super) masked: bool,
    /// Why what it paints may be unseen.
    pub(super) doubt: Option<HiddenReason>,
}

impl Group {
    /// The page itself.
    const PAGE: Self = Self { alpha: 1.0, plain: true, masked: false, doubt: None };
}

impl<'c, 'a> Collector<'c, 'a> {
    pub(super) fn new(
        page: &'c mut PagePaint,
        fonts: &'c mut Fonts<'a>,
        budget: &'c mut Budget,
        resources: &'c Resources<'a>,
        layers: &'c Layers,
        annotations: bool,
    ) -> Self {
        Self {
            page,
            fonts,
            budget,
            resources,
            annotations,
            clips: Clips::default(),
            layers,
            groups: Vec::new(),
            marked: Vec::new(),
            off: Vec::new(),
            pending: None,
            horizontal_scale: 1.0,
        }
    }

    pub(super) fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or(Group::PAGE)
    }

    fn paint(
        &mut self,
        bounds: Rect,
        shape: Option<Outline>,
        fill: Fill,
        alpha: f32,
        masked: bool,
    ) {
        self.budget.spend(0);
        if self.is_off() {
            return;
        }
        for range in self.clips.take_text() {
            for glyph in self.page.glyphs.get_mut(range).unwrap_or_default() {
                glyph.invisible = false;
                glyph.color = None;
                glyph.doubt = Some(HiddenReason::White);
            }
        }
        let mut bounds = to_box(bounds);
        if let Some(clip) = self.clips.bounds() {
            bounds = intersect(bounds, clip);
        }
        let group = self.group();
        let masked = masked || group.masked || !self.clips.is_plain();
        let alpha = if group.plain { alpha * group.alpha } else { alpha.min(0.5) };
        let (width, height) = (bounds.x1 - bounds.x0, bounds.y1 - bounds.y0);
        let dot = width > 1.0 && width < 8.0 && (width - height).abs() < 0.1 * width;
        if dot && alpha > 0.5 && self.page.dots.len() < limits::PAINTS {
            self.page.dots.push(bounds);
        }
        if alpha > 0.02 {
            self.rule(bounds);
        }
        self.patch(bounds, alpha);
        // Smaller things are rules, dots and icons: no text hides under or stands out against one.
        let large = bounds.x1 - bounds.x0 > 2.0 && bounds.y1 - bounds.y0 > 2.0;
        if large && alpha > 0.02 && self.page.paints.len() < limits::PAINTS {
            let after = self.page.glyphs.len();
            self.page.paints.push(Paint { bounds, shape, fill, alpha, after, masked });
        }
    }

    fn rule(&mut self, bounds: BoundingBox) {
        let side = (bounds.x1 - bounds.x0).min(bounds.y1 - bounds.y0);
        if (0.0..=cells::THIN).contains(&side) && self.page.rules.len() < cells::RULES {
            self.page.rules.push(bounds);
        }
    }

    fn patch(&mut self, bounds: BoundingBox, alpha: f32) {
        let side = (bounds.x1 - bounds.x0).min(bounds.y1 - bounds.y0);
        if alpha > 0.5 && side > 0.0 && side < PATCH && self.page.patches.len() < limits::PAINTS {
            self.page.patches.push((bounds, self.page.glyphs.len()));
        }
    }

    /// The straight edges of a path that is drawn as a line, half as wide as `half`.
    fn edges(&mut self, path: &BezPath, transform: Affine, half: f64) {
        if path.elements().len() > limits::SHAPE {
            return;
        }
        for edge in path.segments() {
            if let PathSeg::Line(line) = transform * edge {
                let edge = line.bounding_box();
                self.rule(to_box(edge));
                self.patch(to_box(edge.inflate(half, half)), 1.0);
            }
        }
    }

    /// Whether a layer that is off holds what is painted now.
    pub(super) fn is_off(&self) -> bool {
        self.off.last().copied().unwrap_or(false)
    }

    fn draw(&mut self, path: &BezPath, rect: Option<Rect>, props: &DrawProps<'_>, mode: &DrawMode) {
        let (fill, alpha) = source(&props.paint);
        let plain = props.soft_mask.is_none() && props.blend_mode == BlendMode::Normal;
        let masked = props.soft_mask.is_some() || lightens(props.blend_mode);
        let alpha = if plain { alpha } else { alpha.min(0.5) };
        let upright = is_upright(props.transform);
        let (bounds, shape) = match (mode, rect) {
            (DrawMode::Stroke(stroke), _) => {
                let half = half_width(stroke, props.transform);
                let bounds = extent(path, props.transform, half);
                self.edges(path, props.transform, half);
                // An outlined box covers nothing; a thick straight rule is a filled box.
                if bounds.width().min(bounds.height()) > 2.5 * half {
                    return;
                }
                (bounds, None)
            }
            (DrawMode::Invisible, _) => return,
            (_, Some(rect)) if upright => (props.transform.transform_rect_bbox(rect), None),
            _ => {
                let shape = props.transform * path;
                let bounds = shape.bounding_box();
                if shape.elements().len() > limits::SHAPE {
                    // Nobody follows so long an outline: what it covers is not known.
                    self.page.shapes += 1;
                    return self.paint(bounds, None, Fill::Pattern, alpha.min(0.5), masked);
                }
                let even_odd = matches!(mode, DrawMode::Fill(FillRule::EvenOdd));
                (bounds, Some(Outline { path: shape, even_odd }))
            }
        };
        self.page.shapes += 1;
        self.paint(bounds, shape, fill, alpha, masked);
    }
}

impl<'a> Device<'a> for Collector<'_, 'a> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.draw(path, None, &props, mode);
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.draw(&rect.to_path(0.1), Some(*rect), &props, mode);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.budget.spend(0);
        // Text that only clips is pushed as a clip path when its text object ends.
        self.clips.push_path(clip, self.pending.take());
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.budget.spend(0);
        self.clips.push_rect(*rect, self.pending.take());
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(
        &mut self,
        opacity: f32,
        mask: Option<SoftMask<'a>>,
        blend_mode: BlendMode,
    ) {
        let outer = self.group();
        let plain = outer.plain && mask.is_none() && blend_mode == BlendMode::Normal;
        let doubt = doubt(mask.is_some(), blend_mode).or(outer.doubt);
        let masked = outer.masked || mask.is_some() || lightens(blend_mode);
        self.groups.push(Group { alpha: outer.alpha * opacity, plain, masked, doubt });
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.spend(run.glyphs().len());
        let invisible = matches!(mode, DrawMode::Invisible);
        let look = self.look(run, &props, invisible);
        self.horizontal_scale = horizontal_scale(run.glyphs(), self.horizontal_scale);
        let first = self.page.glyphs.len();
        self.page.glyphs.reserve(run.glyphs().len());
        let plain = self.clips.is_plain();
        for placed in run.glyphs() {
            let mut glyph = self.glyph(placed, props.transform, &look);
            self.trace(placed, &mut glyph);
            if !plain {
                match self.clips.keep(&glyph) {
                    Kept::Whole => {}
                    Kept::Nothing => glyph.clip = Some(NOWHERE),
                    Kept::Unknown => glyph.doubt = glyph.doubt.or(Some(HiddenReason::OffPage)),
                }
            }
            self.page.glyphs.push(glyph);
        }
        self.hold_to_what_is_drawn(run.glyphs(), first);
        if invisible {
            let last = self.page.glyphs.len();
            let start = self.pending.take().map_or(first, |pending| pending.start);
            self.pending = Some(start..last);
        } else {
            self.pending = None;
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let area = Rect::new(0.0, 0.0, width, height);
        let bounds = props.transform.transform_rect_bbox(area);
        self.page.pixels += u64::from(image.width()) * u64::from(image.height());
        let (fill, alpha, masked) = match &image {
            // A stencil paints through holes, and a mask leaves some: only the drawn page tells.
            Image::Stencil(_) => (Fill::Pattern, 0.5, true),
            Image::Raster(raster) if has_mask(raster.stream().dict()) => (Fill::Image, 0.5, true),
            Image::Raster(_) if props.soft_mask.is_some() || lightens(props.blend_mode) => {
                (Fill::Image, 0.5, true)
            }
            Image::Raster(_) if props.blend_mode != BlendMode::Normal => (Fill::Image, 0.5, false),
            Image::Raster(_) => (Fill::Image, 1.0, false),
        };
        self.paint(bounds, None, fill, alpha, masked);
    }

    fn begin_marked_content(&mut self, _tag: &[u8], properties: Option<&Dict<'_>>) {
        let text = properties.and_then(|dict| dict.get::<object::String<'_>>(b"ActualText"));
        self.marked.push(text.map(|text| Marked::new(pdf_string(text.as_bytes()), self.page)));
        let off = self.is_off() || properties.is_some_and(|dict| !self.layers.show(dict));
        self.off.push(off);
    }

    fn end_marked_content(&mut self) {
        self.off.pop();
        if let Some(Some(marked)) = self.marked.pop() {
            marked.replace(self.page);
        }
    }
}
