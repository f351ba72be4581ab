//! Reading order: the order of the content stream, unless geometry proves it wrong.
//!
//! Writers of PDFs put one column after the other into the stream, so trusting it reads most pages
//! right, while every purely geometric order mixes columns on some. The stream is overruled only where
//! it jumps upwards more often than columns explain, or against them, or where it runs row by row
//! across two columns of running text.

use super::{Row, columns, shuffle::is_shuffled};

/// Rows that must run across a gutter before two columns are believed in.
const ROWS_ACROSS: usize = 8;

/// Rows in reading order, and whether that is another order than the stream's.
pub(super) fn repair(rows: Vec<Row>) -> (Vec<Row>, bool) {
    let Some(dir) = main_direction(&rows) else { return (rows, false) };
    if is_shuffled(&rows, dir) {
        let (main, rest) = rows.into_iter().partition(|row| row.dir == dir);
        let mut rows = columns::by_geometry(main);
        rows.extend::<Vec<Row>>(rest);
        return (rows, true);
    }
    match gutter(&rows) {
        Some(gutter) => (columns::split(rows, gutter), true),
        None => (rows, false),
    }
}

/// The direction most rows are written in.
pub(super) fn main_direction(rows: &[Row]) -> Option<(f32, f32)> {
    let mut counts: Vec<((f32, f32), usize)> = Vec::new();
    for row in rows {
        let known = counts.len();
        match counts.iter_mut().find(|(dir, _)| *dir == row.dir) {
            Some((_, count)) => *count += 1,
            None if known < 64 => counts.push((row.dir, 1)),
            None => {}
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(dir, _)| dir)
}

/// The place along the rows of a gutter that the stream runs across, if there is one.
fn gutter(rows: &[Row]) -> Option<f32> {
    let across: Vec<(f32, f32)> = rows
        .iter()
        .flat_map(|row| row.fragments.windows(2))
        .filter_map(|pair| match pair {
            [a, b] if b.u0 > a.u1 => Some((a.u1, b.u0)),
            _ => None,
        })
        .collect();
    if across.len() < ROWS_ACROSS {
        return None;
    }
    let place = busiest(&across)?;
    let sides: Vec<Sides<'_>> = rows.iter().filter_map(|row| Sides::of(row, place)).collect();
    let both = sides.iter().filter(|sides| sides.is_both()).count();
    if both < ROWS_ACROSS {
        return None;
    }
    let aligned = aligned_starts(&sides);
    let running = sentences_across(&sides);
    let uneven = sides.iter().filter(|sides| sides.is_uneven()).count();
    // Dates set to the right margin start raggedly. Cells of a table agree in size and start afresh;
    // columns of running text put the middle of a sentence, or a heading, beside whatever comes.
    (aligned * 10 >= both * 7
        && ((running >= 3 && running * 10 >= both) || (uneven >= 2 && uneven * 8 >= both)))
        .then_some(place)
}

/// The point that lies in most gaps.
fn busiest(gaps: &[(f32, f32)]) -> Option<f32> {
    let mut ends: Vec<(f32, i32)> =
        gaps.iter().flat_map(|(from, to)| [(*from, 1), (*to, -1)]).collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let mut open = 0;
    let mut best = (0, 0.0, 0.0);
    let mut ends = ends.iter().peekable();
    while let Some((at, change)) = ends.next() {
        open += change;
        if open > best.0 {
            best = (open, *at, ends.peek().map_or(*at, |(next, _)| *next));
        }
    }
    (best.0 > 0).then_some(f32::midpoint(best.1, best.2))
}

/// What of a row lies on each side of a gutter.
struct Sides<'r> {
    left: Option<&'r super::rows::Fragment>,
    right: Option<&'r super::rows::Fragment>,
}

impl<'r> Sides<'r> {
    /// `None` if a fragment crosses the gutter.
    fn of(row: &'r Row, gutter: f32) -> Option<Self> {
        let crosses = |f: &super::rows::Fragment| f.u0 < gutter && f.u1 > gutter;
        if row.fragments.iter().any(crosses) {
            return None;
        }
        Some(Self {
            left: row.fragments.iter().rfind(|fragment| fragment.u1 <= gutter),
            right: row.fragments.iter().find(|fragment| fragment.u0 >= gutter),
        })
    }

    fn is_both(&self) -> bool {
        self.left.is_some() && self.right.is_some()
    }

    /// Whether the right side starts with a small letter.
    fn starts_small(&self) -> bool {
        let first = self.right.and_then(|right| right.glyphs.first());
        first.and_then(|glyph| glyph.text.chars().next()).is_some_and(char::is_lowercase)
    }

    /// Whether the two sides differ in size, as a heading beside text does.
    fn is_uneven(&self) -> bool {
        let size = |fragment: Option<&super::rows::Fragment>| {
            fragment.and_then(|fragment| fragment.glyphs.first()).map(|glyph| glyph.size)
        };
        match (size(self.left), size(self.right)) {
            (Some(left), Some(right)) => (left - right).abs() > 0.08 * left.max(right),
            _ => false,
        }
    }
}

/// How often the right side is the middle of a sentence that began on the full line above, while the
/// left side says something too.
fn sentences_across(sides: &[Sides<'_>]) -> usize {
    let right = |sides: &Sides<'_>| sides.right.map(|right| (right.u0, right.u1));
    let start = sides.iter().filter_map(right).map(|(u0, _)| u0).fold(f32::MAX, f32::min);
    let end = sides.iter().filter_map(right).map(|(_, u1)| u1).fold(f32::MIN, f32::max);
    let full = start + 0.75 * (end - start);
    sides
        .windows(2)
        .filter(|pair| match pair {
            [above, here] => {
                here.is_both()
                    && here.starts_small()
                    && right(above).is_some_and(|(_, u1)| u1 > full)
            }
            _ => false,
        })
        .count()
}

/// How many of the right sides start at the place where most do.
fn aligned_starts(sides: &[Sides<'_>]) -> usize {
    let mut starts: Vec<f32> = sides
        .iter()
        .filter(|sides| sides.is_both())
        .filter_map(|sides| sides.right.map(|right| right.u0))
        .collect();
    starts.sort_by(f32::total_cmp);
    let mut best = 0;
    let mut from = 0;
    for (index, start) in starts.iter().enumerate() {
        // A list indents its items by a bullet's width.
        while starts.get(from).is_some_and(|first| start - first > 14.0) {
            from += 1;
        }
        best = best.max(index + 1 - from);
    }
    best
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

    fn read(glyphs: Vec<super::super::Glyph>) -> Vec<String> {
        let (rows, _) = repair(in_stream_order(glyphs));
        rows.iter().filter_map(words::line).map(|line| line.text).collect()
    }

    fn at(row: u16) -> f32 {
        100.0 + f32::from(row) * 14.0
    }

    #[test]
    fn one_column_after_the_other_is_left_as_it_is() {
        let mut page = Vec::new();
        for row in 0..12 {
            page.extend(glyphs(&format!("left{row}"), 50.0, at(row), 10.0));
        }
        for row in 0..12 {
            page.extend(glyphs(&format!("right{row}"), 300.0, at(row), 10.0));
        }
        let lines = read(page);
        assert_eq!(lines[11], "left11");
        assert_eq!(lines[12], "right0");
    }

    #[test]
    fn columns_written_row_by_row_are_read_one_after_the_other() {
        let mut page = glyphs("A Name Across The Page", 50.0, 60.0, 20.0);
        for row in 0..12 {
            page.extend(glyphs(&format!("Skill{row}"), 50.0, at(row), 10.0));
            page.extend(glyphs(&format!("goes on with {row}"), 300.0, at(row), 10.0));
        }
        let lines = read(page);
        assert_eq!(lines[0], "A Name Across The Page");
        assert_eq!(lines[12], "Skill11");
        assert_eq!(lines[13], "goes on with 0");
    }

    #[test]
    fn dates_at_the_right_margin_stay_with_their_titles() {
        let mut page = Vec::new();
        for row in 0..12 {
            page.extend(glyphs(&format!("Manager {row}"), 50.0, at(row), 10.0));
            let date = if row % 2 == 0 { "May 2019 to now" } else { "2012" };
            let width = date.len() as f32 * 5.0;
            page.extend(glyphs(date, 540.0 - width, at(row), 10.0));
        }
        assert_eq!(read(page)[1], "Manager 1 2012");
    }

    #[test]
    fn a_table_of_labels_and_values_is_read_row_by_row() {
        let mut page = Vec::new();
        for row in 0..12 {
            page.extend(glyphs(&format!("Label{row}"), 50.0, at(row), 10.0));
            page.extend(glyphs(&format!("Value {row}"), 200.0, at(row), 10.0));
        }
        assert_eq!(read(page)[3], "Label3 Value 3");
    }

    #[test]
    fn lines_written_from_the_bottom_up_are_read_from_the_top_down() {
        let mut page = Vec::new();
        for row in (0..20).rev() {
            page.extend(glyphs(&format!("line {row}"), 50.0, at(row), 10.0));
        }
        let lines = read(page);
        assert_eq!(lines[0], "line 0");
        assert_eq!(lines[19], "line 19");
    }
}
