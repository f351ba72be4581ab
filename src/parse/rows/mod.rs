//! The lines of a document as the rules see them: without bullet sign, folded, with gaps and wraps.

mod aside;

use crate::{
    model::{BoundingBox, Document, Line, LineKind, Span},
    text::phrase,
};

/// A line with text. Spans index into the document's text.
#[derive(Debug, Clone)]
pub(super) struct Row<'a> {
    /// Its words, trimmed, without bullet sign.
    pub(super) text: &'a str,
    /// Their place.
    pub(super) span: Span,
    /// The same in lower case, byte for byte.
    pub(super) folded: String,
    /// Whether a bullet sign or list number stood before them.
    pub(super) signed: bool,
    /// Font size in points.
    pub(super) size: Option<f32>,
    /// Whether most of it is bold.
    pub(super) bold: Option<bool>,
    /// Its place on the page.
    pub(super) bounds: Option<BoundingBox>,
    /// Page, from 1.
    pub(super) page: u32,
    /// Block of running text.
    pub(super) block: u32,
    /// What the layout says.
    pub(super) kind: LineKind,
    /// Whether more space than usual stands above it, or another block.
    pub(super) gap: bool,
    /// Whether the line was full, so that its end says nothing about the sentence's.
    pub(super) full: bool,
}

impl Row<'_> {
    /// Number of words.
    pub(super) fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Whether it begins with a lower-case letter.
    pub(super) fn starts_lower(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }

    /// Whether its first word has the ending of a verb that tells what was done.
    pub(super) fn opens_with_verb(&self) -> bool {
        let word = self.folded.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
    }

    /// Whether it ends a sentence.
    pub(super) fn ends_sentence(&self) -> bool {
        self.text.trim_end_matches([')', '"', '”', '\'']).ends_with(['.', '!', '?', ';'])
    }
}

/// Rows of the document in reading order; empty lines and repeated page heads and feet left out.
pub(super) fn rows(document: &Document) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::with_capacity(document.lines.len());
    let mut pending_sign = false;
    for line in &document.lines {
        if line.kind == LineKind::Footer || (line.kind == LineKind::Header && line.page > 1) {
            continue;
        }
        let (sign, text, span) = body(line, &document.text);
        if text.is_empty() {
            pending_sign |= sign;
            continue;
        }
        rows.push(Row {
            text,
            span,
            folded: phrase::fold(text),
            signed: sign || pending_sign,
            size: line.size,
            bold: line.bold,
            bounds: line.bounds,
            page: line.page,
            block: line.block,
            kind: line.kind,
            gap: false,
            full: false,
        });
        pending_sign = false;
    }
    let mut rows = aside::reseat(rows);
    mark_gaps(&mut rows);
    mark_full(&mut rows);
    rows
}

/// Whether a sign stands first, and the words behind it with their place.
fn body<'a>(line: &Line, text: &'a str) -> (bool, &'a str, Span) {
    let whole = line.span.of(text);
    let words = whole.trim_matches(is_space);
    let (sign, rest) = match strip_sign(words, line.kind == LineKind::Bullet) {
        Some(rest) => (true, rest),
        None => (false, words),
    };
    let start = line.span.start + (rest.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    (sign, rest, Span::new(start, start + rest.len()))
}

fn is_space(sign: char) -> bool {
    sign.is_whitespace() || sign == '\u{200B}' || sign == '\u{FEFF}'
}

/// Signs that only ever open a list entry.
const BULLETS: [char; 25] = [
    '•', '·', '▪', '‣', '◦', '●', '○', '■', '□', '►', '▶', '▸', '➢', '➤', '➔', '✓', '✔', '❖', '◆',
    '◇', '⁃', '∙', '⦁', '»', '→',
];

/// The text behind a bullet sign; `None` where there is no sign.
pub(super) fn strip_sign(text: &str, is_bullet: bool) -> Option<&str> {
    let mut letters = text.chars();
    let first = letters.next()?;
    let rest = letters.as_str();
    if BULLETS.contains(&first) {
        return Some(rest.trim_start_matches(is_space));
    }
    let spaced = rest.starts_with(is_space);
    if matches!(first, '-' | '–' | '—' | '*' | '+') && (spaced || (is_bullet && !rest.is_empty()))
    {
        return Some(rest.trim_start_matches(is_space));
    }
    if first == 'o' && spaced && rest.trim_start().starts_with(char::is_uppercase) {
        return Some(rest.trim_start_matches(is_space));
    }
    strip_number(text).filter(|_| is_bullet)
}

/// The text behind "1." or "2)".
fn strip_number(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == text.len() || text.len() - rest.len() > 2 {
        return None;
    }
    let rest = rest.strip_prefix(['.', ')'])?;
    rest.starts_with(is_space).then(|| rest.trim_start_matches(is_space))
}

/// Marks rows with more space above than lines of one paragraph have.
fn mark_gaps(rows: &mut [Row<'_>]) {
    let step = |above: &Row<'_>, row: &Row<'_>| match (above.bounds, row.bounds) {
        (Some(a), Some(b)) if above.page == row.page => Some(b.y0 - a.y1),
        _ => None,
    };
    let mut steps: Vec<i32> = rows
        .iter()
        .zip(rows.iter().skip(1))
        .filter_map(|(a, b)| step(a, b))
        .filter(|gap| *gap > -4.0 && *gap < 40.0)
        .map(|gap| (gap * 10.0) as i32)
        .collect();
    steps.sort_unstable();
    let usual = steps.get(steps.len() * 2 / 5).copied().unwrap_or(0) as f32 / 10.0;
    let mut gaps = vec![true];
    for (above, row) in rows.iter().zip(rows.iter().skip(1)) {
        let height = row.bounds.map_or(10.0, |b| b.y1 - b.y0);
        gaps.push(match step(above, row) {
            Some(gap) => gap > usual.max(0.0) * 1.4 + height * 0.25 || gap < -height * 2.0,
            None => above.block != row.block && above.page == row.page,
        });
    }
    for (row, gap) in rows.iter_mut().zip(gaps) {
        row.gap = gap;
    }
}

/// Marks rows that end where their column ends: the first word of the next one had no room.
fn mark_full(rows: &mut [Row<'_>]) {
    let rights = columns(rows);
    let longest = rows.iter().map(|row| row.text.chars().count()).max().unwrap_or(0) as f32;
    let next_words: Vec<usize> = rows
        .iter()
        .skip(1)
        .map(|row| row.text.split_whitespace().next().map_or(0, |word| word.chars().count()))
        .collect();
    for (row, next) in rows.iter_mut().zip(next_words) {
        let letters = row.text.chars().count().max(1) as f32;
        let (width, room, used) = match row.bounds {
            Some(b) => {
                let right = rights.iter().find(|(left, _)| (left - b.x0).abs() <= 45.0);
                ((b.x1 - b.x0) / letters, right.map_or(b.x1, |(_, right)| *right), b.x1)
            }
            None => (1.0, longest, letters),
        };
        row.full = used + width * (next as f32 + 0.6) > room;
    }
}

/// Left edge and farthest right edge of the columns that rows stand in.
fn columns(rows: &[Row<'_>]) -> Vec<(f32, f32)> {
    let mut columns: Vec<(f32, f32, u32)> = Vec::new();
    for bounds in rows.iter().filter_map(|row| row.bounds) {
        if let Some((_, right, count)) =
            columns.iter_mut().find(|(left, ..)| (*left - bounds.x0).abs() <= 45.0)
        {
            *right = right.max(bounds.x1);
            *count += 1;
        } else if columns.len() < 40 {
            columns.push((bounds.x0, bounds.x1, 1));
        }
    }
    columns.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    columns.into_iter().map(|(left, right, _)| (left, right)).collect()
}
