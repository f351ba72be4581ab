//! Letters that many small pieces of paint cover together: strips, tiles, white letters.

use super::Sight;
use crate::extract::pdf::glyph::PagePaint;
use crate::model::{BoundingBox, HiddenReason};

/// Side of the cells that paint is added up in, in points.
const CELL: f32 = 6.0;
/// Cells along one side of a page.
const SIDE: usize = 400;
/// Share of a cell that must be painted over.
const FULL: f32 = 0.7;
/// Pieces below which nothing is covered.
const FEW: usize = 3;
/// Cells that may be painted, over all pieces of a page.
const WORK: usize = 2_000_000;

/// Doubts the seen letters whose place is painted over piece by piece: the drawn page decides.
pub(super) fn doubt(page: &PagePaint, sights: &mut [Sight]) {
    let letters =
        page.glyphs.iter().zip(sights.iter()).zip(1..).filter_map(|((glyph, sight), at)| {
            let lid = *sight == Sight::Hidden(HiddenReason::White) && !glyph.is_blank();
            lid.then(|| (glyph.bounds(), at))
        });
    let mut pieces: Vec<(BoundingBox, usize)> =
        page.patches.iter().copied().chain(letters).collect();
    if pieces.len() < FEW {
        return;
    }
    pieces.sort_by_key(|(_, after)| *after);
    if pieces.last().is_none_or(|(_, after)| *after == 0) {
        return;
    }
    let mut grid = Grid::new(page);
    let mut pieces = pieces.into_iter().peekable();
    // What each letter found painted when it came; what is there in the end lies over it.
    let mut before = Vec::with_capacity(page.glyphs.len());
    for (index, glyph) in page.glyphs.iter().enumerate() {
        while let Some((piece, _)) = pieces.next_if(|(_, after)| *after <= index) {
            grid.paint(piece);
        }
        before.push(grid.at(glyph.center()));
    }
    pieces.for_each(|(piece, _)| grid.paint(piece));
    for ((glyph, sight), before) in page.glyphs.iter().zip(sights).zip(before) {
        if *sight == Sight::Seen && grid.at(glyph.center()) - before > FULL * CELL * CELL {
            *sight = Sight::Doubtful(HiddenReason::Covered);
        }
    }
}

/// How much of each cell of a page is painted, in square points.
struct Grid {
    columns: usize,
    rows: usize,
    cells: Vec<f32>,
    work: usize,
}

impl Grid {
    fn new(page: &PagePaint) -> Self {
        let count = |length: f32| ((length / CELL) as usize + 1).min(SIDE);
        let (columns, rows) = (count(page.width), count(page.height));
        Self { columns, rows, cells: vec![0.0; columns * rows], work: WORK }
    }

    fn at(&self, (x, y): (f32, f32)) -> f32 {
        if x < 0.0 || y < 0.0 {
            return 0.0;
        }
        let (column, row) = ((x / CELL) as usize, (y / CELL) as usize);
        if column >= self.columns {
            return 0.0;
        }
        self.cells.get(row * self.columns + column).copied().unwrap_or(0.0)
    }

    fn paint(&mut self, b: BoundingBox) {
        let cells = |from: f32, to: f32, end: usize| {
            let cell = |at: f32| (at.max(0.0) / CELL) as usize;
            cell(from).min(end)..(cell(to) + 1).min(end)
        };
        let common = |from: f32, to: f32, cell: usize| {
            let start = cell as f32 * CELL;
            (to.min(start + CELL) - from.max(start)).max(0.0)
        };
        let (columns, rows) = (cells(b.x0, b.x1, self.columns), cells(b.y0, b.y1, self.rows));
        for row in rows {
            let Some(left) = self.work.checked_sub(columns.len()) else { return };
            self.work = left;
            let height = common(b.y0, b.y1, row);
            for column in columns.clone() {
                if let Some(cell) = self.cells.get_mut(row * self.columns + column) {
                    *cell += height * common(b.x0, b.x1, column);
                }
            }
        }
    }
}
