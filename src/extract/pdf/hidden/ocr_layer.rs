//! The text that a machine recognised in a picture of a page, laid unseen over it or under it.

use crate::extract::pdf::glyph::{Fill, Glyph, PagePaint, Paint};

/// Share of the page a picture must fill to count as a scan of it.
const SCAN: f32 = 0.5;
/// Pictures of one page that are looked at; scanners cut a page into a few strips.
const PICTURES: usize = 64;

/// Points by which recognised letters may miss their picture.
const SLACK: f32 = 12.0;

/// An OCR layer.
pub(super) struct OcrLayer<'p> {
    pictures: Vec<&'p Paint>,
}

impl<'p> OcrLayer<'p> {
    /// The layer of a page that is a picture, and its unseen text what a machine read from it: next to no
    /// text is painted visibly.
    pub(super) fn of(page: &'p PagePaint) -> Option<Self> {
        let pictures = page.paints.iter().filter(|paint| paint.fill == Fill::Image);
        let pictures: Vec<&Paint> = pictures.take(PICTURES).collect();
        let area = |paint: &Paint| {
            let (b, page_box) = (paint.bounds, (page.width, page.height));
            let width = b.x1.min(page_box.0) - b.x0.max(0.0);
            let height = b.y1.min(page_box.1) - b.y0.max(0.0);
            width.max(0.0) * height.max(0.0)
        };
        let share =
            pictures.iter().map(|paint| area(paint)).sum::<f32>() / (page.width * page.height);
        if share < SCAN {
            return None;
        }
        let letters = || page.glyphs.iter().enumerate().filter(|(_, glyph)| !glyph.is_blank());
        let under = |(index, glyph): &(usize, &Glyph)| {
            glyph.invisible
                || glyph.traceless
                || pictures.iter().any(|paint| paint.after > *index && paint.covers(glyph.center()))
        };
        let unseen = letters().filter(under).count();
        let seen = letters().count() - unseen;
        (seen * 5 < unseen).then_some(Self { pictures })
    }

    /// Whether a glyph may have been recognised in a picture: one lies where it stands, or there are more of
    /// them than were looked at.
    pub(super) fn holds(&self, glyph: &Glyph) -> bool {
        let (x, y) = glyph.center();
        self.pictures.len() >= PICTURES
            || self.pictures.iter().any(|paint| {
                let b = paint.bounds;
                (b.x0 - SLACK..b.x1 + SLACK).contains(&x)
                    && (b.y0 - SLACK..b.y1 + SLACK).contains(&y)
            })
    }
}
