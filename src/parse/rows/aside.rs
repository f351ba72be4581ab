//! Dates and places in a column of their own: their rows move next to the row they stand beside.

use super::Row;

/// A block of the side column has at most this many rows.
const ROWS: usize = 4;
/// Rows to look back or ahead for the row beside it.
const REACH: usize = 60;

/// Moves small blocks with a year behind the row of another block that stands at their height.
pub(super) fn reseat(rows: Vec<Row<'_>>) -> Vec<Row<'_>> {
    let mut targets: Vec<Option<usize>> = vec![None; rows.len()];
    let mut start = 0;
    while start < rows.len() {
        let end = block_end(&rows, start);
        if let Some(beside) = beside(&rows, start, end) {
            for target in targets.iter_mut().take(end).skip(start) {
                *target = Some(beside);
            }
        }
        start = end;
    }
    if targets.iter().all(Option::is_none) {
        return rows;
    }
    // A moved row sorts right behind its target; all others keep their order.
    let mut order: Vec<(usize, usize, usize)> = targets
        .iter()
        .enumerate()
        .map(|(index, target)| (target.unwrap_or(index), usize::from(target.is_some()), index))
        .collect();
    order.sort_unstable();
    let mut rows: Vec<Option<Row<'_>>> = rows.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(.., index)| rows.get_mut(index).and_then(Option::take)).collect()
}

/// One past the last row of the block that begins at `start`.
fn block_end(rows: &[Row<'_>], start: usize) -> usize {
    let Some(first) = rows.get(start) else { return start + 1 };
    let same = rows
        .iter()
        .skip(start)
        .take_while(|row| row.block == first.block && row.page == first.page);
    start + same.count().max(1)
}

/// The row of a neighbouring block that the small block `start..end` stands beside.
fn beside(rows: &[Row<'_>], start: usize, end: usize) -> Option<usize> {
    let block = rows.get(start..end)?;
    let small = block.len() <= ROWS && block.iter().all(|row| row.words() <= 6 && !row.signed);
    if !small || !block.iter().any(|row| has_year(row.text)) {
        return None;
    }
    let first = block.first()?;
    let level = |index: &usize| {
        rows.get(*index).is_some_and(|row| {
            let apart = row.block != first.block && row.page == first.page && !has_year(row.text);
            row.bounds.zip(first.bounds).is_some_and(|(a, b)| {
                let height = (b.y1 - b.y0).max(1.0);
                apart
                    && (a.y0 - b.y0).abs() < height * 0.6
                    && (a.x1 <= b.x0 + 1.0 || b.x1 <= a.x0 + 1.0)
            })
        })
    };
    let back = (start.saturating_sub(REACH)..start).rev().find(level);
    back.or_else(|| (end..(end + REACH).min(rows.len())).find(level))
}

/// Whether four digits in a row stand in it.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_numeric()).any(|digits| digits.chars().count() == 4)
}

#[cfg(test)]
mod tests {
    use crate::{
        model::BoundingBox,
        parse::{rows::rows, testing::document},
    };

    #[test]
    fn dates_of_a_side_column_stand_beside_their_title() {
        let mut document = document(
            "Norda AB, Head of IT\n- Ran the service desk\n\nOslo, Norway\nJune 2019 – present\n\nPolar AB, Analyst",
        );
        let boxes = [(10.0, 100.0), (14.0, 112.0), (400.0, 100.5), (400.0, 112.5), (10.0, 130.0)];
        for (line, (x, y)) in document.lines.iter_mut().zip(boxes) {
            line.bounds = Some(BoundingBox { x0: x, y0: y, x1: x + 90.0, y1: y + 10.0 });
        }
        let texts: Vec<&str> = rows(&document).iter().map(|row| row.text).collect();
        assert_eq!(
            texts,
            [
                "Norda AB, Head of IT",
                "Oslo, Norway",
                "June 2019 – present",
                "Ran the service desk",
                "Polar AB, Analyst"
            ]
        );
    }
}
