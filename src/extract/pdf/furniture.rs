//! Recognises what is printed on every page: headers, footers and page numbers.

use std::collections::BTreeMap;

use super::{layout::TextLine, page::ReadPage};
use crate::model::LineKind;

/// Share of the page's height at its top and foot where headers and footers stand.
const MARGIN: f32 = 0.12;
/// Share of the page's height at its foot where a lone number is a page number.
const FOOT: f32 = 0.08;

/// Marks the header and footer lines of all pages.
pub(super) fn mark(pages: &mut [ReadPage]) {
    let mut seen: BTreeMap<(bool, i32, String), usize> = BTreeMap::new();
    for page in pages.iter() {
        for line in &page.lines {
            if let Some(key) = key(line, page.page.height) {
                *seen.entry(key).or_default() += 1;
            }
        }
    }
    let count = pages.len();
    for page in pages {
        let height = page.page.height;
        for line in &mut page.lines {
            let repeated = key(line, height).is_some_and(|key| {
                seen.get(&key).is_some_and(|times| *times >= 2 && *times * 2 >= count)
            });
            let number = line.bounds.y0 > height * (1.0 - FOOT) && is_page_number(&line.text);
            if repeated || number {
                let top = line.bounds.y1 < height / 2.0;
                line.kind = Some(if top { LineKind::Header } else { LineKind::Footer });
            }
        }
    }
}

/// What makes two lines on two pages the same: margin, height on the page, words with any numbers.
fn key(line: &TextLine, height: f32) -> Option<(bool, i32, String)> {
    let top = line.bounds.y1 < height * MARGIN;
    let foot = line.bounds.y0 > height * (1.0 - MARGIN);
    let words: String =
        line.text.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect();
    (top || foot).then(|| (top, (line.bounds.y0 / 3.0).round() as i32, words))
}

/// `3`, `3/4`, `- 3 -`: digits and signs alone, and few of them.
fn is_page_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (1..=4).contains(&digits) && text.chars().count() <= 9 && !text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_alone_are_page_numbers_and_years_with_words_are_not() {
        for text in ["3", "2/4", "- 3 -"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["Page of life", "2012 Bangkok", "081-234-5678"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
