//! Skills set in columns whose gaps were lost: the row is too wide for its letters.

use super::super::rows::Row;
use crate::model::Span;

/// A row this many times (per mille) wider for its letters than usual has gaps inside.
const SPREAD: f32 = 1350.0;

/// The usual width of a letter per point of its size, per mille; `None` without places.
pub(super) fn usual_width(rows: &[Row<'_>]) -> Option<f32> {
    let mut widths: Vec<i32> =
        rows.iter().filter(|row| row.text.len() > 25).filter_map(width).map(|w| w as i32).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).map(|middle| *middle as f32)
}

/// The cells of a group that is one row with gaps; `None` where it is not. In a section that
/// writes its entries in lower case but for the first letter, a cell begins at each capital.
pub(super) fn cells(body: &[Row<'_>], group: &[&Row<'_>], usual: Option<f32>) -> Option<Vec<Span>> {
    let usual = usual?;
    let [row] = group else { return None };
    if !spread(row, usual) {
        return None;
    }
    let sentence_case = body
        .iter()
        .filter(|row| spread(row, usual))
        .any(|row| row.text.split_whitespace().any(|word| word.starts_with(char::is_lowercase)));
    if !sentence_case {
        return None;
    }
    let mut cells: Vec<Span> = Vec::new();
    for word in row.text.split_whitespace() {
        let start =
            row.span.start + (word.as_ptr() as usize).saturating_sub(row.text.as_ptr() as usize);
        let span = Span::new(start, start + word.len());
        match cells.last_mut() {
            Some(last) if word.starts_with(char::is_lowercase) => *last = last.cover(span),
            _ => cells.push(span),
        }
    }
    Some(cells)
}

fn spread(row: &Row<'_>, usual: f32) -> bool {
    !row.signed
        && !row.text.contains([',', ';', '|', ':', '•', '·'])
        && row.text.contains(' ')
        && width(row).is_some_and(|width| width * 1000.0 > usual * SPREAD)
}

/// Width of a letter per point of its size, per mille.
fn width(row: &Row<'_>) -> Option<f32> {
    let bounds = row.bounds?;
    let size = row.size.filter(|size| *size > 1.0)?;
    Some((bounds.x1 - bounds.x0) * 1000.0 / (row.text.chars().count().max(1) as f32 * size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::BoundingBox,
        parse::{rows::rows, testing::document},
    };

    #[test]
    fn a_row_with_lost_gaps_is_cut_at_its_capitals() {
        let mut document = document(
            "Ran the service desk of a hospital with care\nVendor management Data centres Budgeting",
        );
        for (line, right) in document.lines.iter_mut().zip([220.0, 480.0]) {
            line.bounds = Some(BoundingBox { x0: 20.0, y0: 0.0, x1: right, y1: 10.0 });
            line.size = Some(10.0);
        }
        let rows = rows(&document);
        let cut = |at: usize| {
            cells(&rows, &[&rows[at]], Some(450.0))
                .map(|cells| cells.iter().map(|cell| cell.of(&document.text)).collect::<Vec<_>>())
        };
        assert_eq!(cut(1), Some(vec!["Vendor management", "Data centres", "Budgeting"]));
        assert_eq!(cut(0), None);
    }
}
