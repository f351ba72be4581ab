//! A ranking as CSV (RFC 4180) that no spreadsheet can be made to run.

use crate::model::{Ranking, Row};

const COLUMNS: [&str; 16] = [
    "rank",
    "band",
    "file",
    "sha256",
    "status",
    "fit",
    "quality",
    "must_met",
    "must_total",
    "missing",
    "unquantified",
    "findings",
    "months_experience",
    "ms",
    "error",
    "same_as",
];

/// A header and one row a file, best first. Lines end as RFC 4180 asks.
#[must_use]
pub fn csv(ranking: &Ranking) -> String {
    let mut out = COLUMNS.join(",");
    out.push_str("\r\n");
    for row in &ranking.rows {
        out.push_str(&cells(row).map(|cell| escape(&cell)).join(","));
        out.push_str("\r\n");
    }
    out
}

fn cells(row: &Row) -> [String; 16] {
    let number = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
    [
        number(row.rank),
        number(row.band),
        row.file.clone(),
        row.sha256.clone().unwrap_or_default(),
        row.status.as_str().to_owned(),
        number(row.fit),
        number(row.quality),
        number(row.must_met),
        number(row.must_total),
        row.missing.join("; "),
        number(row.unquantified),
        number(row.findings),
        number(row.months_experience),
        row.ms.to_string(),
        row.error.clone().unwrap_or_default(),
        row.same_as.clone().unwrap_or_default(),
    ]
}

/// One cell: nothing that a spreadsheet takes for a formula at its start (an apostrophe goes
/// before it), no control characters, quoted where RFC 4180 asks.
fn escape(cell: &str) -> String {
    let mut clean: String =
        cell.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    // What stands first after blanks counts: some programs trim them.
    if cell.trim_start().starts_with(starts_formula) || cell.starts_with(['\t', '\r', '\n', '\0']) {
        clean.insert(0, '\'');
    }
    if clean.contains([',', '"', '\n', '\'', ';']) {
        format!("\"{}\"", clean.replace('"', "\"\""))
    } else {
        clean
    }
}

/// The signs of OWASP ASVS 1.2.10, and their full-width forms.
fn starts_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\0' | '＝' | '＋' | '－' | '＠' | '−' | '﹢' | '﹣' | '﹦' | '﹫'
    )
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn a_cell_that_begins_like_a_formula_is_made_text() {
        for start in ["=", "+", "-", "@", "＝", "－", "  =", "\t", "\r", "\0="] {
            let cell = format!("{start}cmd|' /C calc'!A0");
            assert!(escape(&cell).starts_with("\"'"), "{cell:?} became {}", escape(&cell));
        }
    }

    #[test]
    fn quotes_are_doubled_and_commas_are_quoted() {
        assert_eq!(escape(r#"Budget, "P&L""#), r#""Budget, ""P&L""""#);
    }

    #[test]
    fn ordinary_names_stay_as_they_are() {
        assert_eq!(escape("résumé of สมชาย-2.pdf"), "résumé of สมชาย-2.pdf");
        assert_eq!(escape("C++ and C#"), "C++ and C#");
    }

    #[test]
    fn control_characters_do_not_reach_the_file() {
        assert_eq!(escape("a\u{1b}[2Jb"), "a [2Jb");
    }
}
