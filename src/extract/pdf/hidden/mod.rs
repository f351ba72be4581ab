//! Parts what a person sees from what nobody can see, glyph by glyph.
//!
//! A glyph is hidden if it paints nothing, is (nearly) transparent, has the colour of what was really
//! painted beneath it, is too small, lies off the page or outside its clip, or is covered by
//! something opaque painted later. White text on a dark box is seen. Invisible text over a picture of the
//! page is an OCR layer and is read. On pictures, gradients and under masks the drawn page decides.

mod cover;
mod ground;
mod ocr_layer;
mod patches;
mod piles;

use self::{
    cover::{Cover, Covers},
    ground::{Alike, Blend, blends_in},
    ocr_layer::OcrLayer,
};
pub(super) use self::{ground::is_like, piles::mark as mark_piles};
use super::glyph::{Glyph, PagePaint};
use crate::model::HiddenReason;

/// Size in points below which nobody reads.
const TINY: f32 = 2.5;
/// Opacity below which text cannot be seen.
const OPACITY: f32 = 0.06;
/// Letters of a page that their fonts draw nothing for, from which it is meant.
const TRACELESS: usize = 8;
/// Share of a letter's width that must be left of it; of its height, twice as much.
const SLIVER: f32 = 0.15;
/// What can be told of a glyph without looking at the drawn page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// A person sees it.
    Seen,
    /// Nobody sees it.
    Hidden(HiddenReason),
    /// If the drawn page shows nothing in its place, it is hidden for this reason.
    Doubtful(HiddenReason),
}

/// Whether each glyph of a page can be seen, in the order of the glyphs.
pub(super) fn sights(page: &PagePaint, tests_left: &mut usize) -> Vec<Sight> {
    let ocr_layer = OcrLayer::of(page);
    let covers = Covers::new(page);
    // Single letters are missing from fonts that somebody broke.
    let blank = page.glyphs.iter().filter(|glyph| glyph.traceless).count() >= TRACELESS;
    let mut alike = Alike::default();
    let mut sights: Vec<Sight> = page
        .glyphs
        .iter()
        .enumerate()
        .map(|(index, glyph)| {
            if glyph.text.is_empty() {
                return Sight::Seen;
            }
            if glyph.layer_off {
                return Sight::Hidden(HiddenReason::Layer);
            }
            let recognised = ocr_layer.as_ref().is_some_and(|layer| layer.holds(glyph));
            let unless_ocr = |reason| if recognised { Sight::Seen } else { Sight::Hidden(reason) };
            if glyph.invisible || (glyph.traceless && blank) {
                return unless_ocr(HiddenReason::Invisible);
            }
            if is_outside(page, glyph) {
                return Sight::Hidden(HiddenReason::OffPage);
            }
            if glyph.alpha < OPACITY {
                return Sight::Hidden(HiddenReason::Transparent);
            }
            if glyph.size < TINY || (glyph.is_squeezed && !glyph.is_blank()) {
                return Sight::Hidden(HiddenReason::Tiny);
            }
            let covered = match covers.hide(index, glyph, tests_left) {
                Cover::Whole => return unless_ocr(HiddenReason::Covered),
                Cover::Masked if ocr_layer.is_none() => Sight::Doubtful(HiddenReason::Covered),
                _ => Sight::Seen,
            };
            match (blends_in(page, index, glyph, tests_left, &mut alike), glyph.doubt) {
                // A blend mode can turn white on white into black.
                (Blend::In, None | Some(HiddenReason::Transparent)) => {
                    Sight::Hidden(HiddenReason::White)
                }
                (_, Some(reason)) => Sight::Doubtful(reason),
                (Blend::Unknown, None) => Sight::Doubtful(HiddenReason::White),
                (Blend::Out, None) => covered,
            }
        })
        .collect();
    if ocr_layer.is_none() {
        patches::doubt(page, &mut sights);
    }
    sights
}

fn is_outside(page: &PagePaint, glyph: &Glyph) -> bool {
    let b = glyph.bounds();
    let slack = 1.0;
    let beyond = |x0: f32, y0: f32, x1: f32, y1: f32| {
        b.x1 < x0 - slack || b.y1 < y0 - slack || b.x0 > x1 + slack || b.y0 > y1 + slack
    };
    // A sliver of a letter tells nobody which one it is.
    let sliver = |x0: f32, y0: f32, x1: f32, y1: f32| {
        b.x1.min(x1) - b.x0.max(x0) < SLIVER * (b.x1 - b.x0)
            || b.y1.min(y1) - b.y0.max(y0) < 2.0 * SLIVER * (b.y1 - b.y0)
    };
    let outside = |x0, y0, x1, y1| beyond(x0, y0, x1, y1) || sliver(x0, y0, x1, y1);
    outside(0.0, 0.0, page.width, page.height)
        || glyph.clip.is_some_and(|clip| outside(clip.x0, clip.y0, clip.x1, clip.y1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::{
        glyph::{Fill, Paint},
        layout::glyphs,
    };
    use crate::model::BoundingBox;

    fn page(glyphs: Vec<Glyph>, paints: Vec<Paint>) -> PagePaint {
        PagePaint { number: 1, width: 600.0, height: 800.0, glyphs, paints, ..PagePaint::default() }
    }

    fn rect(fill: Fill, after: usize) -> Paint {
        let bounds = BoundingBox { x0: 0.0, y0: 0.0, x1: 600.0, y1: 400.0 };
        Paint { bounds, shape: None, fill, alpha: 1.0, after, masked: false }
    }

    fn sight(page: &PagePaint) -> Sight {
        let sights = sights(page, &mut 1_000_000);
        assert!(sights.windows(2).all(|pair| pair[0] == pair[1]), "{sights:?}");
        sights[0]
    }

    fn reason(page: &PagePaint) -> Option<HiddenReason> {
        match sight(page) {
            Sight::Seen => None,
            Sight::Hidden(reason) => Some(reason),
            Sight::Doubtful(_) => panic!("no doubt is left"),
        }
    }

    fn painted(change: impl Fn(&mut Glyph)) -> Vec<Glyph> {
        let mut word = glyphs("Kubernetes", 100.0, 100.0, 10.0);
        word.iter_mut().for_each(change);
        word
    }

    #[test]
    fn black_text_is_seen() {
        assert_eq!(reason(&page(painted(|_| ()), vec![])), None);
    }

    #[test]
    fn white_text_is_hidden_on_paper_and_seen_on_a_dark_box_or_a_picture() {
        let white = || painted(|glyph| glyph.color = Some([1.0; 3]));
        assert_eq!(reason(&page(white(), vec![])), Some(HiddenReason::White));
        let dark = rect(Fill::Color([0.1, 0.2, 0.4]), 0);
        assert_eq!(reason(&page(white(), vec![dark])), None);
    }

    #[test]
    fn only_the_drawn_page_tells_on_pictures_and_gradients_and_under_masks() {
        let white = || painted(|glyph| glyph.color = Some([1.0; 3]));
        for fill in [Fill::Image, Fill::Pattern] {
            let doubt = sight(&page(white(), vec![rect(fill, 0)]));
            assert_eq!(doubt, Sight::Doubtful(HiddenReason::White));
        }
        let shade = Fill::Color([1.0; 3]);
        let masked = Paint { alpha: 0.5, masked: true, ..rect(shade, 10) };
        let doubt = sight(&page(painted(|_| ()), vec![masked]));
        assert_eq!(doubt, Sight::Doubtful(HiddenReason::Covered));
        let mixed = painted(|glyph| glyph.doubt = Some(HiddenReason::Transparent));
        assert_eq!(sight(&page(mixed, vec![])), Sight::Doubtful(HiddenReason::Transparent));
    }

    #[test]
    fn colours_of_equal_lightness_are_told_apart() {
        let red = painted(|glyph| glyph.color = Some([0.8, 0.0, 0.0]));
        let green = rect(Fill::Color([0.0, 0.46, 0.0]), 0);
        assert_eq!(reason(&page(red, vec![green])), None);
    }

    #[test]
    fn text_in_the_colour_of_its_box_is_hidden() {
        let blue = [0.1, 0.2, 0.4];
        let text = painted(|glyph| glyph.color = Some(blue));
        let boxed = page(text, vec![rect(Fill::Color(blue), 0)]);
        assert_eq!(reason(&boxed), Some(HiddenReason::White));
    }

    #[test]
    fn what_covers_text_later_hides_it_and_what_lies_under_it_does_not() {
        let count = painted(|_| ()).len();
        let over = rect(Fill::Color([1.0; 3]), count);
        assert_eq!(reason(&page(painted(|_| ()), vec![over])), Some(HiddenReason::Covered));
        let under = rect(Fill::Color([0.9; 3]), 0);
        assert_eq!(reason(&page(painted(|_| ()), vec![under])), None);
    }

    #[test]
    fn a_see_through_highlight_does_not_cover() {
        let marker = Paint { alpha: 0.4, ..rect(Fill::Color([1.0, 1.0, 0.0]), 10) };
        assert_eq!(reason(&page(painted(|_| ()), vec![marker])), None);
    }

    #[test]
    fn transparent_tiny_and_distant_text_is_hidden() {
        let clear = painted(|glyph| glyph.alpha = 0.0);
        assert_eq!(reason(&page(clear, vec![])), Some(HiddenReason::Transparent));
        let tiny = painted(|glyph| glyph.size = 0.5);
        assert_eq!(reason(&page(tiny, vec![])), Some(HiddenReason::Tiny));
        let away = painted(|glyph| glyph.x -= 900.0);
        assert_eq!(reason(&page(away, vec![])), Some(HiddenReason::OffPage));
    }

    #[test]
    fn invisible_text_over_a_scan_is_read_and_elsewhere_hidden() {
        let unseen = || painted(|glyph| glyph.invisible = true);
        assert_eq!(reason(&page(unseen(), vec![])), Some(HiddenReason::Invisible));
        let scan = Paint {
            bounds: BoundingBox { x0: 0.0, y0: 0.0, x1: 600.0, y1: 800.0 },
            ..rect(Fill::Image, 0)
        };
        assert_eq!(reason(&page(unseen(), vec![scan])), None);
        // What no part of the picture lies behind was not recognised in it.
        let elsewhere = Paint {
            bounds: BoundingBox { x0: 0.0, y0: 200.0, x1: 600.0, y1: 800.0 },
            ..rect(Fill::Image, 0)
        };
        let beside = page(unseen(), vec![elsewhere]);
        assert_eq!(reason(&beside), Some(HiddenReason::Invisible));
    }
}
