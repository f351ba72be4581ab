//! Removes glyphs painted twice at one place: fake bold, shadows, outlines.

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Glyph;

/// Side of the cells glyphs are looked up by, in points.
const CELL: f32 = 3.0;
/// How far, in ems, the second print may stand off.
const OFFSET: f32 = 0.1;

/// Keeps the first of each pair, and calls it bold: that is what the second print is for.
pub(super) fn remove(glyphs: &mut Vec<Glyph>) {
    let mut cells = Cells::new(glyphs.len());
    let mut drop = vec![false; glyphs.len()];
    let mut heavier = Vec::new();
    for (index, glyph) in glyphs.iter().enumerate() {
        // Letters squeezed onto one spot are a hidden word, not one letter printed twice.
        if glyph.is_blank() || glyph.is_squeezed {
            continue;
        }
        let reach = (glyph.size * OFFSET).min(glyph.advance * 0.45).max(0.01);
        if let Some(first) = cells.twin(glyphs, glyph, reach) {
            if let Some(flag) = drop.get_mut(index) {
                *flag = true;
            }
            heavier.push(first);
        } else {
            cells.push(index, glyph);
        }
    }
    for index in heavier {
        if let Some(glyph) = glyphs.get_mut(index) {
            glyph.bold = Some(true);
        }
    }
    let mut flags = drop.into_iter();
    glyphs.retain(|_| !flags.next().unwrap_or(false));
}

fn cell(x: f32, y: f32) -> (i32, i32) {
    ((x / CELL) as i32, (y / CELL) as i32)
}

/// Glyphs by the cell they stand in: the latest of each cell, and for each glyph the one before it.
struct Cells {
    latest: FxHashMap<(i32, i32), u32>,
    before: Vec<u32>,
}

impl Cells {
    /// Stands for no glyph.
    const NONE: u32 = u32::MAX;

    fn new(glyphs: usize) -> Self {
        let latest = FxHashMap::with_capacity_and_hasher(glyphs, FxBuildHasher);
        Self { latest, before: vec![Self::NONE; glyphs] }
    }

    fn push(&mut self, index: usize, glyph: &Glyph) {
        let Ok(number) = u32::try_from(index) else { return };
        let before = self.latest.insert(cell(glyph.x, glyph.y), number);
        if let Some(place) = self.before.get_mut(index) {
            *place = before.unwrap_or(Self::NONE);
        }
    }

    /// A glyph of the same text within `reach`.
    fn twin(&self, glyphs: &[Glyph], glyph: &Glyph, reach: f32) -> Option<usize> {
        let (left, top) = cell(glyph.x - reach, glyph.y - reach);
        let (right, bottom) = cell(glyph.x + reach, glyph.y + reach);
        // A cell holds few glyphs; only a hostile file stacks thousands on one spot, and for that the
        // latest ones are enough.
        (left..=right.min(left.saturating_add(2)))
            .flat_map(|column| {
                (top..=bottom.min(top.saturating_add(2))).map(move |row| (column, row))
            })
            .filter_map(|key| self.latest.get(&key))
            .flat_map(|latest| self.from(*latest).take(8))
            .find(|index| {
                glyphs.get(*index).is_some_and(|other| {
                    (other.x - glyph.x).abs() <= reach
                        && (other.y - glyph.y).abs() <= reach
                        && (other.size - glyph.size).abs() <= glyph.size * 0.1
                        && other.text == glyph.text
                })
            })
    }

    /// The glyphs of a cell from its latest on.
    fn from(&self, latest: u32) -> impl Iterator<Item = usize> {
        let known = |number: u32| usize::try_from(number).ok().filter(|_| number != Self::NONE);
        std::iter::successors(known(latest), move |index| known(*self.before.get(*index)?))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::rows::tests::glyphs, *};

    #[test]
    fn a_word_printed_twice_is_read_once_and_bold() {
        let mut twice = glyphs("Skills", 100.0, 50.0, 12.0);
        let mut shifted = glyphs("Skills", 100.4, 50.0, 12.0);
        twice.append(&mut shifted);
        remove(&mut twice);
        let text: String = twice.iter().map(|glyph| glyph.text.as_str()).collect();
        assert_eq!(text, "Skills");
        assert!(twice.iter().all(|glyph| glyph.bold == Some(true)));
    }

    #[test]
    fn double_letters_and_repeated_words_stay() {
        let mut line = glyphs("ill will", 10.0, 50.0, 10.0);
        line.extend(glyphs("ill will", 10.0, 62.0, 10.0));
        let before = line.len();
        remove(&mut line);
        assert_eq!(line.len(), before);
    }

    #[test]
    fn letters_beyond_all_measure_are_no_trouble() {
        let mut far = glyphs("ab", 1e30, 1e30, 10.0);
        far.extend(glyphs("c", -1e30, f32::NAN, 10.0));
        remove(&mut far);
        assert!(!far.is_empty());
    }
}
