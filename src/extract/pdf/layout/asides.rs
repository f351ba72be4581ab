//! Brings back rows that the stream sets apart from the line they stand on: browsers paint what floats
//! (a date at the right margin) before the text of the page, and what is placed freely after it.
//!
//! Two columns share baselines too. What stands in a column has the column above or below it; what
//! belongs to a line has the page's other text there. Cards and drawings look the same, so only dates
//! come back, with what floats with them.

use super::{Row, order, rows::Fragment, shuffle::is_shuffled};

/// Rows of a page beyond which nothing is looked for.
const MOST: usize = 1000;
/// Rows of one entry that float together: a date and a place.
const TOGETHER: usize = 2;
/// Distance of two rows, in sizes, from which they are not lines of one paragraph.
const APART: f32 = 2.2;
/// How far, in ems, the baselines of one line may differ.
const LEVEL: f32 = 0.3;

/// Rows with what belongs to them, in stream order.
pub(super) fn settle(rows: Vec<Row>) -> Vec<Row> {
    if rows.len() > MOST {
        return rows;
    }
    let runs = runs(&rows);
    if runs.last().is_none_or(|last| *last == 0)
        || order::main_direction(&rows).is_none_or(|dir| is_shuffled(&rows, dir))
    {
        return rows;
    }
    let homes = homes(&rows, &runs);
    let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    for (from, home) in homes {
        let Some(aside) = rows.get_mut(from).and_then(Option::take) else { continue };
        match rows.get_mut(home).and_then(Option::as_mut) {
            Some(home) => adopt(home, aside),
            None => put_back(&mut rows, from, aside),
        }
    }
    rows.into_iter().flatten().collect()
}

/// The number of each row's run: a run goes down the page without a step back.
fn runs(rows: &[Row]) -> Vec<usize> {
    let mut runs = Vec::with_capacity(rows.len());
    let mut run = 0;
    let mut before: Option<&Row> = None;
    for row in rows {
        run +=
            usize::from(before.is_some_and(|before| row.v < before.v + 0.5 * least(row, before)));
        runs.push(run);
        before = Some(row);
    }
    runs
}

/// Each row that stands apart, with the row it belongs to.
fn homes(rows: &[Row], runs: &[usize]) -> Vec<(usize, usize)> {
    let page = Page { rows, runs };
    let mut homes = Vec::new();
    let mut start = 0;
    for run in runs.chunk_by(|a, b| a == b) {
        let end = start + run.len();
        let mut found = page.lone(start, end);
        if found.is_empty() {
            found = page.parted(start, end);
        }
        if found.is_empty() {
            found.extend(page.before_its_line(end));
        }
        homes.extend(found);
        start = end;
    }
    // What takes others in stays where it is.
    let taken: Vec<usize> = homes.iter().map(|(_, home)| *home).collect();
    homes.retain(|(from, _)| !taken.contains(from));
    homes
}

/// A page's rows and their runs.
struct Page<'p> {
    rows: &'p [Row],
    runs: &'p [usize],
}

impl Page<'_> {
    /// A whole run of dates far apart, each on a line of one other run.
    fn lone(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let rows = self.rows.get(start..end).unwrap_or_default();
        let apart = |pair: &[Row]| matches!(pair, [a, b] if is_apart(a, b));
        if rows.len() < 2 || !rows.windows(2).all(apart) {
            return Vec::new();
        }
        if !rows.iter().all(has_year) {
            return Vec::new();
        }
        let found = self.partners(start, end).unwrap_or_default();
        let run = found.first().and_then(|(_, home)| self.runs.get(*home));
        if found.iter().all(|(_, home)| self.runs.get(*home) == run) { found } else { Vec::new() }
    }

    /// Rows of a run that other text parts from the rest of the run.
    fn parted(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut from = start;
        for at in start + 1..=end {
            let is_end = at == end;
            if !is_end && !self.is_parted(at - 1, at) {
                continue;
            }
            let whole = from == start && is_end;
            let dated = self.rows.get(from..at).is_some_and(|rows| rows.iter().any(has_year));
            if !whole && dated && at - from <= TOGETHER {
                found.extend(self.partners(from, at).unwrap_or_default());
            }
            from = at;
        }
        found
    }

    /// The last row of a run, if the row painted next stands on the same line before it.
    fn before_its_line(&self, end: usize) -> Option<(usize, usize)> {
        let [aside, home] = self.rows.get(end.checked_sub(1)?..=end)? else { return None };
        let column = end.checked_sub(2).and_then(|at| self.rows.get(at)).is_some_and(|above| {
            !is_apart(above, aside) && overlap(above, aside) && !overlap(above, home)
        });
        (has_year(aside)
            && stand_on_one_line(aside, home)
            && span(home).1 < span(aside).0
            && !column)
            .then_some((end - 1, end))
    }

    /// Every row of a part of a run with the row of another run on its line; `None` if one has none.
    fn partners(&self, start: usize, end: usize) -> Option<Vec<(usize, usize)>> {
        (start..end).map(|from| Some((from, self.partner(from)?))).collect()
    }

    fn partner(&self, from: usize) -> Option<usize> {
        let (row, run) = (self.rows.get(from)?, self.runs.get(from)?);
        let others = self.rows.iter().zip(self.runs).enumerate();
        others
            .filter(|(_, (other, at))| *at != run && stand_on_one_line(row, other))
            .map(|(at, (other, _))| (at, gap(row, other)))
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(at, _)| at)
    }

    /// Whether text of other runs stands between two rows of a run, across the place of both.
    fn is_parted(&self, above: usize, below: usize) -> bool {
        let (Some(above), Some(below), Some(run)) =
            (self.rows.get(above), self.rows.get(below), self.runs.get(above))
        else {
            return false;
        };
        self.rows.iter().zip(self.runs).any(|(row, at)| {
            let slack = 0.5 * row.size;
            at != run
                && row.v > above.v + slack
                && row.v < below.v - slack
                && overlap(row, above)
                && overlap(row, below)
        })
    }
}

/// Whether a row says a year, of the common or the Buddhist era.
fn has_year(row: &Row) -> bool {
    let mut digits: [char; 4] = [' '; 4];
    let mut count = 0;
    let glyphs = row.fragments.iter().flat_map(|fragment| &fragment.glyphs);
    for c in glyphs.flat_map(|glyph| glyph.text.chars()).chain([' ']) {
        if c.is_ascii_digit() {
            if let Some(place) = digits.get_mut(count) {
                *place = c;
            }
            count += 1;
        } else {
            if count == 4 && matches!(digits, ['1', '9', ..] | ['2', '0' | '5', ..]) {
                return true;
            }
            count = 0;
        }
    }
    false
}

/// Start and end along the direction of writing.
fn span(row: &Row) -> (f32, f32) {
    let edge = |fragment: Option<&Fragment>, end: fn(&Fragment) -> f32| fragment.map_or(0.0, end);
    (edge(row.fragments.first(), |first| first.u0), edge(row.fragments.last(), |last| last.u1))
}

fn overlap(a: &Row, b: &Row) -> bool {
    gap(a, b) < 0.0
}

/// The room between two rows, side by side; below 0 if they overlap.
fn gap(a: &Row, b: &Row) -> f32 {
    let (a, b) = (span(a), span(b));
    (a.0 - b.1).max(b.0 - a.1)
}

fn least(a: &Row, b: &Row) -> f32 {
    a.size.min(b.size)
}

fn is_apart(a: &Row, b: &Row) -> bool {
    b.v - a.v > APART * least(a, b)
}

fn stand_on_one_line(a: &Row, b: &Row) -> bool {
    a.dir == (1.0, 0.0)
        && a.dir == b.dir
        && (a.v - b.v).abs() <= LEVEL * a.size.max(b.size)
        && gap(a, b) > 0.2 * least(a, b)
}

/// Sets what stands apart into its line.
fn adopt(home: &mut Row, aside: Row) {
    if span(&aside).0 > span(home).0 {
        home.ends_blank = aside.ends_blank;
    }
    home.size = home.size.max(aside.size);
    home.fragments.extend(aside.fragments);
    home.fragments.sort_by(|a, b| a.u0.total_cmp(&b.u0));
}

fn put_back(rows: &mut [Option<Row>], at: usize, row: Row) {
    if let Some(place) = rows.get_mut(at) {
        *place = Some(row);
    }
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

    const WIDE: &str = "Ran the service desk of nine offices and their networks for six years";

    fn read(pieces: &[(&str, f32, f32)]) -> Vec<String> {
        let page = pieces.iter().flat_map(|(text, x, y)| glyphs(text, *x, *y, 10.0)).collect();
        settle(in_stream_order(page)).iter().filter_map(words::line).map(|line| line.text).collect()
    }

    #[test]
    fn dates_painted_before_the_page_come_back_to_their_lines() {
        let lines = read(&[
            ("2019", 330.0, 101.0),
            ("2012", 330.0, 142.0),
            ("Manager", 50.0, 100.0),
            (WIDE, 50.0, 114.0),
            ("Engineer", 50.0, 141.0),
            (WIDE, 50.0, 155.0),
        ]);
        assert_eq!(lines, ["Manager 2019", WIDE, "Engineer 2012", WIDE]);
    }

    #[test]
    fn dates_and_places_painted_after_the_page_come_back_too() {
        let lines = read(&[
            ("Manager", 50.0, 100.0),
            ("Wattana Group", 50.0, 114.0),
            (WIDE, 50.0, 128.0),
            ("Engineer", 50.0, 150.0),
            ("Lanna", 50.0, 164.0),
            ("2019", 330.0, 100.0),
            ("Bangkok", 320.0, 114.0),
            ("2012", 330.0, 150.0),
            ("Chiang Mai", 310.0, 164.0),
        ]);
        let wanted =
            ["Manager 2019", "Wattana Group Bangkok", WIDE, "Engineer 2012", "Lanna Chiang Mai"];
        assert_eq!(lines, wanted);
    }

    #[test]
    fn a_date_painted_just_before_its_title_follows_it() {
        let lines = read(&[
            ("A summary of the years", 50.0, 80.0),
            ("2019", 330.0, 100.0),
            ("Manager", 50.0, 100.0),
            ("Wattana Group", 50.0, 114.0),
        ]);
        assert_eq!(lines, ["A summary of the years", "Manager 2019", "Wattana Group"]);
    }

    #[test]
    fn columns_with_common_baselines_stay_columns() {
        let page = [
            ("A name across the whole of the page and its margins", 50.0, 60.0),
            ("Led teams", 50.0, 100.0),
            ("and budgets", 50.0, 114.0),
            ("for years", 50.0, 128.0),
            ("Azure 2012", 250.0, 100.0),
            ("Azure 2019", 250.0, 114.0),
            ("Jira 2020", 250.0, 128.0),
            ("A line across the foot of the page and its margins", 50.0, 300.0),
        ];
        assert_eq!(read(&page), page.map(|(text, ..)| text));
    }

    #[test]
    fn cards_in_a_row_stay_cards() {
        let page = [
            ("Networks", 50.0, 100.0),
            ("Nine offices", 50.0, 128.0),
            ("Budgets", 250.0, 100.0),
            ("Four million", 250.0, 128.0),
        ];
        assert_eq!(read(&page), page.map(|(text, ..)| text));
    }

    #[test]
    fn a_block_beside_a_name_stays_a_block() {
        let page = [
            ("Bangkok", 320.0, 86.0),
            ("since 2012", 320.0, 100.0),
            ("Name", 50.0, 100.0),
            ("Manager", 50.0, 120.0),
        ];
        assert_eq!(read(&page), page.map(|(text, ..)| text));
    }
}
