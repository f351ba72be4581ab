//! Puts recognised lines among the lines that were read.

use super::{Pages, RecognisedLine};
use crate::{
    model::{Document, Line, LineKind, Notice, Span},
    text::script,
};

/// The document with the recognised pages in their places. What was read of such a page (a stamp, a
/// page number) is on its picture too and gives way.
pub(super) fn merge(mut document: Document, pages: Vec<Pages>) -> Document {
    if pages.is_empty() {
        return document;
    }
    let before = std::mem::take(&mut document.text);
    let mut lines = std::mem::take(&mut document.lines).into_iter().peekable();
    let mut writer = Writer::default();
    for (number, recognised) in pages {
        while let Some(line) = lines.next_if(|line| line.page < number) {
            writer.keep(&line, &before);
        }
        while lines.next_if(|line| line.page == number).is_some() {}
        document
            .notices
            .retain(|notice| notice.code != "picture-page" || notice.page != Some(number));
        document.notices.push(notice(number, &recognised));
        writer.add(number, recognised);
    }
    for line in lines {
        writer.keep(&line, &before);
    }
    for link in &mut document.links {
        link.span = link.span.and_then(|span| writer.moved(span));
    }
    document.text = writer.text;
    document.lines = writer.lines;
    document.layout.columns = document.layout.columns.max(1);
    document.language = script::language(&document.text, document.language.as_deref());
    document
}

/// The text as it grows.
#[derive(Default)]
struct Writer {
    text: String,
    lines: Vec<Line>,
    /// Where kept lines stood, and where they stand.
    moves: Vec<(Span, usize)>,
    block: u32,
    last: Option<(u32, u32)>,
}

impl Writer {
    fn keep(&mut self, line: &Line, before: &str) {
        self.open((0, line.block));
        let start = self.push(line.span.of(before), line);
        self.moves.push((line.span, start));
    }

    fn add(&mut self, page: u32, recognised: Vec<RecognisedLine>) {
        for line in recognised {
            self.open((page, line.block));
            let kind =
                if line.text.starts_with("• ") { LineKind::Bullet } else { LineKind::Text };
            let made = Line {
                page,
                bounds: Some(line.bounds),
                kind,
                ocr_confidence: Some(line.confidence),
                ..Line::plain(Span::new(0, 0))
            };
            self.push(&line.text, &made);
        }
    }

    /// Starts a new block where the source does.
    fn open(&mut self, source: (u32, u32)) {
        if self.last.is_some_and(|last| last != source) {
            self.block += 1;
        }
        self.last = Some(source);
    }

    fn push(&mut self, text: &str, line: &Line) -> usize {
        if !self.lines.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(text);
        let span = Span::new(start, self.text.len());
        self.lines.push(Line { span, block: self.block, ..line.clone() });
        start
    }

    /// Where a stretch of a kept line stands now.
    fn moved(&self, span: Span) -> Option<Span> {
        let at = self.moves.partition_point(|(line, _)| line.start <= span.start);
        let (line, start) = self.moves.get(at.checked_sub(1)?)?;
        (span.end <= line.end).then(|| {
            let start = start + span.start - line.start;
            Span::new(start, start + span.len())
        })
    }
}

fn notice(number: u32, lines: &[RecognisedLine]) -> Notice {
    let letters: usize = lines.iter().map(|line| line.text.len()).sum();
    let sure: usize = lines.iter().map(|line| line.text.len() * usize::from(line.confidence)).sum();
    let percent = sure / letters.max(1) / 10;
    Notice {
        page: Some(number),
        ..Notice::new(
            "ocr",
            format!(
                "this page is a picture; text recognition read it and is {percent} % sure of its \
                 letters: compare it with the page"
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BoundingBox, Link};

    fn line(page: u32, start: usize, end: usize) -> Line {
        Line { page, block: page, ..Line::plain(Span::new(start, end)) }
    }

    #[test]
    fn a_recognised_page_stands_between_its_neighbours_and_links_move_along() {
        let text = "Ilse Brandt\n2 of 3\nOslo page";
        let document = Document {
            text: text.to_owned(),
            lines: vec![line(1, 0, 11), line(2, 12, 18), line(3, 19, 28)],
            links: vec![Link {
                text: "page".to_owned(),
                uri: "https://ilse.example".to_owned(),
                page: 3,
                span: Some(Span::new(24, 28)),
            }],
            ..Document::default()
        };
        let bounds = BoundingBox { x0: 0.0, y0: 0.0, x1: 1.0, y1: 1.0 };
        let read = RecognisedLine {
            text: "• Led nine people".to_owned(),
            bounds,
            confidence: 800,
            block: 0,
        };
        let merged = merge(document, vec![(2, vec![read])]);
        assert_eq!(merged.text, "Ilse Brandt\n• Led nine people\nOslo page");
        assert_eq!(merged.links[0].span.unwrap().of(&merged.text), "page");
        assert_eq!(merged.lines[1].kind, LineKind::Bullet);
        let blocks: Vec<u32> = merged.lines.iter().map(|line| line.block).collect();
        assert_eq!(blocks, [0, 1, 2]);
    }
}
