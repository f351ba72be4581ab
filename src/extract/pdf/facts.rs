//! Facts about the layout that make simpler parsers lose or mix text.

use super::{layout::TextLine, page::ReadPage};
use crate::model::LineKind;

/// Lines a block must have to count as a column.
const LINES: usize = 3;

/// Most columns of running text side by side on any page.
pub(super) fn columns(pages: &[ReadPage]) -> u32 {
    pages.iter().map(|page| side_by_side(&page.lines)).max().unwrap_or(0)
}

/// Whether a header or footer says more than a page number.
pub(super) fn has_header_text(pages: &[ReadPage]) -> bool {
    pages.iter().flat_map(|page| &page.lines).any(|line| {
        matches!(line.kind, Some(LineKind::Header | LineKind::Footer))
            && line.text.chars().filter(|c| c.is_alphabetic()).count() > 5
    })
}

/// The text in rows straight across the pages, if that is another text than `read`.
pub(super) fn simple_reading(pages: &[ReadPage], read: &str) -> Option<String> {
    let simple: Vec<&str> =
        pages.iter().map(|page| page.simple.as_str()).filter(|text| !text.is_empty()).collect();
    let simple = simple.join("\n");
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    (letters(&simple) != letters(read)).then_some(simple)
}

/// A stretch of lines the eye reads without a jump.
struct Stretch {
    x0: f32,
    x1: f32,
    y0: f32,
    y1: f32,
    lines: usize,
}

fn side_by_side(lines: &[TextLine]) -> u32 {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut before: Option<&TextLine> = None;
    for line in lines {
        let b = line.bounds;
        let jump = before.is_none_or(|before| {
            b.y1 < before.bounds.y0 || b.x0 > before.bounds.x1 || b.x1 < before.bounds.x0
        });
        before = Some(line);
        match stretches.last_mut() {
            Some(last) if !jump => {
                last.x0 = last.x0.min(b.x0);
                last.x1 = last.x1.max(b.x1);
                last.y0 = last.y0.min(b.y0);
                last.y1 = last.y1.max(b.y1);
                last.lines += 1;
            }
            _ => stretches.push(Stretch { x0: b.x0, x1: b.x1, y0: b.y0, y1: b.y1, lines: 1 }),
        }
    }
    stretches.retain(|stretch| stretch.lines >= LINES);
    let mut most = u32::from(!lines.is_empty());
    // Few stretches have three lines; a hostile page with thousands need not be counted exactly.
    for one in stretches.iter().take(64) {
        let mut row: Vec<&Stretch> = vec![one];
        for other in stretches.iter().take(64) {
            let beside = row.iter().all(|taken| {
                (other.x0 >= taken.x1 || other.x1 <= taken.x0)
                    && other.y0 < taken.y1
                    && taken.y0 < other.y1
            });
            if beside {
                row.push(other);
            }
        }
        most = most.max(row.len() as u32);
    }
    most
}
