//! Chains glyphs into rows in the order of the content stream.

use super::Glyph;

/// Gap, in ems, from which what follows is another fragment of the row: a tab, a cell, a column.
const WIDE_GAP: f32 = 1.4;
/// How far, in ems, the pen may step back within a word (kerning, marks set over letters).
const STEP_BACK: f32 = 0.6;

/// Fragments on one baseline that follow each other in the stream.
#[derive(Debug, Clone)]
pub(in crate::extract::pdf) struct Row {
    /// From left to right.
    pub fragments: Vec<Fragment>,
    /// Direction of writing.
    pub dir: (f32, f32),
    /// Baseline, across the direction of writing.
    pub v: f32,
    /// Largest letter size.
    pub size: f32,
    /// Whether a blank follows its last letter.
    pub ends_blank: bool,
    /// Whether it is what one cell of a table says.
    pub cell: bool,
}

/// Glyphs without a wide gap between them.
#[derive(Debug, Clone)]
pub(in crate::extract::pdf) struct Fragment {
    /// In the order they are read; blanks are kept, they say where words end.
    pub glyphs: Vec<Glyph>,
    /// Start along the direction of writing.
    pub u0: f32,
    /// End along the direction of writing.
    pub u1: f32,
}

impl Row {
    fn new(glyph: Glyph, u: f32, v: f32) -> Self {
        let (dir, size) = (glyph.dir, glyph.size);
        Self {
            fragments: vec![Fragment::new(glyph, u)],
            dir,
            v,
            size,
            ends_blank: false,
            cell: false,
        }
    }
}

impl Fragment {
    fn new(glyph: Glyph, u: f32) -> Self {
        let u1 = u + glyph.advance;
        Self { glyphs: vec![glyph], u0: u, u1 }
    }
}

/// Where a glyph goes after the row before it.
enum Step {
    Word,
    Fragment,
    Row,
}

/// Rows in stream order.
pub(super) fn in_stream_order(glyphs: Vec<Glyph>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut blanks: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        if glyph.text.is_empty() {
            continue;
        }
        if glyph.is_blank() {
            // Blanks alone never open a row: they only part words.
            if let Some(row) = rows.last_mut() {
                row.ends_blank = true;
            }
            blanks.push(glyph);
            continue;
        }
        let (u, v) = glyph.along();
        let step = rows.last().map_or(Step::Row, |row| step(row, &glyph, u, v));
        match (step, rows.last_mut()) {
            (Step::Word, Some(row)) => {
                row.size = row.size.max(glyph.size);
                row.ends_blank = false;
                if let Some(fragment) = row.fragments.last_mut() {
                    fragment.glyphs.append(&mut blanks);
                    fragment.u1 = fragment.u1.max(u + glyph.advance);
                    fragment.glyphs.push(glyph);
                }
            }
            (Step::Fragment, Some(row)) => {
                row.size = row.size.max(glyph.size);
                row.ends_blank = false;
                row.fragments.push(Fragment::new(glyph, u));
            }
            _ => rows.push(Row::new(glyph, u, v)),
        }
        blanks.clear();
    }
    rows
}

fn step(row: &Row, glyph: &Glyph, u: f32, v: f32) -> Step {
    let Some(fragment) = row.fragments.last() else { return Step::Row };
    let (dx, dy) = row.dir;
    if dx * glyph.dir.0 + dy * glyph.dir.1 < 0.995 {
        return Step::Row;
    }
    let size = row.size.max(glyph.size);
    // Superscripts and small capitals stand off the baseline; letters of one size do not.
    let small = row.size.min(glyph.size);
    let tolerance = if size - small > 0.15 * size { 0.65 } else { 0.3 };
    if (v - row.v).abs() > tolerance * small {
        return Step::Row;
    }
    let gap = u - fragment.u1;
    if gap < -STEP_BACK * size {
        // Marks and letters set over others stay with them; a new line at the same height does not.
        let inside = u >= fragment.u0 && gap > -1.2 * size;
        return if inside { Step::Word } else { Step::Row };
    }
    if gap > WIDE_GAP * size { Step::Fragment } else { Step::Word }
}

#[cfg(test)]
pub(in crate::extract::pdf) mod tests {
    use super::*;

    /// Glyphs of half an em for each character of `text`, set from `x`.
    pub(in crate::extract::pdf) fn glyphs(text: &str, x: f32, y: f32, size: f32) -> Vec<Glyph> {
        text.chars()
            .zip(0u16..)
            .map(|(c, index)| Glyph {
                text: c.into(),
                x: x + f32::from(index) * size / 2.0,
                y,
                dir: (1.0, 0.0),
                advance: size / 2.0,
                size,
                bold: Some(false),
                color: Some([0.0; 3]),
                alpha: 1.0,
                invisible: false,
                clip: None,
                unmapped: false,
                recovered: false,
                annotation: false,
                is_squeezed: false,
                traceless: false,
                layer_off: false,
                doubt: None,
            })
            .collect()
    }

    #[test]
    fn a_date_far_to_the_right_is_a_fragment_of_the_same_row() {
        let mut line = glyphs("Project Manager", 50.0, 100.0, 10.0);
        line.extend(glyphs("2019", 480.0, 100.0, 10.0));
        let rows = in_stream_order(line);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].fragments.len(), 2);
    }

    #[test]
    fn the_next_baseline_is_another_row() {
        let mut lines = glyphs("First", 50.0, 100.0, 10.0);
        lines.extend(glyphs("Second", 50.0, 112.0, 10.0));
        assert_eq!(in_stream_order(lines).len(), 2);
    }

    #[test]
    fn a_small_superscript_stays_in_its_row() {
        let mut line = glyphs("CO", 50.0, 100.0, 10.0);
        line.extend(glyphs("2", 60.0, 103.0, 6.0));
        assert_eq!(in_stream_order(line).len(), 1);
    }
}
