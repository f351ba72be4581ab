//! Parts a row into words: by blanks where the file has them, by gaps where it has not.

use super::{BoundingBox, Glyph, LineKind, Row, TextLine};

/// Gap, in ems, that parts words set without blanks.
const GAP: f32 = 0.11;
/// Gap, in ems, that parts words of a row that has blanks of its own.
const GAP_WITH_BLANKS: f32 = 0.25;
/// How much wider, in ems, than the usual gap a word gap is in letter-spaced text.
const BEYOND_SPACING: f32 = 0.14;
/// Usual gap, in ems, from which text counts as letter-spaced.
const SPACED: f32 = 0.06;
/// Gap, in ems, that parts Thai, which is written without spaces between words.
const THAI_GAP: f32 = 0.6;

/// The row as a line of text; `None` if it has no text.
pub(super) fn line(row: &Row) -> Option<TextLine> {
    let mut writer = Writer::default();
    for fragment in &row.fragments {
        writer.gap = true;
        let threshold = threshold(&fragment.glyphs);
        let mut before: Option<&Glyph> = None;
        for glyph in &fragment.glyphs {
            if glyph.is_blank() {
                writer.gap = true;
                continue;
            }
            if let Some(before) = before {
                writer.gap |= parts(before, glyph, threshold);
            }
            writer.push(glyph);
            before = Some(glyph);
        }
    }
    writer.finish(row)
}

/// Whether the gap between two glyphs parts two words.
fn parts(before: &Glyph, glyph: &Glyph, threshold: f32) -> bool {
    let size = before.size.max(glyph.size);
    let gap = (glyph.along().0 - before.along().0 - before.advance) / size;
    let thai = |glyph: &Glyph| {
        glyph.text.ascii().is_none()
            && glyph.text.chars().any(|c| ('\u{e00}'..='\u{e7f}').contains(&c))
    };
    let threshold = if thai(before) && thai(glyph) { threshold.max(THAI_GAP) } else { threshold };
    gap > threshold
}

/// The gap, in ems, that parts words in a fragment.
fn threshold(glyphs: &[Glyph]) -> f32 {
    let mut gaps: Vec<f32> = glyphs
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if !a.is_blank() && !b.is_blank() => {
                Some((b.along().0 - a.along().0 - a.advance) / a.size.max(b.size))
            }
            _ => None,
        })
        .collect();
    gaps.sort_by(f32::total_cmp);
    let median = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    // Spaced letters all stand apart; between single letters and words with blanks some gaps are 0.
    let narrow = gaps.get(gaps.len() / 4).copied().unwrap_or(0.0);
    let blanks = glyphs.iter().filter(|glyph| glyph.is_blank()).count();
    let base = if blanks * 16 > glyphs.len() { GAP_WITH_BLANKS } else { GAP };
    if gaps.len() >= 3 && narrow > SPACED { base.max(median + BEYOND_SPACING) } else { base }
}

/// Writes words with single spaces and remembers where each glyph went.
#[derive(Default)]
struct Writer {
    text: String,
    places: Vec<(usize, BoundingBox)>,
    gap: bool,
    bounds: Option<BoundingBox>,
    letters: f32,
    bold: f32,
    unknown: f32,
    sizes: Vec<(f32, u32)>,
}

impl Writer {
    fn push(&mut self, glyph: &Glyph) {
        if self.gap && !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        self.gap = false;
        let bounds = glyph.bounds();
        self.places.push((self.text.len(), bounds));
        self.bounds = Some(self.bounds.map_or(bounds, |before| before.cover(bounds)));
        match glyph.text.ascii() {
            // Only glyphs with letters come here.
            Some(letter) => self.text.push(char::from(letter)),
            None => self.push_text(&glyph.text),
        }
        self.letters += 1.0;
        match glyph.bold {
            Some(true) => self.bold += 1.0,
            Some(false) => {}
            None => self.unknown += 1.0,
        }
        // A line mixes few sizes; a hostile one may mix thousands.
        let known = self.sizes.len();
        match self.sizes.iter_mut().find(|(size, _)| (*size - glyph.size).abs() < 0.1) {
            Some((_, count)) => *count += 1,
            None if known < 16 => self.sizes.push((glyph.size, 1)),
            None => {}
        }
    }

    /// A glyph may carry its own blanks (`/ActualText` of a whole phrase).
    fn push_text(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.gap = true;
            } else {
                if self.gap && !self.text.is_empty() && !self.text.ends_with(' ') {
                    self.text.push(' ');
                }
                self.gap = false;
                self.text.push(c);
            }
        }
    }

    fn finish(self, row: &Row) -> Option<TextLine> {
        let Self { mut text, mut places, .. } = self;
        sara_am(&mut text, &mut places);
        let known = self.letters - self.unknown;
        let size =
            self.sizes.iter().max_by_key(|(_, count)| *count).map_or(row.size, |(size, _)| *size);
        let bounds = self.bounds.filter(|_| !text.is_empty())?;
        Some(TextLine {
            bounds,
            left: bounds.x0,
            text,
            places,
            baseline: row.v,
            ends_blank: row.ends_blank,
            is_whole: row.fragments.len() == 1,
            kind: row.cell.then_some(LineKind::Cell),
            size,
            bold: (known * 2.0 > self.letters).then_some(self.bold * 2.0 > known),
        })
    }
}

/// Joins the two halves into which some fonts part Thai sara am, the tone mark before it.
fn sara_am(text: &mut String, places: &mut [(usize, BoundingBox)]) {
    if !text.contains('\u{e4d}') {
        return;
    }
    let mut out = String::with_capacity(text.len());
    let mut places = places.iter_mut().peekable();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        while let Some(place) = places.next_if(|place| place.0 <= at) {
            place.0 = out.len();
        }
        if c != '\u{e4d}' {
            out.push(c);
            continue;
        }
        let start = out.len();
        let tone = chars.next_if(|(_, c)| ('\u{e48}'..='\u{e4b}').contains(c));
        let joined = chars.next_if(|(_, c)| *c == '\u{e32}');
        if joined.is_some() {
            out.extend(tone.map(|(_, tone)| tone));
            out.push('\u{e33}');
        } else {
            out.push(c);
            out.extend(tone.map(|(_, tone)| tone));
        }
        let end = joined.or(tone).map_or(at, |(end, _)| end);
        while let Some(place) = places.next_if(|place| place.0 <= end) {
            place.0 = start;
        }
    }
    *text = out;
}

#[cfg(test)]
mod tests {
    use super::{
        super::rows::{in_stream_order, tests::glyphs},
        *,
    };

    fn text(glyphs: Vec<Glyph>) -> String {
        in_stream_order(glyphs)
            .iter()
            .filter_map(line)
            .map(|line| line.text)
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn a_gap_without_a_blank_parts_words() {
        let mut line = glyphs("Led", 0.0, 50.0, 10.0);
        line.extend(glyphs("teams", 17.5, 50.0, 10.0));
        assert_eq!(text(line), "Led teams");
    }

    #[test]
    fn a_letter_spaced_heading_stays_words() {
        let spaced = |word: &str, from: f32| {
            word.chars()
                .zip(0u16..)
                .flat_map(|(c, index)| {
                    glyphs(&c.to_string(), from + f32::from(index) * 8.0, 50.0, 10.0)
                })
                .collect::<Vec<_>>()
        };
        let mut heading = spaced("WORK", 0.0);
        heading.extend(spaced("HISTORY", 38.0));
        assert_eq!(text(heading), "WORK HISTORY");
    }

    #[test]
    fn thai_is_not_parted_by_small_gaps() {
        let mut line = glyphs("ผู้จัด", 0.0, 50.0, 10.0);
        line.extend(glyphs("การ", 32.5, 50.0, 10.0));
        assert_eq!(text(line), "ผู้จัดการ");
    }

    #[test]
    fn split_sara_am_is_one_letter_after_its_tone() {
        let mut text = "น\u{e4d}\u{e49}\u{e32} ท\u{e4d}\u{e32}งาน".to_owned();
        let place = BoundingBox { x0: 0.0, y0: 0.0, x1: 1.0, y1: 1.0 };
        let mut places = [(0, place), (13, place)];
        sara_am(&mut text, &mut places);
        assert_eq!(text, "น้ำ ทำงาน");
        assert_eq!(places.map(|(at, _)| at), [0, 10]);
    }
}
