//! One page: what is seen as lines, what is not seen with its reasons, and what pictures it has.

use std::collections::BTreeMap;

use hayro_syntax::page::Page as PdfPage;

use super::{
    annotations::{self, Annotations, Viewing},
    glyph::{Fill, Glyph, PagePaint},
    hidden,
    layout::{self, Drawn, Hyphens, PageText, TextLine},
    limits, look,
};
use crate::model::{BoundingBox, Hidden, HiddenReason, Page};

/// Letters below which unseen text of one reason is a leftover of drawing.
const LEFTOVER: usize = 8;
/// Comparisons of hidden with visible lines on one page.
const COMPARISONS: usize = 4_000_000;
/// Side in points from which a picture is no icon.
const PICTURE: f32 = 40.0;

/// Share of glyphs without a Unicode value, in per cent, from which a file counts as unreadable.
pub(super) const UNMAPPED: usize = 30;
/// Letters a page must have, on average, before its pictures are taken for decoration.
pub(super) const LETTERS: usize = 20;
/// Share of a page without letters that pictures fill before it counts as a picture.
pub(super) const PICTURE_SHARE: f32 = 0.25;
/// Shapes from which a page without letters is taken for text drawn as outlines.
pub(super) const SHAPES: usize = 40;

/// What a whole document says about what is shown of it, and the work it may ask for to find what
/// nobody sees.
pub(super) struct Work {
    /// Which annotations are shown.
    pub viewing: Viewing,
    /// Tests of what lies under and over glyphs.
    pub tests: usize,
    /// Pages that are drawn.
    pub looks: usize,
}

impl Work {
    /// All the work that one document may ask for.
    pub(super) fn new(viewing: Viewing) -> Self {
        Self { viewing, tests: limits::COVER_TESTS, looks: limits::LOOKS }
    }
}

/// One page in lines.
pub(super) struct ReadPage {
    /// Number and size.
    pub page: Page,
    /// Visible lines in reading order.
    pub lines: Vec<TextLine>,
    /// Rows straight across the page.
    pub simple: String,
    /// Text nobody sees.
    pub hidden: Vec<Hidden>,
    /// Links and form values.
    pub annotations: Annotations,
    /// Visible glyphs with text.
    pub letters: usize,
    /// Visible glyphs without a Unicode value.
    pub unmapped: usize,
    /// Visible glyphs whose text only the font's own table tells.
    pub recovered: usize,
    /// Whether geometry overruled the order of the content stream.
    pub repaired: bool,
    /// Pictures larger than an icon.
    pub pictures: usize,
    /// Share of the page that pictures fill, at most 1.
    pub picture_share: f32,
    /// Painted shapes.
    pub shapes: usize,
    /// Whether the file says that its glyphs are other letters than they draw.
    pub lies: bool,
}

impl ReadPage {
    /// Reads what was collected from `page`.
    pub(super) fn new(
        page: &PdfPage<'_>,
        mut paint: PagePaint,
        layer: Vec<Glyph>,
        hyphens: Hyphens,
        work: &mut Work,
    ) -> Self {
        let annotations = annotations::read(page, &mut paint, &work.viewing);
        hidden::mark_piles(&mut paint.glyphs);
        let sights = hidden::sights(&paint, &mut work.tests);
        let reasons = look::decide(page, &paint, &sights, &mut work.looks);
        let (pictures, picture_share) = pictures(&paint);
        let mut unseen: Vec<(HiddenReason, Glyph)> =
            layer.into_iter().map(|glyph| (HiddenReason::Layer, glyph)).collect();
        let lies = !paint.said.is_empty();
        unseen.extend(paint.said.drain(..).map(|glyph| (HiddenReason::Invisible, glyph)));
        let mut seen = std::mem::take(&mut paint.glyphs);
        let mut reasons = reasons.into_iter();
        seen.retain(|glyph| {
            let reason = reasons.next().flatten();
            unseen.extend(reason.map(|reason| (reason, glyph.clone())));
            reason.is_none()
        });
        let unmapped = seen.iter().filter(|glyph| glyph.unmapped).count();
        let letters = seen.iter().filter(|glyph| !glyph.is_blank()).count() - unmapped;
        let recovered = seen.iter().filter(|glyph| glyph.recovered).count();
        let PageText { lines, simple, repaired } = {
            let drawn = Drawn { dots: &paint.dots, rules: &paint.rules };
            layout::text(seen, &drawn, hyphens)
        };
        let mut hidden = hidden_texts(unseen, &lines, paint.number);
        let claimed =
            paint.claimed.drain(..).map(|(text, bounds)| (text, bounds, HiddenReason::Invisible));
        let silent = annotations
            .unseen
            .iter()
            .map(|(text, bounds)| (text.clone(), *bounds, HiddenReason::Layer));
        hidden.extend(claimed.chain(silent).map(|(text, bounds, reason)| Hidden {
            text,
            page: paint.number,
            bounds: Some(bounds),
            reason,
        }));
        Self {
            page: Page { number: paint.number, width: paint.width, height: paint.height },
            lines,
            simple,
            hidden,
            annotations,
            letters,
            unmapped,
            recovered,
            repaired,
            pictures,
            picture_share,
            shapes: paint.shapes,
            lies,
        }
    }
}

impl ReadPage {
    /// Whether only eyes can read it: it is a picture, its letters are drawn as shapes, or they
    /// have no Unicode values.
    pub(super) fn is_picture(&self) -> bool {
        let unreadable = self.unmapped >= LETTERS
            && self.unmapped * 100 > (self.letters + self.unmapped) * UNMAPPED;
        let drawn = self.letters == 0 && self.shapes > SHAPES;
        unreadable || (self.letters < LETTERS && self.picture_share > PICTURE_SHARE) || drawn
    }
}

/// How many pictures there are, and what share of the page they fill.
fn pictures(paint: &PagePaint) -> (usize, f32) {
    let mut count = 0;
    let mut area = 0.0;
    for picture in paint.paints.iter().filter(|paint| paint.fill == Fill::Image) {
        let b = picture.bounds;
        let width = b.x1.min(paint.width) - b.x0.max(0.0);
        let height = b.y1.min(paint.height) - b.y0.max(0.0);
        if width > 0.0 && height > 0.0 {
            area += width * height;
            count += usize::from(width > PICTURE && height > PICTURE);
        }
    }
    (count, (area / (paint.width * paint.height).max(1.0)).min(1.0))
}

/// Unseen glyphs as texts, one for each reason.
///
/// A text that also stands visibly at the same place (a shadow, a page painted twice) hides nothing
/// from anybody and is left out, and so are leftovers of drawing: a label under a box, a stray sign.
fn hidden_texts(
    unseen: Vec<(HiddenReason, Glyph)>,
    visible: &[TextLine],
    page: u32,
) -> Vec<Hidden> {
    let mut by_reason: BTreeMap<HiddenReason, Vec<Glyph>> = BTreeMap::new();
    for (reason, glyph) in unseen {
        by_reason.entry(reason).or_default().push(glyph);
    }
    by_reason
        .into_iter()
        .filter_map(|(reason, glyphs)| {
            let mut lines = layout::plain_lines(glyphs);
            // Comparing every line with every line is for real pages only.
            if lines.len().saturating_mul(visible.len()) < COMPARISONS {
                lines.retain(|line| !stands(line, visible));
            }
            let bounds = lines.iter().map(|line| line.bounds).reduce(BoundingBox::cover)?;
            let text: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
            let text = text.join(" ");
            let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
            (letters >= LEFTOVER).then_some(Hidden { text, page, bounds: Some(bounds), reason })
        })
        .collect()
}

/// Whether the words of a line also stand visibly where it stands.
fn stands(line: &TextLine, visible: &[TextLine]) -> bool {
    let b = line.bounds;
    visible.iter().any(|other| {
        let o = other.bounds;
        b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 && other.text.contains(&line.text)
    })
}
