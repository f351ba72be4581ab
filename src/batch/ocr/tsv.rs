//! Tesseract's table of words to lines.

use crate::{extract::RecognisedLine, model::BoundingBox, text::is_thai_letter};

/// The level of a row that is a word.
const WORD: &str = "5";
/// Gap, in heights of the line, that parts Thai, which is written without spaces between words.
const THAI_GAP: f32 = 0.5;
/// What bullets are taken for.
const BULLETS: [&str; 10] = ["•", "*", "«", "»", "¢", "©", "®", "°", "e", "+"];
/// Lines that must open with such a sign before it is taken for a bullet.
const ITEMS: usize = 2;

/// One word of the table.
struct Word<'a> {
    line: (u32, u32, u32),
    bounds: BoundingBox,
    confidence: f32,
    text: &'a str,
}

/// The lines of the table, in its order.
pub(super) fn lines(table: &str) -> Vec<RecognisedLine> {
    let words: Vec<Word<'_>> = table.lines().filter_map(word).collect();
    let mut lines: Vec<RecognisedLine> = words
        .chunk_by(|a, b| a.line == b.line)
        .filter_map(line)
        // Rules and frames are read as dashes and bars.
        .filter(|line| line.text.chars().any(char::is_alphanumeric))
        .collect();
    restore_bullets(&mut lines);
    lines
}

fn word(row: &str) -> Option<Word<'_>> {
    let mut columns = row.split('\t');
    if columns.next()? != WORD {
        return None;
    }
    let mut number = || columns.next()?.parse::<f32>().ok();
    let (_page, block, paragraph, line, _word) =
        (number()?, number()?, number()?, number()?, number()?);
    let (left, top, width, height) = (number()?, number()?, number()?, number()?);
    let confidence = number()?;
    let text = columns.next()?.trim();
    let bounds = BoundingBox { x0: left, y0: top, x1: left + width, y1: top + height };
    let line = (block as u32, paragraph as u32, line as u32);
    (!text.is_empty()).then_some(Word { line, bounds, confidence, text })
}

fn line(words: &[Word<'_>]) -> Option<RecognisedLine> {
    let bounds = words.iter().map(|word| word.bounds).reduce(BoundingBox::cover)?;
    let (block, ..) = words.first()?.line;
    let height = bounds.y1 - bounds.y0;
    let mut text = String::new();
    let mut before: Option<&Word<'_>> = None;
    let (mut sure, mut letters) = (0.0, 0.0);
    for word in words {
        let thai = text.chars().next_back().is_some_and(is_thai_letter)
            && word.text.chars().next().is_some_and(is_thai_letter);
        let gap = before.map_or(0.0, |before| word.bounds.x0 - before.bounds.x1);
        if before.is_some() && !(thai && gap < THAI_GAP * height) {
            text.push(' ');
        }
        text.push_str(word.text);
        let count = word.text.chars().count() as f32;
        sure += word.confidence * count;
        letters += count;
        before = Some(word);
    }
    let confidence = (sure / letters * 10.0).clamp(0.0, 1000.0) as u16;
    Some(RecognisedLine { text, bounds, confidence, block })
}

fn is_thai_sign(c: char) -> bool {
    ('\u{e00}'..='\u{e7f}').contains(&c)
}

/// Gives list items their bullets back: the same odd sign before several lines is one.
fn restore_bullets(lines: &mut [RecognisedLine]) {
    let opening = |line: &RecognisedLine| {
        let (sign, rest) = line.text.split_once(' ')?;
        // With Thai installed, dots before English words are taken for Thai signs.
        let thai = sign.chars().all(is_thai_sign) && rest.starts_with(|c: char| c.is_ascii());
        (BULLETS.contains(&sign) || (thai && sign.chars().count() == 1)).then_some(sign.len())
    };
    if lines.iter().filter(|line| opening(line).is_some()).count() < ITEMS {
        return;
    }
    for line in lines {
        if let Some(length) = opening(line) {
            line.text.replace_range(..length, "•");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: u32, left: u32, width: u32, confidence: f32, text: &str) -> String {
        format!("5\t1\t1\t1\t{line}\t1\t{left}\t{}\t{width}\t20\t{confidence}\t{text}\n", line * 30)
    }

    #[test]
    fn words_of_a_line_join_with_their_place_and_the_mean_of_their_confidence() {
        let table = [
            "level\tpage_num\tblock_num\n".to_owned(),
            "4\t1\t1\t1\t1\t0\t10\t30\t500\t20\t-1\t\n".to_owned(),
            row(1, 10, 40, 90.0, "Head"),
            row(1, 60, 20, 60.0, "of"),
            row(2, 10, 40, 80.0, "—"),
        ]
        .concat();
        let read = lines(&table);
        assert_eq!(read.len(), 1);
        assert_eq!((read[0].text.as_str(), read[0].confidence), ("Head of", 800));
        let place = <[f32; 4]>::from(read[0].bounds);
        assert_eq!(place.map(|side| side.round() as i32), [10, 30, 80, 50]);
    }

    #[test]
    fn thai_words_stand_together_and_wide_gaps_part_them() {
        let table = [
            row(1, 10, 40, 90.0, "ผู้"),
            row(1, 53, 40, 90.0, "จัดการ"),
            row(1, 130, 40, 90.0, "ฝ่าย"),
        ]
        .concat();
        assert_eq!(lines(&table)[0].text, "ผู้จัดการ ฝ่าย");
    }

    #[test]
    fn a_sign_before_several_lines_is_a_bullet_and_a_single_one_is_not() {
        let item = |line, sign: &str| {
            [row(line, 10, 9, 50.0, sign), row(line, 30, 40, 90.0, "Led")].concat()
        };
        let read = lines(&[item(1, "e"), item(2, "¢"), item(3, "๒")].concat());
        assert!(read.iter().all(|line| line.text == "• Led"));
        assert_eq!(lines(&item(1, "e"))[0].text, "e Led");
    }
}
