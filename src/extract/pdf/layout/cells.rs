//! Parts the rows of a ruled table into cells: a line between two fragments says that they are two.

use super::{BoundingBox, Row, rows::Fragment};

/// Thickness of a rule, in points, and the least lengths of one that borders a cell.
pub(in crate::extract::pdf) const THIN: f32 = 2.0;
const UPRIGHT: f32 = 8.0;
const LEVEL: f32 = 16.0;
/// Rules of one page beyond which it is a drawing.
pub(in crate::extract::pdf) const RULES: usize = 4000;
/// Upright rules of one page that are looked at.
const UPRIGHTS: usize = 400;
/// How far rules may miss each other, in points.
const SLACK: f32 = 3.0;

/// The rules of one page.
struct Grid {
    upright: Vec<BoundingBox>,
    level: Vec<BoundingBox>,
}

impl Grid {
    fn new(rules: &[BoundingBox]) -> Self {
        let of = |is: fn(&BoundingBox) -> bool| rules.iter().copied().filter(is).collect();
        Self {
            upright: of(|b| b.x1 - b.x0 <= THIN && b.y1 - b.y0 >= UPRIGHT),
            level: of(|b| b.y1 - b.y0 <= THIN && b.x1 - b.x0 >= LEVEL),
        }
    }

    /// Whether an upright rule of a table stands at height `y` between two places.
    fn parts(&self, from: f32, to: f32, y: f32) -> bool {
        self.upright.iter().any(|rule| {
            let x = f32::midpoint(rule.x0, rule.x1);
            x >= from - 1.0 && x <= to + 1.0 && rule.y0 <= y && rule.y1 >= y && self.holds(x, y)
        })
    }

    /// Whether level rules that meet an upright one at `x` stand above and below `y`: without them it
    /// is a line between two columns.
    fn holds(&self, x: f32, y: f32) -> bool {
        let meets = |rule: &&BoundingBox| rule.x0 - SLACK <= x && rule.x1 + SLACK >= x;
        let mut above = false;
        let mut below = false;
        for rule in self.level.iter().filter(meets) {
            above |= rule.y1 <= y;
            below |= rule.y0 >= y;
        }
        above && below
    }
}

/// Every cell's words as a row of its own, in the order they had.
pub(super) fn part(rows: Vec<Row>, rules: &[BoundingBox]) -> Vec<Row> {
    let grid = Grid::new(rules);
    if grid.level.len() < 2 || grid.upright.is_empty() || grid.upright.len() > UPRIGHTS {
        return rows;
    }
    let mut parted = Vec::with_capacity(rows.len());
    for row in rows {
        if row.fragments.len() < 2 || row.dir != (1.0, 0.0) {
            parted.push(row);
            continue;
        }
        let y = row.v - 0.3 * row.size;
        let Row { fragments, dir, v, size, ends_blank, .. } = row;
        let mut cells: Vec<Vec<Fragment>> = Vec::new();
        for fragment in fragments {
            let last = cells.last().and_then(|cell| cell.last()).map(|before| before.u1);
            match cells.last_mut() {
                Some(cell) if last.is_some_and(|u1| !grid.parts(u1, fragment.u0, y)) => {
                    cell.push(fragment);
                }
                _ => cells.push(vec![fragment]),
            }
        }
        let cell = cells.len() > 1;
        parted.extend(cells.into_iter().map(|fragments| Row {
            fragments,
            dir,
            v,
            size,
            ends_blank,
            cell,
        }));
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            rows::{in_stream_order, tests::glyphs},
            words,
        },
        *,
    };

    fn read(rules: &[[f32; 4]]) -> Vec<(String, bool)> {
        let mut page = Vec::new();
        for row in 0..2_u16 {
            let y = 100.0 + 20.0 * f32::from(row);
            page.extend(glyphs(&format!("Skill {row}"), 52.0, y, 10.0));
            page.extend(glyphs("nine years", 152.0, y, 10.0));
        }
        let rules: Vec<BoundingBox> = rules.iter().map(|rule| (*rule).into()).collect();
        let rows = part(in_stream_order(page), &rules);
        rows.iter().filter_map(|row| Some((words::line(row)?.text, row.cell))).collect()
    }

    #[test]
    fn cells_between_rules_are_read_one_by_one() {
        let ruled = read(&[
            [148.0, 86.0, 148.5, 128.0],
            [50.0, 86.0, 300.0, 86.5],
            [50.0, 106.0, 300.0, 106.5],
            [50.0, 127.0, 300.0, 127.5],
        ]);
        let cell = |text: &str| (text.to_owned(), true);
        let table = ["Skill 0", "nine years", "Skill 1", "nine years"];
        assert_eq!(ruled, table.map(cell));
    }

    #[test]
    fn rows_without_a_rule_between_their_ends_stay_whole() {
        let whole = [("Skill 0 nine years", false), ("Skill 1 nine years", false)];
        let whole = whole.map(|(text, cell)| (text.to_owned(), cell));
        // No rules; rules above and below only; a line between columns that no other meets.
        assert_eq!(read(&[]), whole);
        assert_eq!(read(&[[50.0, 86.0, 300.0, 86.5], [50.0, 127.0, 300.0, 127.5]]), whole);
        assert_eq!(
            read(&[
                [148.0, 20.0, 148.5, 700.0],
                [50.0, 60.0, 140.0, 60.5],
                [50.0, 160.0, 140.0, 160.5]
            ]),
            whole
        );
    }
}
