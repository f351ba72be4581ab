//! Email addresses, visible or behind links.

use super::super::rows::Row;
use crate::model::{Confidence, Document, Found, Span};

/// The first address in `rows`, else the first behind a link.
pub(super) fn find(rows: &[&Row<'_>], document: &Document) -> Option<Found<String>> {
    rows.iter().find_map(|row| in_row(row)).or_else(|| behind_link(document))
}

fn in_row(row: &Row<'_>) -> Option<Found<String>> {
    for (at, _) in row.text.match_indices('@').take(8) {
        let before = row.text.get(..at)?;
        let after = row.text.get(at + 1..)?;
        let local =
            tail(before, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-'));
        let domain = head(after, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
            .trim_end_matches(['.', '-']);
        let local = local.trim_start_matches(['.', '-', '_']);
        let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
        if local.is_empty() || ending.len() < 2 || !ending.chars().all(|c| c.is_ascii_alphabetic())
        {
            continue;
        }
        let start = row.span.start + at - local.len();
        let end = row.span.start + at + 1 + domain.len();
        return Some(Found::new(
            format!("{local}@{domain}"),
            Span::new(start, end),
            Confidence::new(980),
        ));
    }
    None
}

fn behind_link(document: &Document) -> Option<Found<String>> {
    let link = document.links.iter().find(|link| link.uri.starts_with("mailto:"))?;
    let address = link.uri.trim_start_matches("mailto:").split('?').next()?.trim();
    let span = link.span.unwrap_or_default();
    address.contains('@').then(|| Found::new(address.to_owned(), span, Confidence::new(900)))
}

/// The longest end of `text` of fitting letters.
fn tail(text: &str, fits: impl Fn(char) -> bool) -> &str {
    let length: usize = text.chars().rev().take_while(|c| fits(*c)).map(char::len_utf8).sum();
    text.get(text.len() - length..).unwrap_or_default()
}

/// The longest beginning of `text` of fitting letters.
fn head(text: &str, fits: impl Fn(char) -> bool) -> &str {
    let length: usize = text.chars().take_while(|c| fits(*c)).map(char::len_utf8).sum();
    text.get(..length).unwrap_or_default()
}
