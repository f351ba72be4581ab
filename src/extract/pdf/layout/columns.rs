//! Orders rows by their places alone: bands, columns in bands, rows in columns.

use super::{Row, rows::Fragment};

/// Width of a gutter, in sizes of the text beside it.
const GUTTER: f32 = 1.2;
/// Space above and below a band, in sizes of its text.
const BAND: f32 = 0.9;
/// Rows each side of a gutter must have.
const ROWS: usize = 3;
/// Bands within columns within bands.
const DEPTH: usize = 6;

/// One fragment with its baseline.
struct Piece {
    fragment: Fragment,
    dir: (f32, f32),
    v: f32,
    size: f32,
}

impl Piece {
    fn top(&self) -> f32 {
        self.v - 0.75 * self.size
    }

    fn bottom(&self) -> f32 {
        self.v + 0.25 * self.size
    }
}

/// Rows whose stream order says nothing, read by geometry.
pub(super) fn by_geometry(rows: Vec<Row>) -> Vec<Row> {
    let mut pieces = pieces(rows);
    pieces.sort_by(|a, b| a.v.total_cmp(&b.v).then(a.fragment.u0.total_cmp(&b.fragment.u0)));
    let mut out = Vec::new();
    cut(pieces, DEPTH, &mut out);
    out
}

/// Rows that run across two columns, read column by column between the rows that cross the gutter.
pub(super) fn split(rows: Vec<Row>, gutter: f32) -> Vec<Row> {
    let mut out = Vec::new();
    let mut left: Vec<Piece> = Vec::new();
    let mut right: Vec<Piece> = Vec::new();
    for row in rows {
        let crosses = row.fragments.iter().any(|f| f.u0 < gutter && f.u1 > gutter);
        if crosses {
            join(left.drain(..), &mut out);
            join(right.drain(..), &mut out);
            out.push(row);
            continue;
        }
        for piece in pieces(vec![row]) {
            if piece.fragment.u1 <= gutter { left.push(piece) } else { right.push(piece) }
        }
    }
    join(left.drain(..), &mut out);
    join(right.drain(..), &mut out);
    out
}

fn pieces(rows: Vec<Row>) -> Vec<Piece> {
    rows.into_iter()
        .flat_map(|row| {
            let Row { fragments, dir, v, size, .. } = row;
            fragments.into_iter().map(move |fragment| {
                let size = fragment.glyphs.iter().map(|g| g.size).fold(0.0, f32::max).min(size);
                Piece { fragment, dir, v, size }
            })
        })
        .collect()
}

/// Cuts pieces, sorted by baseline, into bands or columns until neither is found.
fn cut(pieces: Vec<Piece>, depth: usize, out: &mut Vec<Row>) {
    if depth == 0 || pieces.len() < 2 * ROWS {
        return join(pieces.into_iter(), out);
    }
    if let Some(gutter) = gutter(&pieces) {
        let (left, right) =
            pieces.into_iter().partition(|piece| piece.fragment.u1 <= gutter + 0.01);
        cut(left, depth - 1, out);
        return cut(right, depth - 1, out);
    }
    let mut bands = bands(pieces);
    if bands.len() == 1 {
        return join(bands.remove(0).into_iter(), out);
    }
    // Neighbouring bands with the same gutter are one pair of columns with a gap in both.
    let mut merged: Vec<(Option<f32>, Vec<Piece>)> = Vec::new();
    for band in bands {
        let place = gutter(&band);
        match (merged.last_mut(), place) {
            (Some((Some(before), pieces)), Some(place)) if (*before - place).abs() < 30.0 => {
                pieces.extend(band);
            }
            _ => merged.push((place, band)),
        }
    }
    for (place, band) in merged {
        if place.is_some() { cut(band, depth - 1, out) } else { join(band.into_iter(), out) }
    }
}

/// The middle of the widest gutter with enough rows on both sides.
fn gutter(pieces: &[Piece]) -> Option<f32> {
    let mut spans: Vec<(f32, f32, f32)> =
        pieces.iter().map(|piece| (piece.fragment.u0, piece.fragment.u1, piece.size)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut reach = f32::MIN;
    let mut best: Option<(f32, f32)> = None;
    for (index, (u0, u1, size)) in spans.iter().enumerate() {
        let gap = u0 - reach;
        let enough = index >= ROWS && spans.len() - index >= ROWS;
        if enough && gap > GUTTER * size && best.is_none_or(|(width, _)| gap > width) {
            best = Some((gap, f32::midpoint(*u0, reach)));
        }
        reach = reach.max(*u1);
    }
    best.map(|(_, place)| place)
}

/// Pieces, sorted by baseline, parted where nothing stands for a while.
fn bands(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut bands: Vec<Vec<Piece>> = Vec::new();
    let mut reach = f32::MIN;
    for piece in pieces {
        let apart = piece.top() - reach > BAND * piece.size;
        reach = reach.max(piece.bottom());
        match bands.last_mut() {
            Some(band) if !apart => band.push(piece),
            _ => bands.push(vec![piece]),
        }
    }
    bands
}

/// Pieces to rows: those on one baseline that follow each other are one row, from left to right.
fn join(pieces: impl Iterator<Item = Piece>, out: &mut Vec<Row>) {
    let mut current: Option<Row> = None;
    for piece in pieces {
        match &mut current {
            Some(row) if (row.v - piece.v).abs() < 0.3 * row.size.max(piece.size) => {
                row.size = row.size.max(piece.size);
                row.fragments.push(piece.fragment);
            }
            _ => {
                out.extend(current.take().map(from_left_to_right));
                current = Some(Row {
                    fragments: vec![piece.fragment],
                    dir: piece.dir,
                    v: piece.v,
                    size: piece.size,
                    ends_blank: false,
                    cell: false,
                });
            }
        }
    }
    out.extend(current.map(from_left_to_right));
}

fn from_left_to_right(mut row: Row) -> Row {
    row.fragments.sort_by(|a, b| a.u0.total_cmp(&b.u0));
    row
}
