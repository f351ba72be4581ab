//! Whether a letter has the colour of what it stands on.

use crate::extract::pdf::glyph::{Fill, Glyph, PagePaint, Paint};

/// Contrast (as WCAG counts it, from 1 to 21) below which text cannot be told from its background.
const CONTRAST: f32 = 1.15;
/// Difference in red or green from which two colours are told apart whatever their contrast.
const HUE: f32 = 0.12;
/// The same for blue: eyes see little of it in thin strokes.
const BLUE: f32 = 0.22;
const PAPER: [f32; 3] = [1.0; 3];

/// How a glyph stands out against what lies beneath.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blend {
    /// It has the same colour.
    In,
    /// It has another.
    Out,
    /// It lies on a picture, a gradient or something that a mask or a blend mode changes.
    Unknown,
}

/// Whether text of a colour cannot be told from what it stands on.
pub(in crate::extract::pdf) fn is_like(color: [f32; 3], alpha: f32, ground: [f32; 3]) -> bool {
    let seen = mix(color, ground, alpha);
    // Red on green may have no contrast either, but people see it.
    let limits = [HUE, HUE, BLUE];
    let near = seen.iter().zip(ground).zip(limits).all(|((a, b), limit)| (a - b).abs() < limit);
    near && contrast(seen, ground) < CONTRAST
}

/// The last answer to whether anything on the page could be like a colour: glyph after glyph asks the
/// same.
#[derive(Default)]
pub(super) struct Alike {
    asked: Option<([u32; 4], usize)>,
    answer: bool,
}

impl Alike {
    fn any(&mut self, color: [f32; 3], alpha: f32, beneath: &[Paint]) -> bool {
        let [r, g, b] = color.map(f32::to_bits);
        let asked = Some(([r, g, b, alpha.to_bits()], beneath.len()));
        if self.asked != asked {
            self.asked = asked;
            self.answer = is_like(color, alpha, PAPER)
                || beneath.iter().any(|paint| match paint.fill {
                    Fill::Color(other) => paint.masked || is_like(color, alpha, other),
                    Fill::Image | Fill::Pattern => true,
                });
        }
        self.answer
    }
}

/// Whether the glyph has the colour of what lies beneath it.
pub(super) fn blends_in(
    page: &PagePaint,
    index: usize,
    glyph: &Glyph,
    tests_left: &mut usize,
    alike: &mut Alike,
) -> Blend {
    let Some(color) = glyph.color else { return Blend::Out };
    let like = |other: [f32; 3]| is_like(color, glyph.alpha, other);
    let before = page.paints.partition_point(|paint| paint.after <= index);
    let beneath = page.paints.get(..before).unwrap_or_default();
    let Some(left) = tests_left.checked_sub(beneath.len()) else {
        *tests_left = 0;
        return Blend::Out;
    };
    *tests_left = left;
    // Most text is dark and most paint light: only look beneath where something could be alike.
    if !alike.any(color, glyph.alpha, beneath) {
        return Blend::Out;
    }
    let center = glyph.center();
    let mut veils: Vec<&Paint> = Vec::new();
    let mut ground = PAPER;
    for paint in beneath.iter().rev().filter(|paint| paint.covers(center)) {
        match paint.fill {
            Fill::Color(other) if paint.is_opaque() => {
                ground = other;
                break;
            }
            Fill::Color(_) if !paint.masked => veils.push(paint),
            Fill::Color(_) | Fill::Image | Fill::Pattern => return Blend::Unknown,
        }
    }
    for veil in veils.iter().rev() {
        if let Fill::Color(other) = veil.fill {
            ground = mix(other, ground, veil.alpha);
        }
    }
    if like(ground) { Blend::In } else { Blend::Out }
}

fn mix(over: [f32; 3], under: [f32; 3], alpha: f32) -> [f32; 3] {
    let mut mixed = under;
    for (channel, over) in mixed.iter_mut().zip(over) {
        *channel = over * alpha + *channel * (1.0 - alpha);
    }
    mixed
}

/// Contrast ratio of two sRGB colours.
fn contrast(a: [f32; 3], b: [f32; 3]) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: [f32; 3]) -> f32 {
    let [r, g, b] = color.map(|c| {
        let c = c.clamp(0.0, 1.0);
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}
