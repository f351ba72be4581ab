//! Puts the pages together: one text, its lines, links, hidden text and the reader's doubts.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;

use super::{
    annotations::Viewing,
    facts,
    feed::Feed,
    furniture,
    glyph::Glyph,
    info,
    page::{LETTERS, PICTURE_SHARE, ReadPage, SHAPES, UNMAPPED, Work},
    writer::Writer,
};
use crate::extract::{ReadOptions, failure::Failure};
use crate::model::{Document, Hidden, HiddenReason, LayoutFacts, Notice, SourceFacts, Status};
use crate::text::script;

/// What was read of a file, before it is known whether that is enough.
pub(super) struct Reading {
    pages: Vec<ReadPage>,
    stuffed: Vec<String>,
    metadata: BTreeMap<String, String>,
    language: Option<String>,
    page_count: usize,
    failed_pages: Vec<u32>,
    /// Whether the work allowed for finding hidden text ran out.
    unchecked: bool,
    /// Whether letters are too wide or too narrow for what they are said to be.
    doubtful_letters: bool,
}

impl Reading {
    /// Reads what was collected; `layers` are glyphs of layers that are off, page by page.
    pub(super) fn new(pdf: &Pdf, feed: Feed, layers: Vec<Vec<Glyph>>) -> Self {
        let mut work = Work::new(Viewing::of(pdf));
        let metadata = info::metadata(pdf);
        let stuffed = info::stuffed(&metadata).into_iter().map(str::to_owned).collect();
        let hyphens = info::hyphens(&metadata);
        let mut pages: Vec<ReadPage> = feed
            .pages
            .into_iter()
            .zip(pdf.pages().iter())
            .zip(layers.into_iter().chain(std::iter::repeat_with(Vec::new)))
            .map(|((paint, page), layer)| ReadPage::new(page, paint, layer, hyphens, &mut work))
            .collect();
        furniture::mark(&mut pages);
        Self {
            pages,
            stuffed,
            metadata,
            language: info::language(pdf),
            page_count: feed.page_count,
            failed_pages: feed.failed_pages,
            unchecked: work.tests == 0,
            doubtful_letters: feed.doubtful_letters,
        }
    }

    /// Why this is not enough to be a document, and whether another reader may do better.
    pub(super) fn trouble(&self) -> Option<(Failure, bool)> {
        let sum = |of: fn(&ReadPage) -> usize| self.pages.iter().map(of).sum::<usize>();
        let (letters, unmapped) = (sum(|page| page.letters), sum(|page| page.unmapped));
        if unmapped * 100 > (letters + unmapped) * UNMAPPED {
            return Some((no_unicode(), true));
        }
        if letters >= LETTERS * self.pages.len().clamp(1, 3) {
            return None;
        }
        if self.pages.iter().any(|page| page.picture_share > PICTURE_SHARE) {
            return Some((
                Failure::new(
                    Status::ImageOnly,
                    "the PDF holds pictures of pages and no text",
                    "export it from the program it was written in, or read it with --ocr, which needs \
                     Tesseract",
                )
                .with_notices(vec![ocr()]),
                false,
            ));
        }
        if letters > 0 || self.pages.iter().any(|page| !page.annotations.values.is_empty()) {
            return None;
        }
        if sum(|page| page.shapes) > SHAPES {
            return Some((
                Failure::new(
                    Status::ImageOnly,
                    "the PDF's letters are drawn as shapes: it holds no text",
                    "export it again with text kept as text, not as outlines or curves, or read it \
                     with --ocr, which needs Tesseract",
                )
                .with_notices(vec![ocr()]),
                false,
            ));
        }
        let failure = Failure::new(
            Status::Empty,
            "the PDF holds no text that a person can see",
            "check that it is the right file, and that its text is not white or hidden",
        );
        Some((failure, sum(|page| page.hidden.len()) == 0))
    }

    /// The document as far as it goes, where a caller recognises the text on its pictures.
    pub(super) fn into_pictures(
        self,
        source: SourceFacts,
        options: &ReadOptions,
    ) -> Option<Document> {
        let has_picture = self.pages.iter().any(ReadPage::is_picture);
        (options.pictures && has_picture).then(|| self.into_document(source))
    }

    /// Puts the pages together.
    pub(super) fn into_document(self, source: SourceFacts) -> Document {
        let mut writer = Writer::default();
        let mut layout = LayoutFacts {
            columns: facts::columns(&self.pages),
            header_text: facts::has_header_text(&self.pages),
            ..LayoutFacts::default()
        };
        let mut pages = Vec::new();
        let mut hidden: Vec<Hidden> = self
            .stuffed
            .iter()
            .map(|text| Hidden {
                text: text.clone(),
                page: 1,
                bounds: None,
                reason: HiddenReason::Metadata,
            })
            .collect();
        let mut notices = self.notices();
        for page in &self.pages {
            pages.push(page.page);
            layout.images += page.pictures as u32;
            if page.is_picture() {
                layout.picture_pages.push(page.page.number);
            }
            layout.unmapped_glyphs += page.unmapped as u32;
            writer.page(page);
            hidden.extend(page.hidden.iter().cloned());
        }
        if layout.unmapped_glyphs > 0 {
            notices.push(Notice::new(
                "unmapped-glyphs",
                format!(
                    "{} letters have no Unicode value and are shown as \u{fffd}",
                    layout.unmapped_glyphs
                ),
            ));
        }
        let Writer { text, lines, links, .. } = writer;
        // A line cut off at a page's end stands whole on the next page: that hides nothing.
        hidden.retain(|hidden| {
            !matches!(hidden.reason, HiddenReason::OffPage | HiddenReason::Covered)
                || !text.contains(&hidden.text)
        });
        if layout.columns > 1 {
            layout.simple_reading = facts::simple_reading(&self.pages, &text);
        }
        let language = script::language(&text, self.language.as_deref());
        Document {
            source,
            text,
            language,
            pages,
            lines,
            links,
            hidden,
            notices,
            layout,
            metadata: self.metadata,
        }
    }

    fn notices(&self) -> Vec<Notice> {
        let mut notices = Vec::new();
        if self.page_count > self.pages.len() {
            let read = self.pages.len();
            notices.push(Notice::new(
                "page-limit",
                format!("only the first {read} of {} pages were read", self.page_count),
            ));
        }
        let recovered: usize = self.pages.iter().map(|page| page.recovered).sum();
        if recovered > LETTERS {
            notices.push(Notice::new(
                "unicode-map-missing",
                "the fonts carry no Unicode map; their own tables gave the letters, but most programs \
                 that read this file will see none: export it again as PDF",
            ));
        }
        if self.unchecked {
            notices.push(Notice::new(
                "hidden-text-unchecked",
                "the file paints so much that not all of its text was checked for being covered",
            ));
        }
        if self.doubtful_letters {
            notices.push(Notice::new(
                "letters-doubtful",
                "letters are as wide as others than the file says they are: its text may not be what is \
                 seen; compare it with the page, or read it with --ocr",
            ));
        }
        for page in self.pages.iter().filter(|page| page.lies) {
            notices.push(Notice {
                page: Some(page.page.number),
                ..Notice::new(
                    "other-letters-drawn",
                    "the file says that its letters are others than its fonts draw; the drawn ones were \
                     read",
                )
            });
        }
        for page in self.pages.iter().filter(|page| page.is_picture()) {
            notices.push(Notice {
                page: Some(page.page.number),
                ..Notice::new(
                    "picture-page",
                    "this page is a picture, and what it says was not read; --ocr reads it where \
                     Tesseract is installed",
                )
            });
        }
        for page in self.pages.iter().filter(|page| page.repaired) {
            notices.push(Notice {
                page: Some(page.page.number),
                ..Notice::new(
                    "reading-order",
                    "the file writes this page out of order; its columns were told by their places",
                )
            });
        }
        for page in &self.failed_pages {
            notices.push(Notice {
                page: Some(*page),
                ..Notice::new("page-damaged", "part of this page could not be read")
            });
        }
        notices
    }
}

fn ocr() -> Notice {
    Notice::new(
        "picture-page",
        "what the pictures say was not read; --ocr reads it where Tesseract is installed",
    )
}

fn no_unicode() -> Failure {
    Failure::new(
        Status::Malformed,
        "the PDF's fonts carry no Unicode map: its letters can be drawn but not read",
        "export it again from the program it was written in, as PDF with its fonts embedded",
    )
    .with_notices(vec![Notice::new(
        "no-unicode-map",
        "every program that reads this file, applicant systems too, sees no words in it; Word and \
         LibreOffice (Export as PDF) and a browser's Save as PDF write the map, printing to PDF and \
         some optimisers remove it",
    )])
}
