//! Links, form values and the texts of annotations, read from the page's dictionaries.

use hayro_interpret::kurbo::{Affine, Rect as Area};
use hayro_syntax::{
    object::{Array, Dict, Name, Rect, String as PdfString},
    page::Page,
};

use super::{glyph::PagePaint, pdf_string};
use crate::model::BoundingBox;

/// Annotations read from one page.
const PER_PAGE: usize = 500;
/// Flags of an annotation: hidden, or not shown on a screen.
const UNSEEN: u32 = (1 << 1) | (1 << 5);

/// What the annotations of a page hold.
#[derive(Debug, Default)]
pub(super) struct Annotations {
    /// Addresses with their rectangles.
    pub links: Vec<(String, BoundingBox)>,
    /// Form values whose appearance is missing or stale.
    pub values: Vec<(String, BoundingBox)>,
    /// Texts nobody sees.
    pub unseen: Vec<(String, BoundingBox)>,
}

/// Reads the annotations of a page whose paint was collected.
pub(super) fn read(page: &Page<'_>, paint: &PagePaint) -> Annotations {
    let mut found = Annotations::default();
    let Some(array) = page.raw().get::<Array<'_>>(b"Annots") else { return found };
    for annotation in array.iter::<Dict<'_>>().take(PER_PAGE) {
        let kind = annotation.get::<Name<'_>>(b"Subtype");
        let bounds = rectangle(page, &annotation);
        match kind.as_deref() {
            Some(b"Link") => {
                if let Some(uri) = address(&annotation) {
                    found.links.push((uri, bounds));
                }
            }
            Some(b"Widget") => {
                if let Some(value) = value(&annotation) {
                    let unseen = is_unseen(&annotation);
                    let list = if unseen { &mut found.unseen } else { &mut found.values };
                    list.push((value, bounds));
                }
            }
            _ => {
                // The words of a comment show when its mark is clicked; a text box must show them.
                let free = kind.as_deref() == Some(b"FreeText");
                if let Some(text) = text(&annotation)
                    && (is_unseen(&annotation)
                        || is_outside(paint, bounds)
                        || (free && !shows(paint, bounds)))
                {
                    found.unseen.push((text, bounds));
                }
            }
        }
    }
    found
}

fn is_unseen(annotation: &Dict<'_>) -> bool {
    annotation.get::<u32>(b"F").unwrap_or(0) & UNSEEN != 0
}

fn is_outside(paint: &PagePaint, bounds: BoundingBox) -> bool {
    bounds.x1 < 0.0 || bounds.y1 < 0.0 || bounds.x0 > paint.width || bounds.y0 > paint.height
}

fn text(annotation: &Dict<'_>) -> Option<String> {
    let text = annotation.get::<PdfString<'_>>(b"Contents")?;
    Some(pdf_string(text.as_bytes()).trim().to_owned()).filter(|text| !text.is_empty())
}

/// The value of a text or choice field; a field's kids inherit it.
fn value(widget: &Dict<'_>) -> Option<String> {
    let parent = widget.get::<Dict<'_>>(b"Parent");
    let inherited = |key: &[u8]| {
        widget
            .get::<PdfString<'_>>(key)
            .or_else(|| parent.as_ref()?.get::<PdfString<'_>>(key))
            .map(|text| pdf_string(text.as_bytes()))
    };
    let kind = widget.get::<Name<'_>>(b"FT").or_else(|| parent.as_ref()?.get::<Name<'_>>(b"FT"))?;
    matches!(&*kind, b"Tx" | b"Ch")
        .then(|| inherited(b"V"))
        .flatten()
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty())
}

fn address(link: &Dict<'_>) -> Option<String> {
    let action = link.get::<Dict<'_>>(b"A")?;
    let uri = action.get::<PdfString<'_>>(b"URI")?;
    let uri = pdf_string(uri.as_bytes());
    // Some writers put line breaks into long addresses.
    let uri: String = uri.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    (!uri.is_empty()).then_some(uri)
}

/// Whether any visible-looking letters were painted by annotations in this place.
fn shows(paint: &PagePaint, bounds: BoundingBox) -> bool {
    paint.glyphs.iter().any(|glyph| {
        let (x, y) = glyph.center();
        glyph.annotation
            && !glyph.is_blank()
            && x >= bounds.x0 - 2.0
            && x <= bounds.x1 + 2.0
            && y >= bounds.y0 - 2.0
            && y <= bounds.y1 + 2.0
    })
}

fn rectangle(page: &Page<'_>, annotation: &Dict<'_>) -> BoundingBox {
    let Some(rect) = annotation.get::<Rect>(b"Rect") else {
        return BoundingBox { x0: 0.0, y0: 0.0, x1: 0.0, y1: 0.0 };
    };
    let shown = Affine::new(page.initial_transform(true).as_coeffs());
    let rect = shown.transform_rect_bbox(Area::new(rect.x0, rect.y0, rect.x1, rect.y1));
    BoundingBox { x0: rect.x0 as f32, y0: rect.y0 as f32, x1: rect.x1 as f32, y1: rect.y1 as f32 }
}
