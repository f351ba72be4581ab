//! From the interpreter's glyphs to [`Glyph`]: where a letter stands, how it looks and what it says.

use hayro_interpret::{
    DrawProps,
    font::{Glyph as FontGlyph, GlyphRun, PositionedGlyph},
    hayro_cmap::WritingMode,
    kurbo::{Affine, Point},
};

use super::{
    device::Collector,
    ink::{doubt, source},
    meaning::{Meaning, text_of},
    trace::Trace,
    truth::says_too_much,
};
use crate::extract::pdf::glyph::{Fill, Glyph};
use crate::model::{BoundingBox, HiddenReason};

/// Width of the em square, in heights of it, below which letters are strokes.
const SQUEEZED: f64 = 0.1;

/// What the glyphs of one run have in common.
pub(super) struct Run {
    horizontal: bool,
    bold: Option<bool>,
    color: Option<[f32; 3]>,
    alpha: f32,
    invisible: bool,
    clip: Option<BoundingBox>,
    doubt: Option<HiddenReason>,
}

impl<'a> Collector<'_, 'a> {
    /// What the glyphs of a run share.
    pub(super) fn look(
        &mut self,
        run: &GlyphRun<'_, 'a>,
        props: &DrawProps<'a>,
        invisible: bool,
    ) -> Run {
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
    pub(super) fn hold_to_what_is_drawn(&mut self, run: &[PositionedGlyph<'a>], first: usize) {
        let glyphs = self.page.glyphs.get_mut(first..).unwrap_or_default();
        if let Some(drawn) = self.fonts.drawn(run, glyphs, self.resources) {
            self.page.said.extend(glyphs.iter().cloned());
            for (glyph, drawn) in glyphs.iter_mut().zip(drawn) {
                if let Some(letter) = drawn {
                    glyph.text = letter.into();
                } else if glyph.is_letter() {
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
    pub(super) fn trace(&mut self, placed: &PositionedGlyph<'a>, glyph: &mut Glyph) {
        if !glyph.is_letter() {
            return;
        }
        match self.fonts.traces.of(placed, self.fonts.number(), glyph.color, self.budget) {
            Trace::Plain => {}
            Trace::None => glyph.traceless = true,
            Trace::Own(color) => glyph.color = Some(color),
            Trace::Picture => {
                glyph.color = None;
                glyph.doubt = glyph.doubt.or(Some(HiddenReason::White));
            }
        }
    }

    pub(super) fn glyph(
        &mut self,
        placed: &PositionedGlyph<'a>,
        transform: Affine,
        run: &Run,
    ) -> Glyph {
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
            traceless: false,
            doubt: run.doubt,
        }
    }
}

/// The horizontal scaling of a run. Substitute fonts are stretched glyph by glyph to the widths the
/// file states; scaling by the text state is the same for all glyphs.
pub(super) fn horizontal_scale(glyphs: &[PositionedGlyph<'_>], before: f64) -> f64 {
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
