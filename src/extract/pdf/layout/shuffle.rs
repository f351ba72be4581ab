//! Whether the stream's order is no order of reading: text boxes in the order they were made, lines
//! from the bottom up.

use super::Row;

/// Upward jumps that columns, boxes and footers explain.
const JUMPS: usize = 6;
/// Further upward jumps explained, one for so many rows.
const ROWS_A_JUMP: usize = 4;
/// Jumps to above what was written before in the same column, which no column explains: one is a
/// header written last, another a box. In a shuffled stream most jumps are such.
const BACK: usize = 3;
/// Rows of a page beyond which jumps are only counted.
const MOST: usize = 1000;
/// How far apart, in sizes, the beginnings of lines of one column may lie.
const EDGE: f32 = 0.5;

/// Whether the stream jumps upwards more often than columns explain, or against them.
pub(super) fn is_shuffled(rows: &[Row], dir: (f32, f32)) -> bool {
    let main: Vec<&Row> = rows.iter().filter(|row| row.dir == dir).collect();
    let jumps: Vec<usize> = main
        .windows(2)
        .zip(1..)
        .filter(|(pair, _)| matches!(pair, [a, b] if b.v < a.v - 0.5 * a.size.max(b.size)))
        .map(|(_, at)| at)
        .collect();
    if jumps.len() > JUMPS + main.len() / ROWS_A_JUMP {
        return true;
    }
    let goes_back = |at: &&usize| {
        let (before, rest) = main.split_at(**at);
        rest.first().is_some_and(|row| before.iter().any(|other| is_above(row, other)))
    };
    if jumps.len() < BACK || main.len() > MOST {
        return false;
    }
    let back = jumps.iter().filter(goes_back).count();
    back >= BACK && back * 2 > jumps.len()
}

/// Whether a row stands above another of its column.
fn is_above(row: &Row, other: &Row) -> bool {
    let start = |row: &Row| row.fragments.first().map_or(0.0, |first| first.u0);
    let size = row.size.min(other.size);
    other.v > row.v + size && (start(row) - start(other)).abs() < EDGE * size
}

#[cfg(test)]
mod tests {
    use super::{
        super::rows::{in_stream_order, tests::glyphs},
        *,
    };

    fn shuffled(boxes: &[(f32, f32)]) -> bool {
        let lines = |(x, y): &(f32, f32)| {
            let at = |line: u16| y + 14.0 * f32::from(line);
            (0..3).flat_map(|line| glyphs("Led teams", *x, at(line), 10.0)).collect::<Vec<_>>()
        };
        let rows = in_stream_order(boxes.iter().flat_map(lines).collect());
        is_shuffled(&rows, (1.0, 0.0))
    }

    #[test]
    fn boxes_in_any_order_are_shuffled() {
        assert!(shuffled(&[
            (50.0, 500.0),
            (250.0, 300.0),
            (50.0, 300.0),
            (250.0, 100.0),
            (50.0, 400.0),
            (50.0, 100.0)
        ]));
    }

    #[test]
    fn columns_cards_and_a_header_written_last_are_not() {
        let columns = [(50.0, 100.0), (50.0, 200.0), (250.0, 100.0), (250.0, 200.0), (50.0, 40.0)];
        assert!(!shuffled(&columns));
        let cards = [50.0_f32, 200.0, 350.0, 500.0].map(|x| [(x, 100.0), (x, 200.0)]);
        assert!(!shuffled(cards.as_flattened()));
        let rows = [100.0_f32, 200.0, 300.0, 400.0].map(|y| [(50.0, y), (250.0, y)]);
        assert!(!shuffled(rows.as_flattened()));
    }
}
