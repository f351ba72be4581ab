//! Rows to a ranking: best first, equal fits share a rank, close fits a band, unreadable ones last.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{batch::fingerprint, model::Row};

/// Orders rows given in the order of their files. `error` is in points of fit.
pub(super) fn order(mut rows: Vec<Row>, blind: bool, error: u32) -> Vec<Row> {
    if blind {
        rows.iter_mut().for_each(hide_name);
    }
    note_duplicates(&mut rows);
    // Within a rank by quality, then by name: the order of the work never shows.
    rows.sort_by(|a, b| {
        let key = |row: &Row| (Reverse(row.fit), Reverse(row.must_met), Reverse(row.quality));
        key(a).cmp(&key(b)).then_with(|| a.file.cmp(&b.file))
    });
    let mut rank = 0;
    let mut band = 0;
    let mut last = None;
    let mut top_of_band = None;
    for (place, row) in (1..).zip(&mut rows) {
        let Some(fit) = row.fit else { break };
        if last != Some(fit) {
            rank = place;
            last = Some(fit);
        }
        if top_of_band.is_none_or(|top: u32| top.saturating_sub(fit) >= error) {
            band += 1;
            top_of_band = Some(fit);
        }
        row.rank = Some(rank);
        row.band = Some(band);
    }
    rows
}

/// A name from the bytes, or from the path where there are none.
fn hide_name(row: &mut Row) {
    let hash = row.sha256.clone().unwrap_or_else(|| fingerprint::sha256(row.file.as_bytes()));
    row.file = format!("cv-{}", hash.get(..12).unwrap_or(&hash));
}

/// Of several files with the same bytes, all but the first by name say which that is.
fn note_duplicates(rows: &mut [Row]) {
    let mut first = BTreeMap::new();
    for row in rows {
        if let Some(sha256) = &row.sha256 {
            let original = first.entry(sha256.clone()).or_insert_with(|| row.file.clone());
            if *original != row.file {
                row.same_as = Some(original.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::order;
    use crate::model::{Row, Status};

    fn row(file: &str, fit: Option<u32>) -> Row {
        Row {
            fit,
            status: if fit.is_some() { Status::Ok } else { Status::Encrypted },
            sha256: Some(format!("{file:0>64}")),
            ..Row::failed(file, String::new())
        }
    }

    fn places(rows: &[Row]) -> Vec<(&str, Option<u32>, Option<u32>)> {
        rows.iter().map(|row| (row.file.as_str(), row.rank, row.band)).collect()
    }

    #[test]
    fn equal_fits_share_a_rank_and_the_next_rank_is_left_out() {
        let rows = order(
            vec![row("c", Some(70)), row("a", Some(70)), row("b", Some(90)), row("d", Some(60))],
            false,
            5,
        );
        assert_eq!(
            places(&rows),
            [
                ("b", Some(1), Some(1)),
                ("a", Some(2), Some(2)),
                ("c", Some(2), Some(2)),
                ("d", Some(4), Some(3))
            ]
        );
    }

    #[test]
    fn rows_within_the_error_share_a_band_counted_from_its_best() {
        let rows = order(
            [80, 78, 76, 75, 74].map(|fit| row(&fit.to_string(), Some(fit))).to_vec(),
            false,
            5,
        );
        let bands: Vec<_> = rows.iter().map(|row| row.band.unwrap()).collect();
        assert_eq!(bands, [1, 1, 1, 2, 2]);
    }

    #[test]
    fn unreadable_files_come_last_without_a_rank() {
        let rows = order(vec![row("a", None), row("b", Some(0))], false, 5);
        assert_eq!(places(&rows), [("b", Some(1), Some(1)), ("a", None, None)]);
    }

    #[test]
    fn a_blind_ranking_names_no_file_and_is_the_same_for_renamed_files() {
        let hidden = |name: &str| {
            let rows = vec![Row { sha256: Some("ab".repeat(32)), ..row(name, Some(50)) }];
            order(rows, true, 5).remove(0).file
        };
        assert_eq!(hidden("jane-doe.pdf"), "cv-abababababab");
        assert_eq!(hidden("jane-doe.pdf"), hidden("copy of jane doe.pdf"));
    }

    #[test]
    fn a_copy_says_what_it_is_a_copy_of() {
        let same = |name: &str| Row { sha256: Some("cd".repeat(32)), ..row(name, Some(50)) };
        let rows = order(vec![same("a.pdf"), same("b.pdf")], false, 5);
        assert_eq!(rows[0].same_as, None);
        assert_eq!(rows[1].same_as.as_deref(), Some("a.pdf"));
    }
}
