//! Looks at the drawn page where colours and boxes alone do not tell whether a glyph can be seen: on
//! pictures and gradients, under masks, and mixed with what lies beneath.

use hayro_syntax::page::Page as PdfPage;

use super::{
    glyph::{Glyph, PagePaint},
    hidden::Sight,
    limits, render,
};
use crate::model::HiddenReason;

/// Pixels a point.
const SCALE: f32 = 2.0;
/// Difference in red, green or blue, of 255, below which a place shows nothing.
const STEP: u8 = 12;
/// The same for what many pieces cover: their soft edges let a little through.
const SEAM: u8 = 42;
/// Doubtful letters of a page below which it is not worth drawing.
const LETTERS: usize = 8;
/// The same of letters whose own paint is plain.
const WHITE: usize = 4;

/// Why each glyph cannot be seen; `None` for the visible, and for the doubtful of a page that asks for
/// too much work to be drawn.
pub(super) fn decide(
    page: &PdfPage<'_>,
    paint: &PagePaint,
    sights: &[Sight],
    looks_left: &mut usize,
) -> Vec<Option<HiddenReason>> {
    let doubtful = || {
        let letters = sights.iter().zip(&paint.glyphs).filter(|(_, glyph)| !glyph.is_blank());
        letters.filter(|(sight, _)| matches!(sight, Sight::Doubtful(_)))
    };
    let white = doubtful().filter(|(_, glyph)| glyph.doubt.is_none());
    let worth = (doubtful().count() >= LETTERS || white.count() >= WHITE)
        && paint.pixels < limits::LOOK_PIXELS
        && paint.paints.len() < limits::LOOK_PAINTS
        && *looks_left > 0;
    let drawn = worth
        .then(|| {
            *looks_left -= 1;
            render::draw(page, SCALE)
        })
        .flatten()
        .map(|pixels| Picture {
            scale: f32::from(pixels.width()) / paint.width.max(1.0),
            width: pixels.width().into(),
            height: pixels.height().into(),
            pixels: pixels.data().iter().map(|pixel| [pixel.r, pixel.g, pixel.b]).collect(),
        });
    sights
        .iter()
        .zip(&paint.glyphs)
        .map(|(sight, glyph)| match (sight, &drawn) {
            (Sight::Hidden(reason), _) => Some(*reason),
            (Sight::Doubtful(reason), Some(drawn)) if !glyph.is_blank() => {
                let step = if *reason == HiddenReason::Covered { SEAM } else { STEP };
                drawn.is_plain(glyph, step).then_some(*reason)
            }
            (Sight::Seen | Sight::Doubtful(_), _) => None,
        })
        .collect()
}

/// A drawn page.
struct Picture {
    scale: f32,
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// Whether nothing at all stands out where the glyph should be.
    fn is_plain(&self, glyph: &Glyph, step: u8) -> bool {
        let b = glyph.bounds();
        let along = |from: f32, to: f32, end: usize| {
            let pixel = |at: f32| (at * self.scale).max(0.0) as usize;
            pixel(from).min(end)..(pixel(to) + 1).min(end)
        };
        let (columns, rows) = (along(b.x0, b.x1, self.width), along(b.y0, b.y1, self.height));
        let (mut least, mut most) = ([u8::MAX; 3], [u8::MIN; 3]);
        // A letter as large as the page is looked at in a thousand places, like any other.
        let (right, down) = (columns.len() / 32 + 1, rows.len() / 32 + 1);
        for row in rows.step_by(down) {
            for column in columns.clone().step_by(right) {
                let Some(pixel) = self.pixels.get(row * self.width + column) else { continue };
                for ((least, most), value) in least.iter_mut().zip(&mut most).zip(pixel) {
                    *least = (*least).min(*value);
                    *most = (*most).max(*value);
                }
            }
        }
        least.iter().zip(&most).all(|(least, most)| most.saturating_sub(*least) < step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::layout::glyphs;

    fn picture(pixel: impl Fn(usize, usize) -> u8) -> Picture {
        let pixels = (0..100 * 100).map(|at| [pixel(at % 100, at / 100); 3]).collect();
        Picture { scale: 1.0, width: 100, height: 100, pixels }
    }

    #[test]
    fn an_even_place_shows_nothing_and_a_stroke_shows() {
        let glyph = &glyphs("K", 40.0, 50.0, 20.0)[0];
        assert!(picture(|_, _| 250).is_plain(glyph, STEP));
        assert!(picture(|x, y| if x < 10 || y > 80 { 0 } else { 250 }).is_plain(glyph, STEP));
        assert!(!picture(|x, _| if x == 45 { 60 } else { 250 }).is_plain(glyph, STEP));
    }

    #[test]
    fn a_gentle_gradient_shows_nothing() {
        let glyph = &glyphs("K", 40.0, 50.0, 20.0)[0];
        assert!(picture(|x, _| 200 + (x / 4) as u8).is_plain(glyph, STEP));
    }
}
