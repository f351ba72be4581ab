//! Draws a page: coarsely to see what a person sees of it, finely for text recognition.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::{
    PixmapSettings, RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    render,
    vello_cpu::{Pixmap, color::palette::css::WHITE},
};
use hayro_syntax::{Pdf, page::Page as PdfPage};

use crate::extract::ocr::PagePicture;
use crate::model::Page;

/// Pixels a point: 300 dots an inch, which recognisers are trained on.
const FINE: f32 = 300.0 / 72.0;
/// Most pixels along one side: a poster is drawn coarser.
const SIDE: f32 = 5000.0;

/// Draws page `number`, from 1; `None` where there is no such page or it has no size.
pub(super) fn page(pdf: &Pdf, number: u32) -> Option<PagePicture> {
    let page = pdf.pages().get((number as usize).checked_sub(1)?)?;
    let (width, height) = page.render_dimensions();
    let picture = draw(page, FINE)?;
    let grey = picture.data().iter().map(|pixel| {
        let [r, g, b] = [pixel.r, pixel.g, pixel.b].map(u32::from);
        ((r * 299 + g * 587 + b * 114) / 1000) as u8
    });
    Some(PagePicture {
        page: Page { number, width, height },
        width: picture.width().into(),
        height: picture.height().into(),
        grey: grey.collect(),
    })
}

/// Draws a page on white paper, at most `scale` pixels a point.
pub(super) fn draw(page: &PdfPage<'_>, scale: f32) -> Option<Pixmap> {
    let (width, height) = page.render_dimensions();
    let scale = scale.min(SIDE / width.max(height));
    if !(width * scale >= 1.0 && height * scale >= 1.0) {
        return None;
    }
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    // A page that cannot be drawn is still read.
    catch_unwind(AssertUnwindSafe(|| {
        let (cache, interpreter) = (RenderCache::new(), InterpreterSettings::default());
        render(page, &cache, &interpreter, &RenderSettings::default(), &settings)
    }))
    .ok()
}
