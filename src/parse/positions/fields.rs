//! Reads title, employer and place out of the rows of a header.

use super::{
    super::{
        feature::{Feature, score},
        place,
    },
    Context, Entry, anchors,
    segments::{self, Segment},
};
use crate::{
    model::{Confidence, Found, Span},
    text::phrase,
};

/// What a header says.
#[derive(Debug, Default)]
pub(super) struct Fields {
    pub(super) title: Option<Found<String>>,
    pub(super) employer: Option<Found<String>>,
    pub(super) location: Option<Found<String>>,
    /// Whether the employer stood in another row than the title, above it.
    pub(super) employer_row: bool,
}

/// What is observed about a piece of a header.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    title: bool,
    qualifier: bool,
    employer: bool,
    placeholder: bool,
    company_form: bool,
    after_at: bool,
    first: bool,
    bold: bool,
    words: usize,
    digits: bool,
    lower: bool,
    row_has_date: bool,
    bracketed: bool,
    sentence: bool,
}

const TITLE: &[Feature<Facts>] = &[
    Feature { name: "title-word", weight: 6, test: |f| f.title },
    Feature { name: "qualifier", weight: 1, test: |f| f.qualifier },
    Feature { name: "first", weight: 1, test: |f| f.first },
    Feature { name: "bold", weight: 1, test: |f| f.bold },
    Feature { name: "date-beside-it", weight: 1, test: |f| f.row_has_date },
    Feature { name: "employer-word", weight: -2, test: |f| f.employer },
    Feature { name: "company-form", weight: -5, test: |f| f.company_form },
    Feature { name: "placeholder", weight: -9, test: |f| f.placeholder },
    Feature { name: "after-at", weight: -4, test: |f| f.after_at },
    Feature { name: "many-words", weight: -4, test: |f| f.words > 11 },
    Feature { name: "digits", weight: -1, test: |f| f.digits },
    Feature { name: "starts-lower", weight: -2, test: |f| f.lower },
    Feature { name: "bracketed", weight: -4, test: |f| f.bracketed },
    Feature { name: "sentence", weight: -4, test: |f| f.sentence },
];

const EMPLOYER: &[Feature<Facts>] = &[
    Feature { name: "employer-word", weight: 4, test: |f| f.employer },
    Feature { name: "company-form", weight: 4, test: |f| f.company_form },
    Feature { name: "placeholder", weight: 9, test: |f| f.placeholder },
    Feature { name: "after-at", weight: 5, test: |f| f.after_at },
    Feature { name: "title-word", weight: -3, test: |f| f.title && !f.company_form },
    Feature { name: "many-words", weight: -4, test: |f| f.words > 9 },
    Feature { name: "starts-lower", weight: -4, test: |f| f.lower },
    Feature { name: "bracketed", weight: -3, test: |f| f.bracketed },
    Feature { name: "sentence", weight: -4, test: |f| f.sentence },
    Feature { name: "a-name", weight: 1, test: |f| f.words >= 1 && !f.lower },
];

/// Reads the header of an entry.
pub(super) fn read(context: &Context<'_>, entry: &Entry) -> Fields {
    let mut pieces = segments::of(context, entry);
    let mut fields = Fields::default();
    for piece in &mut pieces {
        take_place(context, piece, &mut fields);
    }
    pieces.retain(|piece| piece.text().chars().any(char::is_alphanumeric));
    split_named(context, &mut pieces);
    let facts: Vec<Facts> = pieces.iter().map(|piece| facts(context, piece)).collect();
    let best = |table: &[Feature<Facts>], but: Option<usize>, least: i32| {
        facts
            .iter()
            .enumerate()
            .filter(|(index, _)| Some(*index) != but)
            .map(|(index, facts)| (score(table, facts), std::cmp::Reverse(index)))
            .filter(|(score, _)| *score >= least)
            .max()
            .map(|(score, index)| (index.0, score))
    };
    let title = best(TITLE, None, 4);
    let employer =
        best(EMPLOYER, title.map(|(index, _)| index), if title.is_some() { 1 } else { 2 });
    let title = title.or_else(|| best(TITLE, employer.map(|(index, _)| index), 0));
    if let Some((index, points)) =
        title.and_then(|(index, points)| Some((pieces.get(index)?, points)))
    {
        let (title, rest) = match employer {
            None => split_title(context, index),
            Some(_) => (index.clone(), None),
        };
        fields.title = title.found(points);
        fields.employer = rest.and_then(|rest| rest.found(2));
    }
    if let Some((piece, points)) =
        employer.and_then(|(index, points)| Some((pieces.get(index)?, points)))
    {
        fields.employer = piece.found(points);
        fields.employer_row = title
            .and_then(|(index, _)| pieces.get(index))
            .is_some_and(|title| title.row > piece.row);
    }
    clean_title(context, &mut fields);
    fields
}

fn facts(context: &Context<'_>, piece: &Segment<'_>) -> Facts {
    let lexicon = &context.sets.lexicon;
    let folded = phrase::fold(piece.text());
    let last = folded.trim_end_matches('.').split_whitespace().next_back().unwrap_or_default();
    let form = |word: &str| lexicon.employers.forms.iter().any(|form| form == word);
    let first = folded.split_whitespace().next().unwrap_or_default();
    let thai = lexicon.employers.forms.iter().any(|form| {
        !form.is_ascii() && (first.starts_with(form.as_str()) || last.ends_with(form.as_str()))
    });
    Facts {
        title: lexicon.titles.is_title(&folded),
        qualifier: phrase::has_word(&folded, &lexicon.titles.qualifiers),
        employer: phrase::has_word(&folded, &lexicon.employers.words),
        placeholder: phrase::has_word(&folded, &lexicon.employers.placeholders),
        company_form: form(last) || thai,
        after_at: piece.after_at,
        first: piece.first,
        bold: piece.bold,
        words: piece.text().split_whitespace().count(),
        digits: piece.text().chars().any(|c| c.is_ascii_digit()),
        lower: piece.text().starts_with(char::is_lowercase),
        row_has_date: piece.row_has_date,
        bracketed: piece.text().starts_with('('),
        sentence: piece.text().ends_with('.') && !form(last),
    }
}

/// Cuts the place off a piece's end, if it ends with one.
fn take_place(context: &Context<'_>, piece: &mut Segment<'_>, fields: &mut Fields) {
    let Some((start, end)) = place::at_end(piece.text(), context.sets) else { return };
    let text = piece.text().get(start..end).unwrap_or_default().to_owned();
    let span = Span::new(piece.span.start + start, piece.span.start + end);
    if fields.location.is_none() {
        fields.location = Some(Found::new(text, span, Confidence::new(800)));
    }
    piece.cut_end(start);
}

/// "Engineer, Globex Corporation": where no other piece names an employer, a title and an employer
/// that its own words tell are two pieces.
fn split_named(context: &Context<'_>, pieces: &mut Vec<Segment<'_>>) {
    let employers = &context.sets.lexicon.employers;
    let named = |piece: &Segment<'_>| {
        let folded = phrase::fold(piece.text());
        piece.after_at
            || phrase::has_word(&folded, &employers.words)
            || phrase::has_word(&folded, &employers.placeholders)
    };
    for index in 0..pieces.len() {
        let others = pieces.iter().enumerate().any(|(other, piece)| other != index && named(piece));
        let Some(piece) = pieces.get(index).filter(|_| !others) else { continue };
        if let (title, Some(employer)) = split_title(context, piece)
            && named(&employer)
        {
            let both = if title.span.start < employer.span.start {
                [title, employer]
            } else {
                [employer, title]
            };
            pieces.splice(index..=index, both);
            return;
        }
    }
}

/// "Engineer, Globex": a title that names its employer behind a comma, or before it.
fn split_title<'a>(
    context: &Context<'_>,
    piece: &Segment<'a>,
) -> (Segment<'a>, Option<Segment<'a>>) {
    let titles = &context.sets.lexicon.titles;
    for (at, _) in piece.text().match_indices(", ") {
        let (head, tail) = (piece.part(0, at), piece.part(at + 2, piece.text().len()));
        let [in_head, in_tail] =
            [&head, &tail].map(|part| titles.is_title(&phrase::fold(part.text())));
        let name = tail.text().starts_with(char::is_uppercase)
            && tail.text().split_whitespace().count() <= 6;
        if in_head && !in_tail && name {
            return (head, Some(tail));
        }
        if !in_head && in_tail && head.text().split_whitespace().count() <= 5 {
            return (tail, Some(head));
        }
    }
    (piece.clone(), None)
}

/// A glued "Current" before the title belongs to the dates.
fn clean_title(context: &Context<'_>, fields: &mut Fields) {
    let Some(title) = &mut fields.title else { return };
    if let Some(length) = anchors::glued_present(&title.value, context) {
        title.value = title.value.get(length..).unwrap_or_default().trim().to_owned();
        title.span.start += length;
    }
}
