//! Text in columns: as wide as it looks, cut and wrapped between graphemes.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cut to `width` columns, the cut shown by an ellipsis.
pub(in crate::report) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used >= width {
            break;
        }
        out.push_str(grapheme);
    }
    format!("{}…", out.trim_end())
}

/// Cut or filled up to exactly `width` columns.
pub(in crate::report) fn column(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let gap = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(gap))
}

/// Lines of at most `width` columns; words longer than that (and Thai, which has no spaces) break
/// between graphemes.
pub(in crate::report) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let size = word.width();
        if used > 0 && used + 1 + size <= width {
            line.push(' ');
            line.push_str(word);
            used += 1 + size;
            continue;
        }
        if used > 0 && size <= width {
            lines.push(std::mem::take(&mut line));
            line.push_str(word);
            used = size;
            continue;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for grapheme in word.graphemes(true) {
            if used + grapheme.width() > width && used > 0 {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push_str(grapheme);
            used += grapheme.width();
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// `text` wrapped into `out`, the first line after `first`, the others after as many blanks.
pub(super) fn hang(out: &mut String, first: &str, text: &str, width: usize) {
    let indent = first.width();
    for (number, line) in wrap(text, width.saturating_sub(indent).max(20)).iter().enumerate() {
        out.push_str(&if number == 0 { first.to_owned() } else { " ".repeat(indent) });
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_ends_in_an_ellipsis_within_the_width() {
        assert_eq!(cut("Vendor management", 9), "Vendor m…");
        assert_eq!(cut("Vendor", 9), "Vendor");
    }

    #[test]
    fn thai_vowels_above_take_no_column() {
        assert_eq!(column("ผู้จัดการ", 10).width(), 10);
        assert_eq!(cut("ผู้จัดการฝ่ายไอที", 6).width(), 6);
    }

    #[test]
    fn no_wrapped_line_is_too_wide_even_without_spaces() {
        let text = format!("short {} end", "บริหารงบประมาณ".repeat(9));
        let lines = wrap(&text, 30);
        assert!(lines.iter().all(|line| line.width() <= 30), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }
}
