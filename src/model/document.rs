//! What a file says: one text, its lines with their places, and what nobody can see kept apart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Span;

/// Bytes to read, and the name they came under. The kind is told from the bytes, not the name.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Source {
    /// A file name for messages; never opened.
    pub name: String,
    /// The whole file.
    pub bytes: Vec<u8>,
}

/// What is known of a source before it is read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SourceFacts {
    /// The name it came under.
    pub name: String,
    /// Lower-case hexadecimal SHA-256 of the bytes.
    pub sha256: String,
    /// Size.
    pub bytes: usize,
    /// The format told from the bytes; `None` where none fits.
    pub format: Option<SourceFormat>,
}

/// A file format this tool can tell. The names are the contract's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum SourceFormat {
    Pdf,
    Docx,
    Odt,
    Rtf,
    Html,
    Markdown,
    Txt,
    Doc,
    JsonResume,
}

/// A document that was read: visible text in reading order, and everything known about it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Document {
    /// Name, hash, size and format.
    pub source: SourceFacts,
    /// Visible text in reading order, lines joined by `\n`. All spans index into it.
    pub text: String,
    /// BCP 47 primary language (`en`, `th`), where the file or its script tells it.
    pub language: Option<String>,
    /// Page sizes; one made-up page for formats without pages.
    pub pages: Vec<Page>,
    /// Lines in the order of `text`.
    pub lines: Vec<Line>,
    /// Link annotations and hyperlinks.
    pub links: Vec<Link>,
    /// Text that a person cannot see; never part of `text`, never scored.
    pub hidden: Vec<Hidden>,
    /// The reader's doubts.
    pub notices: Vec<Notice>,
    /// Facts about the layout that make other parsers fail.
    pub layout: LayoutFacts,
    /// Title, author, producer and the like; never scored.
    pub metadata: BTreeMap<String, String>,
}

impl Document {
    /// Most bytes of text that are read as one person's résumé or letter: two hundred full pages. What
    /// looks at every statement takes time that grows faster than the text.
    pub const LONGEST: usize = 400_000;

    /// Keeps the first `limit` bytes of the text, and says so in a notice if there were more.
    pub fn cut(&mut self, limit: usize) {
        if self.text.len() <= limit {
            return;
        }
        let whole = |at: &usize| self.text.is_char_boundary(*at);
        let end = (0..=limit).rev().find(whole).unwrap_or_default();
        self.text.truncate(end);
        self.lines.retain(|line| line.span.start < end);
        for line in &mut self.lines {
            line.span.end = line.span.end.min(end);
        }
        self.links.retain(|link| link.span.is_none_or(|span| span.end <= end));
        let message = format!(
            "only the first {end} bytes of the text were judged; send one person's document"
        );
        self.notices.push(Notice::new("document-cut", message));
    }

    /// The line that holds byte `offset` of the text.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> Option<&Line> {
        let after = self.lines.partition_point(|line| line.span.start <= offset);
        self.lines.get(after.checked_sub(1)?)
    }

    /// Page number of a span's first byte, from 1.
    #[must_use]
    pub fn page_of(&self, span: Span) -> Option<u32> {
        self.line_at(span.start).map(|line| line.page)
    }

    /// The box that covers the lines a span touches on its first page.
    #[must_use]
    pub fn box_of(&self, span: Span) -> Option<BoundingBox> {
        let page = self.page_of(span)?;
        self.lines
            .iter()
            .filter(|line| line.page == page && line.span.overlaps(span))
            .filter_map(|line| line.bounds)
            .reduce(BoundingBox::cover)
    }
}

/// One page, in PDF points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// From 1.
    pub number: u32,
    /// Width as shown, after rotation.
    pub width: f32,
    /// Height as shown, after rotation.
    pub height: f32,
}

/// `[x0, y0, x1, y1]` in PDF points from the top left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f32; 4]", into = "[f32; 4]")]
#[allow(missing_docs, reason = "corners of a rectangle")]
pub struct BoundingBox {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

impl BoundingBox {
    /// The smallest box around both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }
}

impl From<[f32; 4]> for BoundingBox {
    fn from([x0, y0, x1, y1]: [f32; 4]) -> Self {
        Self { x0, y0, x1, y1 }
    }
}

impl From<BoundingBox> for [f32; 4] {
    fn from(b: BoundingBox) -> Self {
        // Tenths of a point are finer than any eye, and keep the JSON short and stable.
        [b.x0, b.y0, b.x1, b.y1].map(|v| (v * 10.0).round() / 10.0)
    }
}

/// One line of the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its bytes in the text, without the line break.
    pub span: Span,
    /// Page, from 1.
    pub page: u32,
    /// Place on the page; `None` for formats without places.
    #[serde(rename = "box")]
    pub bounds: Option<BoundingBox>,
    /// Font size in points; `None` if unknown.
    pub size: Option<f32>,
    /// Whether most of it is bold; `None` if unknown.
    pub bold: Option<bool>,
    /// What the layout says it is.
    pub kind: LineKind,
    /// Which block of running text it belongs to: lines of one column, cell or text box share a
    /// number; a new number means the eye jumped. Counts from 0 in reading order.
    pub block: u32,
    /// How sure OCR was, 0 to 1000; `None` where the text is not from OCR.
    pub ocr_confidence: Option<u16>,
}

impl Line {
    /// A line of which nothing is known but where it stands in the text: running text on page 1.
    #[must_use]
    pub fn plain(span: Span) -> Self {
        Self {
            span,
            page: 1,
            bounds: None,
            size: None,
            bold: None,
            kind: LineKind::Text,
            block: 0,
            ocr_confidence: None,
        }
    }
}

/// What the layout says a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Running text.
    #[default]
    Text,
    /// Styled as a heading by the format itself (Word heading style, HTML `h1`, Markdown `#`).
    Heading,
    /// Starts with a bullet sign or list number (kept in the text).
    Bullet,
    /// A table cell.
    Cell,
    /// Repeated at the top of pages, or a header part.
    Header,
    /// Repeated at the foot of pages, or a footer part.
    Footer,
    /// A foot- or endnote.
    Note,
    /// A form field's value.
    Field,
}

/// A link a reader can follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The words (or icon) it hangs on; may be empty.
    pub text: String,
    /// Its address.
    pub uri: String,
    /// Page, from 1.
    pub page: u32,
    /// The linked words in the document's text, where they are part of it.
    pub span: Option<Span>,
}

/// Text that is in the file but that a person does not see.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hidden {
    /// The text.
    pub text: String,
    /// Page, from 1.
    pub page: u32,
    /// Place, where there is one.
    #[serde(rename = "box")]
    pub bounds: Option<BoundingBox>,
    /// Why it cannot be seen.
    pub reason: HiddenReason,
}

/// Why a text cannot be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HiddenReason {
    /// Painted in the colour of its background.
    White,
    /// Alpha is (nearly) 0.
    Transparent,
    /// Render mode paints nothing, and it is no OCR layer.
    Invisible,
    /// Smaller than a reader can see.
    Tiny,
    /// Outside the visible page, or clipped away.
    OffPage,
    /// Under something painted later.
    Covered,
    /// Word's hidden text.
    Vanish,
    /// A tracked deletion.
    Deleted,
    /// In the file's metadata, beyond what honest metadata holds.
    Metadata,
    /// In a layer that is switched off, or an annotation nobody sees.
    Layer,
}

/// The reader's doubt about its own reading. Not the writer's fault, not a failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Stable kebab-case name, such as `columns-guessed`.
    pub code: String,
    /// One sentence: what is doubtful, and what to do if it matters.
    pub message: String,
    /// Page, where it concerns one.
    pub page: Option<u32>,
}

impl Notice {
    /// A notice about the whole document.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), page: None }
    }
}

/// Layout facts that make simpler parsers lose or mix text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LayoutFacts {
    /// Most columns of running text side by side on a page.
    pub columns: u32,
    /// Tables that hold text.
    pub tables: u32,
    /// Text boxes that hold text.
    pub text_boxes: u32,
    /// Pictures larger than an icon.
    pub images: u32,
    /// Pages, from 1, that are pictures: what they say was not read.
    pub picture_pages: Vec<u32>,
    /// Whether a page header or footer part holds text (spans of such lines have kind
    /// [`LineKind::Header`] or [`LineKind::Footer`]).
    pub header_text: bool,
    /// Glyphs without a Unicode value.
    pub unmapped_glyphs: u32,
    /// The text as a simple parser reads it (rows straight across columns, text boxes and headers
    /// lost), where that differs from `Document::text`.
    pub simple_reading: Option<String>,
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum DocumentKind {
    Resume,
    Letter,
    Posting,
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Document {
        let mut start = 0;
        let lines = text
            .split('\n')
            .map(|line| {
                let span = Span::new(start, start + line.len());
                start = span.end + 1;
                Line::plain(span)
            })
            .collect();
        Document { text: text.to_owned(), lines, ..Document::default() }
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_between_letters_and_says_so() {
        let mut document = lines("Ana Ruiz\nIngeniería\nMadrid");
        document.cut("Ana Ruiz\nIngenierí".len() - 1);
        assert_eq!(document.text, "Ana Ruiz\nIngenier");
        assert_eq!(document.lines.len(), 2);
        assert!(document.lines.iter().all(|line| line.span.end <= document.text.len()));
        assert_eq!(document.notices.len(), 1);
    }

    #[test]
    fn a_text_that_fits_is_left_alone() {
        let mut document = lines("Ana Ruiz\nMadrid");
        let before = document.clone();
        document.cut(Document::LONGEST);
        assert_eq!(document, before);
    }
}
