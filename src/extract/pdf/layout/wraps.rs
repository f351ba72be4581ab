//! Joins words that a line break parted: hyphenated ones, and Thai, which is written without spaces.

use std::collections::{BTreeMap, BTreeSet};

use super::TextLine;
use crate::text::is_thai_letter;

/// What the program that wrote the file does at the ends of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract::pdf) enum Hyphens {
    /// It parts words where they have no hyphen (TeX, typst, layout programs).
    Added,
    /// It breaks only where a hyphen stands anyway (word processors, browsers).
    Own,
}

/// Moves the rest of a parted word up to the line it starts on.
pub(super) fn join(lines: &mut Vec<TextLine>, hyphens: Hyphens) {
    let words = if lines.iter().any(|line| line.text.ends_with('-')) {
        words(lines)
    } else {
        BTreeSet::new()
    };
    let mut edges: BTreeMap<i32, f32> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.is_whole) {
        let edge = edges.entry(column(line)).or_insert(f32::MIN);
        *edge = edge.max(line.bounds.x1);
    }
    let beside = beside(lines);
    let mut kept: Vec<TextLine> = Vec::with_capacity(lines.len());
    // Where the text beside the last kept line starts.
    let mut bound = f32::MAX;
    for (mut next, beside) in lines.drain(..).zip(beside) {
        if let Some(line) = kept.last_mut() {
            let edge = edges.get(&column(line)).copied().unwrap_or(f32::MAX).min(bound);
            if let Some(joint) = joint(line, &next, hyphens, &words, edge) {
                pull(line, &mut next, joint);
            }
        }
        if !next.text.is_empty() {
            kept.push(next);
            bound = beside;
        }
    }
    *lines = kept;
}

/// How two lines join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// The hyphen is the line break's.
    DropHyphen,
    /// The hyphen is the word's.
    KeepHyphen,
    /// There is no sign between them.
    Plain,
}

fn joint(
    line: &TextLine,
    next: &TextLine,
    hyphens: Hyphens,
    words: &BTreeSet<String>,
    edge: f32,
) -> Option<Joint> {
    // A table's cells are sentences of their own.
    if line.kind.is_some() || next.kind.is_some() || !follows(line, next) {
        return None;
    }
    let mut ends = line.text.chars().rev();
    let (last, before) = (ends.next()?, ends.next());
    let first = next.text.chars().next()?;
    match last {
        '\u{ad}' => Some(Joint::DropHyphen),
        '-' if before.is_some_and(char::is_alphanumeric) && first.is_alphanumeric() => {
            let lower = before.is_some_and(char::is_alphabetic) && first.is_lowercase();
            let drop = lower && hyphens == Hyphens::Added && !is_compound(line, next, words);
            Some(if drop { Joint::DropHyphen } else { Joint::KeepHyphen })
        }
        _ if is_thai_letter(last)
            && is_thai_letter(first)
            && !line.ends_blank
            && is_wrapped(line, next, edge) =>
        {
            Some(Joint::Plain)
        }
        _ => None,
    }
}

/// Whether `next` is the line below in the same paragraph.
fn follows(line: &TextLine, next: &TextLine) -> bool {
    let size = line.size.max(next.size);
    let drop = next.baseline - line.baseline;
    line.size_differs(next) < 0.05
        && drop > 0.5 * size
        && drop < 2.4 * size
        && next.left < line.bounds.x1
        && line.left < next.bounds.x1
}

/// For each Thai line, where the text beside it starts: its own column ends before that.
fn beside(lines: &[TextLine]) -> Vec<f32> {
    lines
        .iter()
        .map(|line| {
            // Looking at every line for every line is for real pages only.
            if lines.len() > 600 || !line.text.chars().next_back().is_some_and(is_thai_letter) {
                return f32::MAX;
            }
            let b = line.bounds;
            let starts = lines
                .iter()
                .filter(|other| other.bounds.y0 < b.y1 && b.y0 < other.bounds.y1)
                .map(|other| other.left)
                .filter(|left| *left > b.x1);
            starts.fold(f32::MAX, f32::min)
        })
        .collect()
}

/// Lines that start within some points of each other share a column.
fn column(line: &TextLine) -> i32 {
    (line.left / 60.0).floor() as i32
}

/// Whether a Thai line ends because it is full: it reaches the right edge of its column, and the next
/// one starts where it does, or a bullet's width further in.
fn is_wrapped(line: &TextLine, next: &TextLine, edge: f32) -> bool {
    line.is_whole
        && next.is_whole
        && line.bounds.x1 + 6.0 * line.size > edge
        && next.left > line.left - 1.0
        && next.left < line.left + 3.0 * line.size
}

/// Whether both halves are words of their own elsewhere, or the whole stands there with its hyphen.
fn is_compound(line: &TextLine, next: &TextLine, words: &BTreeSet<String>) -> bool {
    let head = line.text.rsplit(' ').next().unwrap_or_default().trim_end_matches('-');
    let tail = next.text.split(' ').next().unwrap_or_default();
    let (head, tail) = (word(head), word(tail));
    words.contains(&format!("{head}-{tail}"))
        || (head.contains('-') || words.contains(&head))
            && words.contains(&tail)
            && !words.contains(&format!("{head}{tail}"))
}

/// All words that stand whole on a line.
fn words(lines: &[TextLine]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for line in lines {
        let mut tokens = line.text.split(' ').peekable();
        let mut first = true;
        while let Some(token) = tokens.next() {
            // The first and last words of a line may be halves themselves.
            let half = first || (tokens.peek().is_none() && token.ends_with('-'));
            first = false;
            if !half {
                all.insert(word(token));
            }
        }
    }
    all
}

fn word(token: &str) -> String {
    token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Moves the first word of `next` to the end of `line`.
fn pull(line: &mut TextLine, next: &mut TextLine, joint: Joint) {
    if joint == Joint::DropHyphen {
        line.text.pop();
    }
    let cut = next.text.find(' ').unwrap_or(next.text.len());
    let (tail, rest) = next.text.split_at_checked(cut).unwrap_or((&next.text, ""));
    let at = line.text.len();
    line.text.push_str(tail);
    let lead = cut + usize::from(!rest.is_empty());
    let rest = rest.trim_start().to_owned();
    let moved = next.places.partition_point(|(start, _)| *start < lead);
    for (start, place) in next.places.drain(..moved) {
        line.places.push((at + start, place));
        line.bounds = line.bounds.cover(place);
    }
    for (start, _) in &mut next.places {
        *start -= lead;
    }
    line.ends_blank = next.ends_blank && rest.is_empty();
    next.text = rest;
    if let Some(bounds) =
        next.places.iter().map(|(_, place)| *place).reduce(crate::model::BoundingBox::cover)
    {
        next.bounds = bounds;
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            rows::{in_stream_order, tests::glyphs},
            words::line,
        },
        *,
    };

    fn joined(texts: &[&str], hyphens: Hyphens) -> Vec<String> {
        let mut page = Vec::new();
        for (text, row) in texts.iter().zip(0u16..) {
            page.extend(glyphs(text, 50.0, 100.0 + f32::from(row) * 12.0, 10.0));
        }
        let mut lines: Vec<TextLine> = in_stream_order(page).iter().filter_map(line).collect();
        join(&mut lines, hyphens);
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_word_parted_by_tex_is_whole_again() {
        let lines = joined(&["Led the manage-", "ment of nine sites"], Hyphens::Added);
        assert_eq!(lines, ["Led the management", "of nine sites"]);
    }

    #[test]
    fn a_word_processor_breaks_only_at_the_words_own_hyphens() {
        let lines = joined(&["Led a cross-", "functional team"], Hyphens::Own);
        assert_eq!(lines, ["Led a cross-functional", "team"]);
    }

    #[test]
    fn tex_keeps_the_hyphen_of_a_compound_it_prints_elsewhere() {
        let lines = joined(&["a well-known tool", "and a well-", "known method"], Hyphens::Added);
        assert_eq!(lines, ["a well-known tool", "and a well-known", "method"]);
    }

    #[test]
    fn a_dash_between_years_keeps_its_sign() {
        let lines = joined(&["Service desk 2015-", "2019 in Bangkok"], Hyphens::Added);
        assert_eq!(lines, ["Service desk 2015-2019", "in Bangkok"]);
    }

    #[test]
    fn thai_goes_on_over_a_full_line_and_stops_at_a_blank() {
        let lines = joined(&["ดูแลระบบเครือข่ายของ", "องค์กร และทีม"], Hyphens::Own);
        assert_eq!(lines, ["ดูแลระบบเครือข่ายขององค์กร", "และทีม"]);
        let lines = joined(&["ดูแลระบบเครือข่ายของ ", "องค์กร และทีม"], Hyphens::Own);
        assert_eq!(lines.len(), 2);
    }

    #[test]
    fn a_short_thai_line_is_a_line_of_its_own() {
        let lines = joined(&["ทักษะ", "บริหารทีมงานขนาดใหญ่ได้ดี"], Hyphens::Own);
        assert_eq!(lines.len(), 2);
    }
}
