//! The interpreter's drawing callbacks, turned into [`PagePaint`].

use std::ops::Range;

use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, FillRule, Image, ImageDrawProps, SoftMask,
    font::{Glyph as FontGlyph, GlyphRun, PositionedGlyph},
    hayro_cmap::WritingMode,
    kurbo::{Affine, BezPath, PathSeg, Point, Rect, Shape},
};
use hayro_syntax::{object, object::Dict, page::Resources};

use super::{
    Budget,
    area::{intersect, is_upright, to_box},
    clip::{Clips, Kept},
    font::Fonts,
    ink::{doubt, has_mask, source},
    marked::Marked,
    meaning::{Meaning, text_of},
    trace::Trace,
    truth::says_too_much,
};
use crate::extract::pdf::{
    glyph::{Fill, Glyph, Outline, PagePaint, Paint},
    layers::Layers,
    layout::cells,
    limits, pdf_string,
};
use crate::model::{BoundingBox, HiddenReason};

/// Collects one page.
pub(super) struct Collector<'c, 'a> {
    page: &'c mut PagePaint,
    fonts: &'c mut Fonts<'a>,
    budget: &'c mut Budget,
    resources: &'c Resources<'a>,
    annotations: bool,
    clips: Clips,
    layers: &'c Layers,
    groups: Vec<Group>,
    marked: Vec<Option<Marked>>,
    /// For each open marked-content sequence, whether a layer that is off holds it.
    off: Vec<bool>,
    /// Glyphs of clip-only text whose clip has not been set yet.
    pending: Option<Range<usize>>,
    horizontal_scale: f64,
}

/// Width of the em square, in heights of it, below which letters are strokes.
const SQUEEZED: f64 = 0.1;
/// Side in points of paint that hides a letter only together with more of its kind.
const PATCH: f32 = 24.0;
/// A box that no page holds.
const NOWHERE: BoundingBox = BoundingBox { x0: f32::MAX, y0: f32::MAX, x1: f32::MAX, y1: f32::MAX };

/// One transparency group.
#[derive(Clone, Copy)]
struct Group {
    alpha: f32,
    /// Whether what it paints replaces what lies beneath.
    plain: bool,
    /// Why what it paints may be unseen.
    doubt: Option<HiddenReason>,
}

/// What the glyphs of one run have in common.
struct Run {
    horizontal: bool,
    bold: Option<bool>,
    color: Option<[f32; 3]>,
    alpha: f32,
    invisible: bool,
    clip: Option<BoundingBox>,
    doubt: Option<HiddenReason>,
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

    fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or(Group { alpha: 1.0, plain: true, doubt: None })
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
        let masked = masked || group.doubt.is_some() || !self.clips.is_plain();
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
    fn is_off(&self) -> bool {
        self.off.last().copied().unwrap_or(false)
    }

    fn draw(&mut self, path: &BezPath, rect: Option<Rect>, props: &DrawProps<'_>, mode: &DrawMode) {
        let (fill, alpha) = source(&props.paint);
        let plain = props.soft_mask.is_none() && props.blend_mode == BlendMode::Normal;
        let masked = !plain;
        let alpha = if plain { alpha } else { alpha.min(0.5) };
        let upright = is_upright(props.transform);
        let (bounds, shape) = match (mode, rect) {
            (DrawMode::Stroke(stroke), _) => {
                let scale = props.transform.determinant().abs().sqrt();
                let half = f64::from(stroke.line_width) * scale / 2.0;
                let bounds = (props.transform * path).bounding_box().inflate(half, half);
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

    /// What the glyphs of a run share.
    fn look(&mut self, run: &GlyphRun<'_, 'a>, props: &DrawProps<'a>, invisible: bool) -> Run {
        let (fill, alpha) = source(&props.paint);
        let group = self.group();
        Run {
            horizontal: run.writing_mode() == WritingMode::Horizontal,
            bold: self.fonts.look_up(run.glyphs(), self.resources),
            color: if let Fill::Color(color) = fill { Some(color) } else { None },
            alpha: alpha * group.alpha,
            invisible,
            clip: self.clips.bounds(),
            doubt: doubt(props.soft_mask.is_some(), props.blend_mode)
                .or(group.doubt)
                .or((fill == Fill::Pattern).then_some(HiddenReason::White)),
        }
    }

    /// Gives the glyphs from `first` on the letters that they draw, where the file says others.
    fn hold_to_what_is_drawn(&mut self, run: &[PositionedGlyph<'a>], first: usize) {
        let glyphs = self.page.glyphs.get_mut(first..).unwrap_or_default();
        if let Some(drawn) = self.fonts.drawn(run, glyphs, self.resources) {
            self.page.said.extend(glyphs.iter().cloned());
            for (glyph, drawn) in glyphs.iter_mut().zip(drawn) {
                if let Some(letter) = drawn {
                    glyph.text = letter.into();
                } else if glyph.text.chars().any(char::is_alphanumeric) {
                    glyph.text = '\u{fffd}'.into();
                }
            }
        }
        let letters = self.fonts.letters();
        for glyph in glyphs.iter_mut().filter(|glyph| says_too_much(glyph, letters)) {
            self.page.said.push(glyph.clone());
            glyph.text.clear();
        }
    }

    /// Says of a letter what its font paints for it.
    fn trace(&mut self, placed: &PositionedGlyph<'a>, glyph: &mut Glyph) {
        if !glyph.text.chars().any(char::is_alphanumeric) {
            return;
        }
        match self.fonts.traces.of(placed, glyph.color, self.budget) {
            Trace::Plain => {}
            Trace::None => glyph.invisible = true,
            Trace::Own(color) => glyph.color = Some(color),
            Trace::Picture => {
                glyph.color = None;
                glyph.doubt = glyph.doubt.or(Some(HiddenReason::White));
            }
        }
    }

    fn glyph(&mut self, placed: &PositionedGlyph<'a>, transform: Affine, run: &Run) -> Glyph {
        let transform = transform * placed.transform();
        let origin = transform * Point::ZERO;
        let across = transform * Point::new(1000.0, 0.0) - origin;
        let up = transform * Point::new(0.0, 1000.0) - origin;
        let size = up.hypot();
        let width = match &**placed {
            FontGlyph::Outline(outline) => outline.advance_width(),
            FontGlyph::Type3(glyph) => glyph.advance_width(),
        };
        let advance = f64::from(width.unwrap_or(500.0)) / 1000.0 * size * self.horizontal_scale;
        let length = across.hypot();
        // A letter sheared along its own line has no height.
        let flat = across.cross(up).abs() < SQUEEZED * size * length;
        let dir = if length > 0.0 { across / length } else { (1.0, 0.0).into() };
        let (dir, advance) = if run.horizontal {
            ((dir.x as f32, dir.y as f32), advance)
        } else {
            // Vertical writing: the pen moves down the glyph's own upright.
            ((-up.x as f32 / size as f32, -up.y as f32 / size as f32), size)
        };
        let Meaning { text, unmapped, recovered } = text_of(placed, self.fonts);
        Glyph {
            text,
            x: origin.x as f32,
            y: origin.y as f32,
            dir,
            advance: advance as f32,
            size: size as f32,
            bold: run.bold,
            color: run.color,
            alpha: run.alpha,
            invisible: run.invisible,
            clip: run.clip,
            unmapped,
            recovered,
            annotation: self.annotations,
            is_squeezed: length < SQUEEZED * size || flat,
            layer_off: self.is_off(),
            doubt: run.doubt,
        }
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
        self.groups.push(Group { alpha: outer.alpha * opacity, plain, doubt });
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
            Image::Raster(_)
                if props.soft_mask.is_some() || props.blend_mode != BlendMode::Normal =>
            {
                (Fill::Image, 0.5, true)
            }
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

/// The horizontal scaling of a run. Substitute fonts are stretched glyph by glyph to the widths the
/// file states; scaling by the text state is the same for all glyphs.
fn horizontal_scale(glyphs: &[PositionedGlyph<'_>], before: f64) -> f64 {
    let ratios = glyphs.iter().map(|glyph| {
        let [a, b, c, d, _, _] = glyph.transform().as_coeffs();
        a.hypot(b) / c.hypot(d).max(1e-9)
    });
    let mut ratios = ratios.peekable();
    let first = ratios.next().unwrap_or(1.0);
    if ratios.peek().is_none() {
        return if (first - before).abs() < 0.002 { first } else { 1.0 };
    }
    if ratios.all(|ratio| (ratio - first).abs() < 0.002) { first } else { 1.0 }
}
