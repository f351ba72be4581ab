//! Text of documents made fit for one line of a report.

use unicode_segmentation::UnicodeSegmentation;

use crate::report::printable;

/// The most graphemes of a quote; a whole page is no quote.
const LONGEST_QUOTE: usize = 280;

/// Signs before a bullet's words; they are no part of what was said.
const BULLET_SIGNS: [char; 12] = ['•', '‣', '▪', '◦', '●', '○', '■', '·', '–', '-', '*', '➢'];

/// On one line, safe, without a bullet sign, not longer than a quote should be.
pub(super) fn quote(text: &str) -> String {
    let line = one_line(text);
    let line = line.trim_start_matches(BULLET_SIGNS).trim_start();
    match line.grapheme_indices(true).nth(LONGEST_QUOTE) {
        Some((at, _)) => {
            let head = line.get(..at).unwrap_or_default();
            // Cut at the last word that fits, where there is one nearby.
            let cut = head.rfind(' ').filter(|cut| head.len() - cut < 40).unwrap_or(head.len());
            format!("{}…", head.get(..cut).unwrap_or(head))
        }
        None => line.to_owned(),
    }
}

/// On one line and safe.
pub(super) fn one_line(text: &str) -> String {
    printable(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The last part of a path, safe.
pub(super) fn file_name(name: &str) -> String {
    one_line(name.rsplit(['/', '\\']).next().unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_over_several_lines_becomes_one() {
        assert_eq!(quote("Led the\n  rollout\u{1b}[1m of\tWiFi "), "Led the rollout[1m of WiFi");
    }

    #[test]
    fn a_page_long_quote_is_cut_at_a_word() {
        let cut = quote(&"kettle ".repeat(200));
        assert!(cut.ends_with("kettle…"), "{cut}");
        assert!(cut.len() < 290);
    }

    #[test]
    fn a_bullet_sign_is_no_part_of_a_quote() {
        assert_eq!(quote("• Led 12 people"), "Led 12 people");
        assert_eq!(quote("- Ran the desk"), "Ran the desk");
    }

    #[test]
    fn folders_are_left_out_of_a_file_name() {
        assert_eq!(file_name("/home/anna/cv\u{202e}.pdf"), "cv.pdf");
        assert_eq!(file_name(r"C:\papers\cv.docx"), "cv.docx");
    }
}
