//! Runs the interpreter over the pages and collects what they paint.

mod area;
mod clip;
mod device;
mod font;
mod ink;
mod letters;
mod marked;
mod meaning;
mod trace;
mod truth;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, RenderContent, interpret_page,
    kurbo::{Affine, Rect},
};
use hayro_syntax::{Pdf, page::Page};

use self::{device::Collector, font::Fonts};
use super::{glyph::PagePaint, layers::Layers, limits};

/// What was collected, and how far it got.
#[derive(Debug, Default)]
pub(super) struct Feed {
    /// Pages in order.
    pub pages: Vec<PagePaint>,
    /// Pages the file has.
    pub page_count: usize,
    /// The limit that stopped the reading, in words.
    pub stopped: Option<&'static str>,
    /// Pages on which the interpreter itself failed.
    pub failed_pages: Vec<u32>,
    /// Whether letters have widths that letters of their names cannot have.
    pub doubtful_letters: bool,
}

/// Thrown, without a message on any screen, to leave the interpreter when a limit is met.
struct Stop(&'static str);

/// Work the interpreter may still do, over all pages of a document.
#[derive(Debug)]
pub(super) struct Budget {
    glyphs: usize,
    operations: usize,
}

impl Budget {
    /// Takes `glyphs` and one operation from the budget.
    fn spend(&mut self, glyphs: usize) {
        match (self.glyphs.checked_sub(glyphs), self.operations.checked_sub(1)) {
            (Some(glyphs), Some(operations)) => *self = Self { glyphs, operations },
            (None, _) => std::panic::resume_unwind(Box::new(Stop("glyphs"))),
            (_, None) => std::panic::resume_unwind(Box::new(Stop("drawing operations"))),
        }
    }
}

/// Interprets all pages within the limits.
pub(super) fn collect(pdf: &Pdf) -> Feed {
    let settings = InterpreterSettings::default();
    let cache = InterpreterCache::new();
    let mut fonts = Fonts::new(&settings);
    let layers = Layers::of(pdf);
    let mut budget = Budget { glyphs: limits::GLYPHS, operations: limits::OPERATIONS };
    let mut feed = Feed { page_count: pdf.pages().len(), ..Feed::default() };
    for (page, number) in pdf.pages().iter().zip(1u32..).take(limits::PAGES) {
        fonts.turn_page();
        let (width, height) = page.render_dimensions();
        let mut paint = PagePaint { number, width, height, ..PagePaint::default() };
        let annotated = page.raw().contains_key(b"Annots");
        let contents = [RenderContent::PAGE, RenderContent::ANNOTATIONS];
        for content in contents.into_iter().take(1 + usize::from(annotated)) {
            let settings = InterpreterSettings { render_content: content, ..settings.clone() };
            let mut device = Collector::new(
                &mut paint,
                &mut fonts,
                &mut budget,
                page.resources(),
                &layers,
                content == RenderContent::ANNOTATIONS,
            );
            // A page that breaks the interpreter must not take the other pages with it.
            let end = catch_unwind(AssertUnwindSafe(|| {
                interpret_page(page, &mut context(page, pdf, &cache, settings), &mut device);
            }));
            if let Err(payload) = end {
                match payload.downcast_ref::<Stop>() {
                    Some(stop) => feed.stopped = Some(stop.0),
                    None => feed.failed_pages.push(number),
                }
            }
        }
        feed.pages.push(paint);
        if feed.stopped.is_some() {
            break;
        }
    }
    feed.doubtful_letters = fonts.has_doubtful_letters();
    feed
}

fn context<'a>(
    page: &Page<'a>,
    pdf: &'a Pdf,
    cache: &InterpreterCache<'a>,
    settings: InterpreterSettings,
) -> Context<'a> {
    let (width, height) = page.render_dimensions();
    let transform = page.initial_transform(true).as_coeffs();
    // A clip box far larger than the page: text beyond the page's edge must still be reported.
    let bbox = Rect::new(-1e5, -1e5, f64::from(width) + 1e5, f64::from(height) + 1e5);
    Context::new(Affine::new(transform), bbox, cache, pdf.xref(), settings)
}
