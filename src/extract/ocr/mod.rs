//! Reads pages that are pictures through something that recognises text.
//!
//! Nothing here starts a program: [`WithOcr`] asks its reader for the pages' pictures, its
//! [`Recogniser`] for their words, and puts both together. The reader may sit in a worker that has
//! no rights; the recogniser is the caller's.

mod merge;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{ReadOptions, Reader, failure::Failure};
use crate::model::{BoundingBox, Document, Notice, Page, Source, Status, Unread};

/// Pages of one document that are recognised; each takes seconds.
const PAGES: usize = 20;

/// A page as a grey picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PagePicture {
    /// Its number and its size in points.
    pub page: Page,
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Brightness row by row from the top, 0 black, 255 white.
    pub grey: Vec<u8>,
}

/// A line that was recognised on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct RecognisedLine {
    /// Its words, single spaces between them.
    pub text: String,
    /// Its place in pixels of the picture.
    pub bounds: BoundingBox,
    /// How sure the recogniser is, 0 to 1000.
    pub confidence: u16,
    /// Lines of one block of the page share a number.
    pub block: u32,
}

/// Why a picture gave no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unrecognised {
    /// There is no program that recognises text.
    Missing,
    /// It took too long.
    Late,
    /// It failed, in its own words.
    Failed(String),
}

/// Something that recognises text on a picture.
pub trait Recogniser: std::fmt::Debug + Send + Sync {
    /// The lines on a picture, in reading order; none is an answer too.
    ///
    /// # Errors
    /// [`Unrecognised`].
    fn recognise(&self, picture: &PagePicture) -> Result<Vec<RecognisedLine>, Unrecognised>;
}

/// A reader that reads pictures of pages too.
#[derive(Debug, Clone)]
pub struct WithOcr {
    reader: Arc<dyn Reader>,
    recogniser: Arc<dyn Recogniser>,
}

impl WithOcr {
    /// `reader` reads and renders; `recogniser` tells the words on what was rendered.
    #[must_use]
    pub fn new(reader: Arc<dyn Reader>, recogniser: Arc<dyn Recogniser>) -> Self {
        Self { reader, recogniser }
    }

    /// The lines of one page.
    fn page(&self, source: &Source, number: u32, options: &ReadOptions) -> Result<Pages, Trouble> {
        let picture = self.reader.picture(source, number, options).map_err(Trouble::Unread)?;
        let lines = self.recogniser.recognise(&picture).map_err(Trouble::Unrecognised)?;
        let scale = |points: f32, pixels: u32| points / (pixels.max(1) as f32);
        let (x, y) =
            (scale(picture.page.width, picture.width), scale(picture.page.height, picture.height));
        let lines = lines.into_iter().map(|line| {
            let b = line.bounds;
            let bounds = BoundingBox { x0: b.x0 * x, y0: b.y0 * y, x1: b.x1 * x, y1: b.y1 * y };
            RecognisedLine { bounds, ..line }
        });
        Ok((number, lines.collect()))
    }
}

/// A page's number, and its lines in points.
type Pages = (u32, Vec<RecognisedLine>);

enum Trouble {
    Unread(Box<Unread>),
    Unrecognised(Unrecognised),
}

impl Reader for WithOcr {
    fn read(&self, source: &Source, options: &ReadOptions) -> Result<Document, Box<Unread>> {
        let options = ReadOptions { pictures: true, ..options.clone() };
        let mut document = self.reader.read(source, &options)?;
        let wanted = std::mem::take(&mut document.layout.picture_pages);
        let mut read = Vec::new();
        let mut doubts = Vec::new();
        for number in wanted.iter().take(PAGES) {
            match self.page(source, *number, &options) {
                Ok((number, lines)) if !lines.is_empty() => read.push((number, lines)),
                Ok(_) => doubts.push(on_page(
                    *number,
                    Notice::new("ocr-empty", "text recognition found no words on this page"),
                )),
                Err(trouble) => {
                    let (stop, notice) = notice(trouble);
                    doubts.push(on_page(*number, notice));
                    if stop {
                        break;
                    }
                }
            }
        }
        if wanted.len() > PAGES {
            doubts.push(Notice::new(
                "ocr-page-limit",
                format!("only the first {PAGES} pages that are pictures were read"),
            ));
        }
        let done: Vec<u32> = read.iter().map(|(number, _)| *number).collect();
        document.layout.picture_pages =
            wanted.into_iter().filter(|number| !done.contains(number)).collect();
        let mut document = merge::merge(document, read);
        document.notices.extend(doubts);
        if document.text.is_empty() { Err(nothing(document)) } else { Ok(document) }
    }

    fn picture(
        &self,
        source: &Source,
        page: u32,
        options: &ReadOptions,
    ) -> Result<PagePicture, Box<Unread>> {
        self.reader.picture(source, page, options)
    }
}

fn on_page(number: u32, notice: Notice) -> Notice {
    Notice { page: Some(number), ..notice }
}

/// The doubt a page leaves, and whether the next page would leave the same.
fn notice(trouble: Trouble) -> (bool, Notice) {
    match trouble {
        Trouble::Unread(unread) => {
            (false, Notice::new("ocr-failed", format!("no picture of it: {}", unread.message)))
        }
        Trouble::Unrecognised(Unrecognised::Missing) => (
            true,
            Notice::new(
                "ocr-missing",
                "there is no `tesseract` on the PATH to read pictures with: install it (Debian and \
                 Ubuntu: tesseract-ocr, for Thai tesseract-ocr-tha)",
            ),
        ),
        Trouble::Unrecognised(Unrecognised::Late) => {
            (false, Notice::new("ocr-timeout", "text recognition took too long on this page"))
        }
        Trouble::Unrecognised(Unrecognised::Failed(why)) => {
            (false, Notice::new("ocr-failed", format!("text recognition failed: {why}")))
        }
    }
}

/// The refusal of a document of pictures on which no word was found.
fn nothing(document: Document) -> Box<Unread> {
    let missing = document.notices.iter().any(|notice| notice.code == "ocr-missing");
    let failure = if missing {
        Failure::new(
            Status::ImageOnly,
            "the file holds pictures of pages, and there is no `tesseract` to read them with",
            "install Tesseract (Debian and Ubuntu: tesseract-ocr, for Thai tesseract-ocr-tha), or \
             export the file from the program it was written in",
        )
    } else {
        Failure::new(
            Status::ImageOnly,
            "the file holds pictures of pages, and text recognition found no words on them",
            "export it from the program it was written in, or scan it again, upright and at 300 dpi",
        )
    };
    failure.with_notices(document.notices).of(document.source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::facts_of;

    /// A reader of two pages that are pictures.
    #[derive(Debug)]
    struct Scan;

    impl Reader for Scan {
        fn read(&self, source: &Source, options: &ReadOptions) -> Result<Document, Box<Unread>> {
            assert!(options.pictures);
            let mut document = Document { source: facts_of(source), ..Document::default() };
            document.layout.picture_pages = vec![1, 2];
            Ok(document)
        }

        fn picture(
            &self,
            _: &Source,
            page: u32,
            _: &ReadOptions,
        ) -> Result<PagePicture, Box<Unread>> {
            let page = Page { number: page, width: 100.0, height: 200.0 };
            Ok(PagePicture { page, width: 400, height: 800, grey: vec![255; 400 * 800] })
        }
    }

    #[derive(Debug)]
    struct Fixed(fn(u32) -> Result<Vec<RecognisedLine>, Unrecognised>);

    impl Recogniser for Fixed {
        fn recognise(&self, picture: &PagePicture) -> Result<Vec<RecognisedLine>, Unrecognised> {
            (self.0)(picture.page.number)
        }
    }

    fn read(
        of: fn(u32) -> Result<Vec<RecognisedLine>, Unrecognised>,
    ) -> Result<Document, Box<Unread>> {
        let source = Source { name: "scan.pdf".to_owned(), bytes: Vec::new() };
        WithOcr::new(Arc::new(Scan), Arc::new(Fixed(of))).read(&source, &ReadOptions::default())
    }

    fn line(text: &str) -> RecognisedLine {
        let bounds = BoundingBox { x0: 40.0, y0: 80.0, x1: 200.0, y1: 100.0 };
        RecognisedLine { text: text.to_owned(), bounds, confidence: 930, block: 1 }
    }

    #[test]
    fn recognised_lines_stand_in_points_with_their_confidence() {
        let document = read(|page| Ok(vec![line(&format!("Page {page} of Ilse Brandt"))])).unwrap();
        assert_eq!(document.text, "Page 1 of Ilse Brandt\nPage 2 of Ilse Brandt");
        assert_eq!(document.lines[1].page, 2);
        assert_eq!(document.lines[0].ocr_confidence, Some(930));
        let place = <[f32; 4]>::from(document.lines[0].bounds.unwrap());
        assert_eq!(place.map(|side| side.round() as i32), [10, 20, 50, 25]);
        assert!(document.layout.picture_pages.is_empty());
        assert!(document.notices.iter().any(|notice| notice.code == "ocr"));
    }

    #[test]
    fn a_page_that_fails_leaves_a_doubt_and_the_others_stay() {
        let document =
            read(
                |page| {
                    if page == 1 { Err(Unrecognised::Late) } else { Ok(vec![line("Head of IT")]) }
                },
            )
            .unwrap();
        assert_eq!(document.text, "Head of IT");
        assert_eq!(document.layout.picture_pages, [1]);
        assert!(document.notices.iter().any(|notice| notice.code == "ocr-timeout"));
    }

    #[test]
    fn without_a_program_or_words_the_file_stays_pictures() {
        let missing = read(|_| Err(Unrecognised::Missing)).unwrap_err();
        assert_eq!(missing.status, Status::ImageOnly);
        assert_eq!(missing.notices.len(), 1);
        assert!(missing.message.contains("tesseract"));
        let empty = read(|_| Ok(Vec::new())).unwrap_err();
        assert_eq!(empty.status, Status::ImageOnly);
        assert!(empty.message.contains("no words"));
    }
}
