//! What a glyph leaves on the page: fonts can hold letters without an outline, and letters that bring
//! their own colour.

use hayro_interpret::{
    BlendMode, CacheKey, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint,
    SoftMask,
    color::{AlphaColor, Color},
    font::{Glyph, GlyphRun, OutlineGlyph, PositionedGlyph, Type3Glyph},
    kurbo::{Affine, BezPath, Rect, Shape},
};
use rustc_hash::FxHashMap;
use skrifa::{FontRef, raw::TableProvider};

use super::{
    Budget,
    area::{extent, half_width},
    ink::source,
};
use crate::extract::pdf::glyph::Fill;

/// Side, in thousandths of the em square, below which a letter is a speck.
const SPECK: f64 = 30.0;
/// A colour that no text has.
const MARK: [f32; 3] = [0.123, 0.234, 0.345];
/// How far from its place, in thousandths of the em square, a letter can stand.
const NEAR: Rect = Rect::new(-2000.0, -2000.0, 4000.0, 3000.0);

/// What is known of one glyph's paint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Trace {
    /// It is painted as the text's state says.
    Plain,
    /// It paints nothing that anybody sees.
    None,
    /// It is painted in a colour of its own.
    Own([f32; 3]),
    /// It is a picture, or has several colours.
    Picture,
}

/// The traces of one document's glyphs.
#[derive(Default)]
pub(super) struct Traces {
    known: FxHashMap<u128, Trace>,
}

impl Traces {
    /// What a glyph leaves on the page, in text of this colour; `font` is the number of a font whose
    /// outlines are in the file.
    pub(super) fn of(
        &mut self,
        placed: &PositionedGlyph<'_>,
        font: Option<usize>,
        color: Option<[f32; 3]>,
        budget: &mut Budget,
    ) -> Trace {
        let key = match (&**placed, font) {
            (Glyph::Outline(outline), Some(font)) => {
                ((font as u128) << 32) | u128::from(outline.glyph_id().to_u32())
            }
            (Glyph::Outline(_), None) => return Trace::Plain,
            (Glyph::Type3(glyph), _) => glyph.cache_key(),
        };
        if let Some(trace) = self.known.get(&key) {
            return *trace;
        }
        let trace = match &**placed {
            Glyph::Outline(outline) if is_empty(outline) => Trace::None,
            Glyph::Outline(_) => Trace::Plain,
            Glyph::Type3(glyph) => drawn(glyph, color, budget),
        };
        self.known.insert(key, trace);
        trace
    }
}

/// Whether a font has a glyph and draws nothing for it; where it has none, programs take another font.
fn is_empty(outline: &OutlineGlyph) -> bool {
    let Some(data) = outline.font_data() else { return false };
    let Ok(font) = FontRef::from_index((*data.data).as_ref(), 0) else { return false };
    let glyphs = font.maxp().map_or(0, |table| u32::from(table.num_glyphs()));
    (1..glyphs).contains(&outline.glyph_id().to_u32()) && !shows(outline.outline().bounding_box())
}

/// Whether ink of this extent shows near the place of its letter.
fn shows(ink: Rect) -> bool {
    (ink.width() > SPECK || ink.height() > SPECK) && ink.overlaps(NEAR)
}

/// What a glyph that is a little drawing paints.
fn drawn(glyph: &Type3Glyph<'_>, color: Option<[f32; 3]>, budget: &mut Budget) -> Trace {
    let [r, g, b] = MARK;
    let mark = Paint::Color(Color::from_rgba(AlphaColor::new([r, g, b, 1.0])));
    let mut probe = Probe { budget, ink: None, trace: None };
    glyph.interpret(&mut probe, Affine::IDENTITY, Affine::IDENTITY, &mark);
    match (probe.ink.filter(|ink| shows(*ink)), probe.trace) {
        // A drawing that sets no colour has that of the text around it.
        (Some(_), Some(Trace::Own(own))) if own == MARK || Some(own) == color => Trace::Plain,
        (Some(_), Some(trace)) => trace,
        _ => Trace::None,
    }
}

/// Sees where and in what colours something is painted.
struct Probe<'b> {
    budget: &'b mut Budget,
    ink: Option<Rect>,
    trace: Option<Trace>,
}

impl Probe<'_> {
    fn paint(&mut self, bounds: Rect, trace: Trace) {
        self.budget.spend(0);
        self.ink = Some(self.ink.map_or(bounds, |ink| ink.union(bounds)));
        let same = self.trace.is_none_or(|before| before == trace);
        self.trace = Some(if same { trace } else { Trace::Picture });
    }

    fn color(&mut self, bounds: Rect, props: &DrawProps<'_>) {
        let plain = props.soft_mask.is_none() && props.blend_mode == BlendMode::Normal;
        match source(&props.paint) {
            (_, alpha) if alpha < 0.05 => {}
            (Fill::Color(color), _) if plain => self.paint(bounds, Trace::Own(color)),
            _ => self.paint(bounds, Trace::Picture),
        }
    }
}

impl<'a> Device<'a> for Probe<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let half = match mode {
            DrawMode::Stroke(stroke) => half_width(stroke, props.transform),
            _ => 0.0,
        };
        self.color(extent(path, props.transform, half), &props);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for placed in run.glyphs() {
            if let Glyph::Outline(outline) = &**placed {
                let place = props.transform * placed.transform();
                let outline = place * outline.outline();
                self.color(outline.bounding_box(), &props);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (size, stencil) = match &image {
            Image::Stencil(stencil) => ((stencil.width(), stencil.height()), true),
            Image::Raster(raster) => ((raster.width(), raster.height()), false),
        };
        let area = Rect::new(0.0, 0.0, size.0.into(), size.1.into());
        let bounds = props.transform.transform_rect_bbox(area);
        // A stencil's colour is that of the text wherever fonts use one.
        self.paint(bounds, if stencil { Trace::Own(MARK) } else { Trace::Picture });
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
