//! Writes the pages' lines into the one text, with their spans, links and form values.

use super::{layout::TextLine, page::ReadPage, unicode};
use crate::model::{BoundingBox, Line, LineKind, Link, Span};

/// The text as it grows.
#[derive(Default)]
pub(super) struct Writer {
    /// Lines joined by line breaks.
    pub text: String,
    /// Lines in order.
    pub lines: Vec<Line>,
    /// Links in the order of pages.
    pub links: Vec<Link>,
    block: u32,
}

impl Writer {
    /// Appends a page.
    pub(super) fn page(&mut self, page: &ReadPage) {
        let number = page.page.number;
        let first = self.lines.len();
        let mut starts = Vec::with_capacity(page.lines.len());
        let mut before: Option<&TextLine> = None;
        for line in &page.lines {
            if before.is_none_or(|before| jumps(before, line)) {
                self.block = self.next_block();
            }
            starts.push(self.line(
                &line.text,
                number,
                Some(line.bounds),
                line.kind.unwrap_or_else(|| kind(&line.text)),
            ));
            if let Some(written) = self.lines.last_mut() {
                written.size = Some((line.size * 10.0).round() / 10.0);
                written.bold = line.bold;
            }
            before = Some(line);
        }
        for (value, bounds) in &page.annotations.values {
            let written = self.lines.get(first..).unwrap_or_default();
            let shown = written.iter().any(|line| {
                line.bounds.is_some_and(|b| overlap(b, *bounds))
                    && value.lines().any(|value| line.span.of(&self.text).contains(value.trim()))
            });
            if !shown {
                self.block = self.next_block();
                for value in value.lines().filter(|value| !value.trim().is_empty()) {
                    let words: Vec<&str> = value.split_whitespace().collect();
                    self.line(&words.join(" "), number, Some(*bounds), LineKind::Field);
                }
            }
        }
        for (uri, bounds) in &page.annotations.links {
            let span = linked(&page.lines, &starts, *bounds, &self.text);
            let text = span.map_or("", |span| span.of(&self.text)).to_owned();
            self.links.push(Link { text, uri: uri.clone(), page: number, span });
        }
    }

    fn next_block(&self) -> u32 {
        if self.lines.is_empty() { 0 } else { self.block + 1 }
    }

    fn line(
        &mut self,
        text: &str,
        page: u32,
        bounds: Option<BoundingBox>,
        kind: LineKind,
    ) -> usize {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.lines.push(Line {
            page,
            bounds,
            kind,
            block: self.block,
            ..Line::plain(Span::new(start, self.text.len()))
        });
        start
    }
}

/// Whether the eye jumps from one line to the next: upwards, or to a place beside it.
fn jumps(before: &TextLine, line: &TextLine) -> bool {
    let (a, b) = (before.bounds, line.bounds);
    let size = before.size.max(line.size);
    let up = b.y1 < a.y1 - size * 0.5 && b.y0 < a.y0 - size * 0.5;
    let beside = b.x0 > a.x1 || b.x1 < a.x0;
    let far = b.y0 - a.y1 > size * 1.5;
    let cell = |line: &TextLine| line.kind == Some(LineKind::Cell);
    cell(before) || cell(line) || up || (beside && far)
}

fn overlap(a: BoundingBox, b: BoundingBox) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/// Bullets and list numbers open a list item.
fn kind(text: &str) -> LineKind {
    let mut chars = text.chars();
    let first = chars.next().unwrap_or(' ');
    let dash = matches!(first, '-' | '–' | '—' | '*' | '»' | '>' | '+' | 'o')
        && chars.next().is_some_and(char::is_whitespace);
    if unicode::is_bullet(first) || dash || is_numbered(text) {
        LineKind::Bullet
    } else {
        LineKind::Text
    }
}

/// `1.`, `2)`, `(3)` and a space.
fn is_numbered(text: &str) -> bool {
    let Some((number, rest)) = text.split_once(' ') else { return false };
    let inner = number.trim_start_matches('(');
    let digits = inner.trim_end_matches(['.', ')']);
    !rest.is_empty()
        && digits.len() < inner.len()
        && (1..=2).contains(&digits.len())
        && digits.chars().all(|c| c.is_ascii_digit())
}

/// The words under a link's rectangle.
fn linked(lines: &[TextLine], starts: &[usize], area: BoundingBox, text: &str) -> Option<Span> {
    let mut span: Option<Span> = None;
    for (line, start) in lines.iter().zip(starts) {
        if !overlap(line.bounds, area) {
            continue;
        }
        let ends = line.places.iter().skip(1).map(|(at, _)| *at).chain([line.text.len()]);
        for ((at, place), end) in line.places.iter().zip(ends) {
            let (x, y) = (f32::midpoint(place.x0, place.x1), f32::midpoint(place.y0, place.y1));
            if x >= area.x0 && x <= area.x1 && y >= area.y0 - 1.0 && y <= area.y1 + 1.0 {
                let piece = Span::new(start + at, start + end);
                span = Some(span.map_or(piece, |span| span.cover(piece)));
            }
        }
        // A link over two lines has a rectangle for each: one rectangle, one line.
        if span.is_some() {
            break;
        }
    }
    let span = span?;
    let words = span.of(text);
    let lead = words.len() - words.trim_start().len();
    Some(Span::new(span.start + lead, span.start + lead + words.trim().len()))
        .filter(|span| !span.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_dashes_and_numbers_open_items_and_words_do_not() {
        for item in ["• Led", "– Led", "1. Led", "(2) Led", "o Led", "▪Led"] {
            assert_eq!(kind(item), LineKind::Bullet, "{item}");
        }
        for text in ["Led", "-5 % cost", "2019 Led", "on time", "1.5 million", "100. place"] {
            assert_eq!(kind(text), LineKind::Text, "{text}");
        }
    }
}
