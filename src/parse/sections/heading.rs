//! Tells headings from other short lines: words, style, place.

use super::super::{
    feature::{Feature, score},
    rows::Row,
};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Found, LineKind, SectionKind, Span},
    text::phrase,
};

/// A heading that was found.
pub(super) struct Heading {
    pub(super) text: Found<String>,
    pub(super) kind: SectionKind,
    /// Bytes of its row that belong to it where content follows; 0 where it stands alone.
    pub(super) inline: usize,
}

/// What is observed about a row that may be a heading.
#[derive(Debug, Clone, Copy, Default)]
struct Facts {
    exact: bool,
    word: bool,
    words: usize,
    styled_heading: bool,
    larger: bool,
    bold: bool,
    capitals: bool,
    gap: bool,
    colon: bool,
    digits: bool,
    separators: bool,
    signed: bool,
    ends_sentence: bool,
    starts_lower: bool,
    continues: bool,
    like_known: bool,
    unlike_known: bool,
    first_rows: bool,
    title: bool,
    cell: bool,
    capitalised: bool,
    date_below: bool,
}

const FEATURES: &[Feature<Facts>] = &[
    Feature { name: "known-heading", weight: 7, test: |f| f.exact },
    Feature { name: "heading-word", weight: 4, test: |f| f.word && !f.exact },
    Feature { name: "heading-style", weight: 5, test: |f| f.styled_heading },
    Feature { name: "style-of-known-headings", weight: 4, test: |f| f.like_known },
    Feature { name: "larger", weight: 2, test: |f| f.larger },
    Feature { name: "bold", weight: 1, test: |f| f.bold },
    Feature { name: "capitals", weight: 2, test: |f| f.capitals },
    Feature { name: "space-above", weight: 2, test: |f| f.gap },
    Feature { name: "colon", weight: 1, test: |f| f.colon },
    Feature { name: "unlike-known-headings", weight: -5, test: |f| f.unlike_known },
    Feature { name: "digits", weight: -4, test: |f| f.digits },
    Feature { name: "separators", weight: -3, test: |f| f.separators && !f.exact },
    Feature { name: "bullet-sign", weight: -6, test: |f| f.signed },
    Feature { name: "ends-a-sentence", weight: -5, test: |f| f.ends_sentence },
    Feature { name: "starts-lower", weight: -5, test: |f| f.starts_lower },
    Feature { name: "goes-on-from-above", weight: -5, test: |f| f.continues },
    Feature { name: "long", weight: -3, test: |f| f.words > 5 },
    Feature { name: "not-capitalised", weight: -3, test: |f| !f.capitalised && !f.exact },
    Feature { name: "top-of-document", weight: -6, test: |f| f.first_rows && !f.exact },
    Feature { name: "job-title", weight: -5, test: |f| f.title && !f.exact },
    Feature { name: "date-below", weight: -4, test: |f| f.date_below && !f.exact },
    Feature { name: "table-cell", weight: -2, test: |f| f.cell && !f.exact },
];

/// A row is a heading from this sum on.
const ENOUGH: i32 = 6;

/// How headings look in this document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    half_points: Option<i32>,
    bold: Option<bool>,
    capitals: bool,
}

/// All headings with the index of their row.
pub(super) fn find_all(rows: &[Row<'_>], sets: &KeywordSets) -> Vec<(usize, Heading)> {
    let body = body_size(rows);
    let mut known: Vec<Style> = Vec::new();
    for row in rows.iter().filter(|row| row.words() <= 5 && !row.signed) {
        if known_kind(&key(&row.folded), sets).is_some() {
            known.push(style(row));
        }
    }
    let known = usual(&known);
    let mut found: Vec<(usize, Heading)> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if row.text.len() > 90 {
            if let Some(heading) = inline(row, found.last().map(|(_, h)| h.kind), sets) {
                found.push((index, heading));
            }
            continue;
        }
        let above = index.checked_sub(1).and_then(|at| rows.get(at));
        let mut facts = facts(row, above, index, body, known, sets);
        facts.date_below =
            rows.get(index + 1).is_some_and(|below| has_year(below.text) && below.words() < 12);
        if score(FEATURES, &facts) >= ENOUGH {
            found.push((index, alone(row, sets)));
        } else if let Some(heading) = inline(row, found.last().map(|(_, h)| h.kind), sets) {
            found.push((index, heading));
        }
    }
    found
}

/// The kind of a known heading; of two languages side by side, one is enough.
fn known_kind(key: &str, sets: &KeywordSets) -> Option<SectionKind> {
    let headings = &sets.lexicon.headings;
    headings.exact_kind(key).or_else(|| {
        let mut sides = key.split(['/', '|', '·']).map(str::trim).filter(|side| !side.is_empty());
        sides.find_map(|side| headings.exact_kind(side)).filter(|_| key.contains([' ']))
    })
}

/// A heading without its colon, in lower case.
fn key(folded: &str) -> String {
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric() && !phrase::is_thai(c));
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn facts(
    row: &Row<'_>,
    above: Option<&Row<'_>>,
    index: usize,
    body: Option<f32>,
    known: Option<Style>,
    sets: &KeywordSets,
) -> Facts {
    let key = key(&row.folded);
    let exact = known_kind(&key, sets).is_some();
    let look = style(row);
    let continues = above.is_some_and(|above| {
        above.full
            && !above.ends_sentence()
            && above.words() > 6
            && above.block == row.block
            && !row.gap
    });
    Facts {
        exact,
        word: word_kind(&key, sets).is_some(),
        words: row.words(),
        styled_heading: row.kind == LineKind::Heading,
        larger: row.size.zip(body).is_some_and(|(size, body)| size > body * 1.08),
        bold: row.bold == Some(true),
        capitals: look.capitals,
        gap: row.gap,
        colon: row.text.ends_with(':'),
        digits: row.text.chars().any(char::is_numeric),
        separators: row.text.contains(['|', ',', '@', '/', '•', '(', '–']),
        signed: row.signed,
        ends_sentence: row.ends_sentence(),
        starts_lower: row.starts_lower(),
        continues,
        like_known: known.is_some_and(|known| known == look && stands_out(known, body)),
        unlike_known: known.is_some_and(|known| known != look && stands_out(known, body)),
        first_rows: index == 0,
        title: sets.lexicon.titles.is_title(&row.folded),
        cell: row.kind == LineKind::Cell,
        capitalised: capitalised(row.text),
        date_below: false,
    }
}

/// Whether the words that matter begin with capitals (scripts without capitals pass).
fn capitalised(text: &str) -> bool {
    text.split_whitespace()
        .filter(|word| word.chars().count() > 3)
        .all(|word| word.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase()))
}

fn style(row: &Row<'_>) -> Style {
    let letters = || row.text.chars().filter(|c| c.is_alphabetic());
    Style {
        half_points: row.size.map(|size| (size * 2.0).round() as i32),
        bold: row.bold,
        capitals: letters().count() > 1 && letters().all(char::is_uppercase),
    }
}

/// Whether four digits in a row stand in it.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_numeric()).any(|digits| digits.chars().count() == 4)
}

/// A style that running text does not have.
fn stands_out(style: Style, body: Option<f32>) -> bool {
    let larger = style.half_points.zip(body).is_some_and(|(half, body)| half as f32 > body * 2.16);
    style.capitals || style.bold == Some(true) || larger
}

/// The style that most known headings share, if at least two do.
fn usual(styles: &[Style]) -> Option<Style> {
    let count = |style: &Style| styles.iter().filter(|other| *other == style).count();
    let best = styles.iter().copied().max_by_key(count)?;
    let shared = count(&best);
    (shared >= 2 && shared * 2 > styles.len()).then_some(best)
}

/// The font size most letters have.
fn body_size(rows: &[Row<'_>]) -> Option<f32> {
    let mut letters: std::collections::BTreeMap<i32, usize> = std::collections::BTreeMap::new();
    for row in rows {
        if let Some(size) = row.size {
            *letters.entry((size * 2.0).round() as i32).or_default() += row.text.len();
        }
    }
    letters.into_iter().max_by_key(|(_, count)| *count).map(|(half, _)| half as f32 / 2.0)
}

/// What an unlisted heading holds, told by its last word, else its first.
fn word_kind(key: &str, sets: &KeywordSets) -> Option<SectionKind> {
    let mut words = key.split_whitespace();
    let first = words.next()?;
    let last = words.next_back().unwrap_or(first);
    sets.lexicon.headings.word_kind(last).or_else(|| sets.lexicon.headings.word_kind(first))
}

fn alone(row: &Row<'_>, sets: &KeywordSets) -> Heading {
    let key = key(&row.folded);
    let exact = known_kind(&key, sets);
    let kind = exact.or_else(|| word_kind(&key, sets)).unwrap_or_default();
    let text = row.text.trim_end_matches([':', ' ']);
    let sure = if exact.is_some() { 950 } else { 750 };
    let span = Span::new(row.span.start, row.span.start + text.len());
    Heading { text: Found::new(text.to_owned(), span, Confidence::new(sure)), kind, inline: 0 }
}

/// "Languages: Swedish, English": a known heading with its content behind a colon.
fn inline(row: &Row<'_>, current: Option<SectionKind>, sets: &KeywordSets) -> Option<Heading> {
    let listing = |kind| {
        matches!(
            kind,
            SectionKind::Skills
                | SectionKind::Languages
                | SectionKind::Certifications
                | SectionKind::Interests
                | SectionKind::Education
        )
    };
    if row.signed || current.is_none() || current == Some(SectionKind::Skills) {
        return None;
    }
    let (label, content) = row.text.split_once(':')?;
    let kind = sets.lexicon.headings.exact_kind(&key(&phrase::fold(label)))?;
    let lower = label.starts_with(char::is_lowercase);
    if content.trim().is_empty() || lower || !listing(kind) {
        return None;
    }
    let span = Span::new(row.span.start, row.span.start + label.len());
    Some(Heading {
        text: Found::new(label.to_owned(), span, Confidence::new(800)),
        kind,
        inline: label.len() + 1,
    })
}
