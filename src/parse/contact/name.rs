//! The person's name: the hardest field, since nothing but its looks and place tells it.

use super::{
    super::{
        feature::{Feature, score},
        place,
        rows::Row,
        sections::Part,
    },
    pieces, without_label,
};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Found, SectionKind, Span},
    text::{self, phrase},
};

/// What is observed about a piece that may be a name.
#[derive(Debug, Clone, Copy)]
struct Facts {
    row: usize,
    words: usize,
    shaped: bool,
    largest: bool,
    larger: bool,
    bold: bool,
    title: bool,
    employer: bool,
    place: bool,
    document: bool,
    heading: bool,
    label: bool,
    honorific: bool,
    in_email: bool,
    digits: bool,
    whole_row: bool,
    language_or_skill: bool,
    in_contact: bool,
    common: bool,
}

const FEATURES: &[Feature<Facts>] = &[
    Feature { name: "first-row", weight: 3, test: |f| f.row == 0 },
    Feature { name: "near-the-top", weight: 1, test: |f| f.row < 5 },
    Feature { name: "letters-of-a-name", weight: 3, test: |f| f.shaped },
    Feature { name: "two-to-four-words", weight: 2, test: |f| (2..=4).contains(&f.words) },
    Feature { name: "largest-letters", weight: 4, test: |f| f.largest },
    Feature { name: "larger-letters", weight: 1, test: |f| f.larger },
    Feature { name: "bold", weight: 1, test: |f| f.bold },
    Feature { name: "labelled", weight: 6, test: |f| f.label },
    Feature { name: "honorific", weight: 3, test: |f| f.honorific },
    Feature { name: "in-the-email", weight: 5, test: |f| f.in_email },
    Feature { name: "whole-row", weight: 1, test: |f| f.whole_row },
    Feature { name: "one-word", weight: -9, test: |f| f.words < 2 && !f.in_email },
    Feature { name: "in-a-section", weight: -7, test: |f| !f.in_contact && !f.label },
    Feature {
        name: "common-words",
        weight: -8,
        test: |f| f.common && !f.in_email && !f.label && !f.honorific,
    },
    Feature { name: "many-words", weight: -5, test: |f| f.words > 5 },
    Feature { name: "not-shaped", weight: -6, test: |f| !f.shaped },
    Feature { name: "title", weight: -14, test: |f| f.title && !f.in_email },
    Feature { name: "employer", weight: -3, test: |f| f.employer && !f.in_email },
    Feature { name: "place", weight: -7, test: |f| f.place && !f.label },
    Feature { name: "document-word", weight: -12, test: |f| f.document },
    Feature { name: "heading", weight: -12, test: |f| f.heading },
    Feature { name: "digits", weight: -8, test: |f| f.digits },
    Feature { name: "known-word", weight: -5, test: |f| f.language_or_skill && !f.in_email },
];

const ENOUGH: i32 = 7;
/// Rows from the top that may hold the name.
const REACH: usize = 14;
/// Rows among which letters count as the largest.
const SIGHT: usize = 60;
/// Points from which letters are a headline's.
const HEADLINE: f32 = 12.5;

/// The name, or `None` where nothing looks like one.
pub(super) fn find(
    rows: &[Row<'_>],
    parts: &[Part],
    email: Option<&str>,
    sets: &KeywordSets,
) -> Option<Found<String>> {
    let largest = rows.iter().take(SIGHT).filter_map(|row| row.size).fold(0.0_f32, f32::max);
    let contact: Vec<usize> = parts
        .iter()
        .filter(|part| part.kind == SectionKind::Contact)
        .flat_map(|part| part.rows.clone())
        .take(40)
        .collect();
    // A title such as "Curriculum vitae" opens a part of its own: what stands before the first part
    // with a known heading is the head of the page all the same.
    let head = parts
        .iter()
        .find(|part| !matches!(part.kind, SectionKind::Contact | SectionKind::Other))
        .map_or(0, |part| part.rows.start);
    // Where a side column is read first, the name stands far down, but in the largest letters.
    let headlines =
        rows.iter().take(SIGHT).enumerate().filter(|(_, row)| {
            row.size.is_some_and(|size| size > HEADLINE && size + 0.4 >= largest)
        });
    let headlines: Vec<usize> = headlines.map(|(index, _)| index).collect();
    let mut best: Option<(i32, Found<String>)> = None;
    for index in (0..rows.len().min(REACH)).chain(contact.iter().copied()).chain(headlines) {
        let Some(row) = rows.get(index).filter(|row| row.text.len() < 200) else { continue };
        for (text, span, whole) in candidates(rows, index, row, sets) {
            let facts = facts(&text, index, row, whole, largest, email, sets);
            let facts = Facts {
                label: labelled(row, span, sets),
                in_contact: index < head || contact.contains(&index),
                ..facts
            };
            let points = score(FEATURES, &facts);
            if points >= ENOUGH && best.as_ref().is_none_or(|(most, _)| points > *most) {
                let sure = Confidence::new((500 + points * 30).clamp(0, 980) as u16);
                best = Some((points, Found::new(text, span, sure)));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// Pieces of the row, the whole row, and the row with the next where a name is set over two rows.
fn candidates(
    rows: &[Row<'_>],
    index: usize,
    row: &Row<'_>,
    sets: &KeywordSets,
) -> Vec<(String, Span, bool)> {
    let mut list: Vec<(String, Span, bool)> = Vec::new();
    let all = pieces(row.text);
    let alone = all.len() == 1;
    for (at, piece) in all {
        let text = without_label(piece, sets);
        let lead = at + piece.len() - text.len();
        let text = before_details(text);
        let start = row.span.start + lead;
        list.push((text.to_owned(), Span::new(start, start + text.len()), alone));
    }
    let same_size =
        |a: Option<f32>, b: Option<f32>| a.zip(b).is_some_and(|(a, b)| (a - b).abs() < 0.6);
    if let Some(next) = rows
        .get(index + 1)
        .filter(|next| same_size(row.size, next.size) && row.words() <= 2 && next.words() <= 2)
    {
        list.push((format!("{} {}", row.text, next.text), row.span.cover(next.span), true));
    }
    list
}

/// The words before an address, a number or letters after the name ("Ida Falk, PMP").
fn before_details(text: &str) -> &str {
    let mut end = text.len();
    for (at, word) in words(text) {
        let detail = word.contains('@')
            || word.chars().any(|c| c.is_ascii_digit())
            || word.starts_with("http")
            || word.starts_with("www.")
            || word.starts_with('+');
        if detail {
            end = end.min(at);
        }
    }
    if let Some(comma) = text.find(',') {
        end = end.min(comma);
    }
    text.get(..end).unwrap_or_default().trim_end_matches([' ', '(', '-', ',', ':'])
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace()
        .map(move |word| ((word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize), word))
}

/// Whether "Name:" stands before it.
fn labelled(row: &Row<'_>, span: Span, sets: &KeywordSets) -> bool {
    let before = row.folded.get(..span.start.saturating_sub(row.span.start)).unwrap_or_default();
    let label = before.trim_end().trim_end_matches([':', ' ']);
    before.trim_end().ends_with(':')
        && sets.lexicon.lines.name_labels.iter().any(|name| label.ends_with(name.as_str()))
}

fn facts(
    text: &str,
    index: usize,
    row: &Row<'_>,
    whole: bool,
    largest: f32,
    email: Option<&str>,
    sets: &KeywordSets,
) -> Facts {
    let folded = phrase::fold(text);
    let lexicon = &sets.lexicon;
    let count = text.split_whitespace().count();
    let key = folded.trim_matches(|c: char| !c.is_alphanumeric() && !phrase::is_thai(c));
    let local = email.and_then(|email| email.split('@').next()).unwrap_or_default().to_lowercase();
    let in_email = folded
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() >= 3 && local.contains(word));
    let first = folded.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    let honorific = lexicon.contact.honorifics.iter().any(|h| {
        h.trim_end_matches('.') == first || (!h.is_ascii() && folded.starts_with(h.as_str()))
    });
    Facts {
        row: index,
        words: count,
        shaped: shaped(text, sets),
        largest: row.size.is_some_and(|size| size + 0.4 >= largest) && largest > 0.0,
        larger: row.size.is_some_and(|size| size > HEADLINE),
        bold: row.bold == Some(true),
        title: lexicon.titles.is_title(&folded),
        employer: phrase::has_word(&folded, &lexicon.employers.words),
        place: place::is_place(text, sets),
        document: phrase::has_word(&folded, &lexicon.contact.documents),
        heading: lexicon.headings.exact_kind(key).is_some(),
        label: false,
        honorific,
        in_email: in_email && count >= 1,
        digits: text.chars().any(|c| c.is_ascii_digit() || c == '@'),
        whole_row: whole,
        in_contact: false,
        common: common(&folded),
        language_or_skill: lexicon.contact.labels.iter().any(|label| label == key)
            || known(&folded, sets),
    }
}

/// Whether most of its longer words are common words of the language.
fn common(folded: &str) -> bool {
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3).collect();
    let common = words.iter().filter(|word| text::is_dictionary_word(word)).count();
    common >= 2 || (common == 1 && words.len() == 1 && folded.split_whitespace().count() == 1)
}

/// Words that a résumé is full of and names are not.
fn known(folded: &str, sets: &KeywordSets) -> bool {
    folded.split_whitespace().any(|word| sets.lexicon.headings.word_kind(word).is_some())
}

/// Letters, full stops, hyphens and apostrophes; every word capitalised, a particle or an initial.
fn shaped(text: &str, sets: &KeywordSets) -> bool {
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some()
        && words.all(|word| {
            let bare = word.trim_matches(['(', ')', '"', '“', '”', ',']);
            let letters = bare.chars().all(|c| {
                c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '‐') || phrase::is_thai(c)
            });
            let first_capital =
                bare.chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphabetic());
            letters
                && (first_capital || sets.lexicon.contact.particles.contains(&phrase::fold(bare)))
        })
}
