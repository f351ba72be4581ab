//! Links, form values and the texts of annotations, read from the page's dictionaries.

use hayro_interpret::kurbo::{Affine, Rect as Area};
use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Name, Rect, String as PdfString},
    page::Page,
};

use super::{glyph::PagePaint, hidden, layers::Layers, pdf_string};
use crate::model::BoundingBox;

/// Annotations read from one page.
const PER_PAGE: usize = 500;
/// Flags of an annotation: hidden, or not shown on a screen.
const UNSEEN: u32 = (1 << 1) | (1 << 5);

/// Letters of a value that are looked for.
const COMPARED: usize = 500;
/// Letters below which an unseen value is a leftover.
const LEFTOVER: usize = 8;
/// Side in points of a rectangle that shows nothing.
const FLAT: f32 = 1.0;
/// Size in points of letters in a field that nobody reads; 0 stands for as large as fits.
const TINY: f32 = 2.0;

/// What the document says about all its annotations.
#[derive(Debug, Default)]
pub(super) struct Viewing {
    layers: Layers,
    /// Whether whoever shows the file draws the fields anew.
    redraws: bool,
}

impl Viewing {
    /// Reads it from the catalog.
    pub(super) fn of(pdf: &Pdf) -> Self {
        let form = pdf
            .xref()
            .get::<Dict<'_>>(pdf.xref().root_id())
            .and_then(|catalog| catalog.get::<Dict<'_>>(b"AcroForm"));
        let redraws =
            form.is_some_and(|form| form.get::<bool>(b"NeedAppearances").unwrap_or(false));
        Self { layers: Layers::of(pdf), redraws }
    }

    /// Whether an annotation's layer is off, which the interpreter does not ask.
    fn is_off(&self, annotation: &Dict<'_>) -> bool {
        annotation.get::<Dict<'_>>(b"OC").is_some_and(|layer| !self.layers.show(&layer))
    }
}

/// What the annotations of a page hold.
#[derive(Debug, Default)]
pub(super) struct Annotations {
    /// Addresses with their rectangles.
    pub links: Vec<(String, BoundingBox)>,
    /// Form values whose appearance is missing.
    pub values: Vec<(String, BoundingBox)>,
    /// Texts nobody sees.
    pub unseen: Vec<(String, BoundingBox)>,
}

/// Reads the annotations of a page whose paint was collected; letters of those that a layer hides are
/// marked.
pub(super) fn read(page: &Page<'_>, paint: &mut PagePaint, viewing: &Viewing) -> Annotations {
    let mut found = Annotations::default();
    let Some(array) = page.raw().get::<Array<'_>>(b"Annots") else { return found };
    for annotation in array.iter::<Dict<'_>>().take(PER_PAGE) {
        let kind = annotation.get::<Name<'_>>(b"Subtype");
        let bounds = rectangle(page, &annotation);
        let off = viewing.is_off(&annotation);
        let unseen = off || annotation.get::<u32>(b"F").unwrap_or(0) & UNSEEN != 0;
        if off {
            for glyph in paint.glyphs.iter_mut().filter(|glyph| glyph.annotation) {
                glyph.layer_off |= holds(bounds, glyph.center());
            }
        }
        let paint = &*paint;
        match kind.as_deref() {
            Some(b"Link") => {
                if let Some(uri) = address(&annotation) {
                    found.links.push((uri, bounds));
                }
            }
            Some(b"Widget") => {
                if let Some(value) = value(&annotation) {
                    let flat = bounds.x1 - bounds.x0 < FLAT || bounds.y1 - bounds.y0 < FLAT;
                    let drawn = annotation.contains_key(b"AP") && !viewing.redraws;
                    let lost = unseen || flat || is_outside(paint, bounds);
                    // What is drawn was read with the page.
                    let read = !lost && drawn && shows_letters(paint, bounds, &value);
                    if !read && (lost || drawn || is_faint(&annotation)) {
                        let letters = value.chars().filter(|c| c.is_alphanumeric()).count();
                        found.unseen.extend((letters >= LEFTOVER).then_some((value, bounds)));
                    } else if !read {
                        found.values.push((value, bounds));
                    }
                }
            }
            _ => {
                // The words of a comment show when its mark is clicked; a text box must show them.
                let free = kind.as_deref() == Some(b"FreeText");
                if let Some(text) = text(&annotation)
                    && (unseen || is_outside(paint, bounds) || (free && !shows(paint, bounds)))
                {
                    found.unseen.push((text, bounds));
                }
            }
        }
    }
    found
}

/// Whether letters of a field that is drawn by its default appearance cannot be seen: they are too
/// small or have the colour of the field.
fn is_faint(widget: &Dict<'_>) -> bool {
    let parent = widget.get::<Dict<'_>>(b"Parent");
    let Some(style) = widget
        .get::<PdfString<'_>>(b"DA")
        .or_else(|| parent.as_ref()?.get::<PdfString<'_>>(b"DA"))
        .map(|style| pdf_string(style.as_bytes()))
    else {
        return false;
    };
    let mut numbers: Vec<f32> = Vec::new();
    let (mut ink, mut size) = ([0.0; 3], 0.0);
    for word in style.split_whitespace() {
        if let Ok(number) = word.parse() {
            numbers.push(number);
            continue;
        }
        match word {
            "Tf" => size = numbers.last().copied().unwrap_or(0.0),
            "g" | "rg" | "k" => ink = color(&numbers).unwrap_or(ink),
            _ => {}
        }
        numbers.clear();
    }
    let ground = widget
        .get::<Dict<'_>>(b"MK")
        .and_then(|look| look.get::<Array<'_>>(b"BG"))
        .and_then(|ground| color(&ground.iter::<f32>().collect::<Vec<_>>()));
    (size > 0.0 && size < TINY) || hidden::is_like(ink, 1.0, ground.unwrap_or([1.0; 3]))
}

/// A colour of one, three or four numbers.
fn color(numbers: &[f32]) -> Option<[f32; 3]> {
    match *numbers {
        [grey] => Some([grey; 3]),
        [r, g, b] => Some([r, g, b]),
        [c, m, y, k] => Some([c, m, y].map(|ink| (1.0 - ink) * (1.0 - k))),
        _ => None,
    }
}

fn holds(bounds: BoundingBox, (x, y): (f32, f32)) -> bool {
    x >= bounds.x0 - 2.0 && x <= bounds.x1 + 2.0 && y >= bounds.y0 - 2.0 && y <= bounds.y1 + 2.0
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
    let mut own = paint.glyphs.iter().filter(|glyph| glyph.annotation && !glyph.is_blank());
    own.any(|glyph| holds(bounds, glyph.center()))
}

/// Whether annotations painted most letters of a text in this place.
fn shows_letters(paint: &PagePaint, bounds: BoundingBox, text: &str) -> bool {
    let own = paint.glyphs.iter().filter(|glyph| glyph.annotation && holds(bounds, glyph.center()));
    let mut painted: Vec<char> = own.flat_map(|glyph| glyph.text.chars()).collect();
    let (mut all, mut found) = (0, 0);
    for letter in text.chars().filter(|c| c.is_alphanumeric()).take(COMPARED) {
        all += 1;
        if let Some(place) = painted.iter().position(|c| *c == letter) {
            painted.swap_remove(place);
            found += 1;
        }
    }
    found * 2 >= all
}

fn rectangle(page: &Page<'_>, annotation: &Dict<'_>) -> BoundingBox {
    let Some(rect) = annotation.get::<Rect>(b"Rect") else {
        return BoundingBox { x0: 0.0, y0: 0.0, x1: 0.0, y1: 0.0 };
    };
    let shown = Affine::new(page.initial_transform(true).as_coeffs());
    let rect = shown.transform_rect_bbox(Area::new(rect.x0, rect.y0, rect.x1, rect.y1));
    BoundingBox { x0: rect.x0 as f32, y0: rect.y0 as f32, x1: rect.x1 as f32, y1: rect.y1 as f32 }
}
