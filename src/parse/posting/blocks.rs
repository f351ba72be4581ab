//! Lines to blocks: wrapped lines joined, bullet and heading signs noted.

use crate::model::{Document, Line, LineKind, Span};

/// Lines that belong together: a bullet, a paragraph or a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    /// Its place, without bullet and heading signs.
    pub(super) span: Span,
    /// Whether a bullet sign or number opens it.
    pub(super) bullet: bool,
    /// Whether the format says it is a heading.
    pub(super) heading: bool,
}

/// Signs that open a bullet.
const BULLETS: &str = "-–—•·●▪■◦‣*➢✓►»○";
/// A line this short is not wrapped.
const WRAPPED_AT: usize = 40;

/// The blocks of a document within the first `limit` bytes of its text.
pub(super) fn blocks(document: &Document, limit: usize) -> Vec<Block> {
    let widths = widths(document);
    let mut blocks: Vec<Block> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in document.lines.iter().take_while(|line| line.span.end <= limit) {
        if matches!(line.kind, LineKind::Header | LineKind::Footer) {
            continue;
        }
        let block = open(&document.text, line);
        if block.span.is_empty() {
            before = None;
            continue;
        }
        let joins = before.is_some_and(|before| wraps(document, before, line, block, &widths));
        match blocks.last_mut() {
            Some(last) if joins && !last.heading => last.span = last.span.cover(block.span),
            _ => blocks.push(block),
        }
        before = Some(line);
    }
    blocks
}

/// One line as a block of its own.
fn open(text: &str, line: &Line) -> Block {
    let words = line.span.of(text);
    let trimmed = words.trim();
    let start = line.span.start + (words.len() - words.trim_start().len());
    let whole = Span::new(start, start + trimmed.len());
    if let Some(rest) = trimmed.strip_prefix('#') {
        let rest = rest.trim_start_matches('#').trim_start();
        return Block {
            span: Span::new(whole.end - rest.len(), whole.end),
            bullet: false,
            heading: true,
        };
    }
    let heading = line.kind == LineKind::Heading;
    let rest = after_sign(trimmed);
    let bullet = rest.len() < trimmed.len() || line.kind == LineKind::Bullet;
    Block {
        span: Span::new(whole.end - rest.len(), whole.end),
        bullet: bullet && !heading,
        heading,
    }
}

/// What follows a bullet sign or list number.
fn after_sign(line: &str) -> &str {
    let rest = line.trim_start_matches(|c| BULLETS.contains(c));
    if rest.len() < line.len() {
        // "**Bold**" and "-40 °C" open no bullet.
        let opens = rest.starts_with(char::is_whitespace) || !line.starts_with(['-', '–', '*']);
        return if opens { rest.trim_start() } else { line };
    }
    if let Some(rest) = line.strip_prefix("o ")
        && rest.starts_with(|c: char| c.is_uppercase())
    {
        return rest;
    }
    let digits = line.trim_start_matches('(').trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = line.len() - digits.len();
    if (1..=3).contains(&numbered)
        && let Some(rest) = digits.strip_prefix(['.', ')'])
        && rest.starts_with(char::is_whitespace)
    {
        return rest.trim_start();
    }
    line
}

/// Whether `line` goes on with the sentence of the line before it.
fn wraps(
    document: &Document,
    before: &Line,
    line: &Line,
    block: Block,
    widths: &[(u32, f32)],
) -> bool {
    let words = before.span.of(&document.text).trim_end();
    let ended = words.ends_with(['.', ';', ':', '!', '?']);
    if block.bullet || block.heading || before.kind == LineKind::Heading {
        return false;
    }
    let next = block.span.of(&document.text);
    if next.starts_with(|c: char| c.is_lowercase()) && !ended && words.len() >= WRAPPED_AT {
        return true;
    }
    if words.ends_with([',', '&', '(']) && words.len() >= WRAPPED_AT || open_bracket(words) {
        return true;
    }
    before.block == line.block && is_full(before, widths) && (!ended || next.starts_with('('))
}

fn open_bracket(line: &str) -> bool {
    line.rfind('(').is_some_and(|open| line.rfind(')').is_none_or(|close| close < open))
}

/// Whether a placed line reaches the right edge of its block.
fn is_full(line: &Line, widths: &[(u32, f32)]) -> bool {
    let Some(bounds) = line.bounds else { return false };
    let found = widths.binary_search_by_key(&line.block, |(block, _)| *block);
    let edge = found.ok().and_then(|index| widths.get(index)).map_or(f32::MAX, |(_, edge)| *edge);
    bounds.x1 >= bounds.x0 + (edge - bounds.x0) * 0.85
}

/// The right edge of each block of placed lines, by block; only blocks of several lines.
fn widths(document: &Document) -> Vec<(u32, f32)> {
    let mut edges: std::collections::BTreeMap<u32, (usize, f32)> =
        std::collections::BTreeMap::new();
    for line in &document.lines {
        if let Some(bounds) = line.bounds {
            let edge = edges.entry(line.block).or_insert((0, 0.0));
            *edge = (edge.0 + 1, edge.1.max(bounds.x1));
        }
    }
    let several = edges.into_iter().filter(|(_, (lines, _))| *lines > 1);
    several.map(|(block, (_, edge))| (block, edge)).collect()
}
