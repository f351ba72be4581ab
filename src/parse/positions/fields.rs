//! Reads title, employer and place out of the rows of a header.

use super::{
    super::{
        feature::{Feature, score},
        place,
    },
    Context, Entry, anchors, places,
    segments::{self, Label, Segment},
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
    labelled_title: bool,
    labelled_employer: bool,
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
    Feature { name: "behind-a-title-label", weight: 9, test: |f| f.labelled_title },
    Feature { name: "behind-an-employer-label", weight: -12, test: |f| f.labelled_employer },
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
    Feature { name: "behind-an-employer-label", weight: 9, test: |f| f.labelled_employer },
    Feature { name: "behind-a-title-label", weight: -12, test: |f| f.labelled_title },
    Feature { name: "title-word", weight: -3, test: |f| f.title && !f.company_form },
    Feature { name: "many-words", weight: -4, test: |f| f.words > 9 },
    Feature { name: "starts-lower", weight: -4, test: |f| f.lower },
    Feature { name: "bracketed", weight: -3, test: |f| f.bracketed },
    Feature { name: "sentence", weight: -4, test: |f| f.sentence },
    Feature { name: "a-name", weight: 1, test: |f| f.words >= 1 && !f.lower },
];

/// Points of an employer that nothing but being a name speaks for.
const A_NAME: i32 = 1;

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
    let of = |found: Option<(usize, i32)>| {
        found.and_then(|(index, points)| Some((pieces.get(index)?.clone(), points)))
    };
    settle(context, of(title), of(employer), &mut fields);
    if fields.location.is_none() {
        let free = |index: &usize| ![title, employer].iter().flatten().any(|(at, _)| at == index);
        let rest = (0..pieces.len()).rev().find(free).and_then(|index| pieces.get(index));
        fields.location = rest
            .filter(|_| fields.title.is_some() && fields.employer.is_some())
            .and_then(|piece| places::city(context, piece));
    }
    clean_title(context, &mut fields);
    fields
}

/// Title and employer from the pieces that won. A title may still hold its employer behind a comma:
/// where no other piece names one, or only a lone name below it, which is then the place.
fn settle(
    context: &Context<'_>,
    title: Option<(Segment<'_>, i32)>,
    employer: Option<(Segment<'_>, i32)>,
    fields: &mut Fields,
) {
    let mut employer = employer;
    if let Some((piece, points)) = &title {
        let (mut title, mut rest) = (piece.clone(), None);
        let below = employer.as_ref().filter(|(other, points)| {
            *points <= A_NAME && other.row > piece.row && places::city(context, other).is_some()
        });
        if employer.is_none() || below.is_some() {
            (title, rest) = split_title(context, piece);
        }
        if let Some(name) = rest {
            if let Some((city, _)) = below.filter(|_| fields.location.is_none()) {
                fields.location = places::city(context, city);
            }
            employer = Some((name, 2));
        }
        fields.title = title.found(*points);
    }
    if let Some((mut piece, points)) = employer {
        fields.employer_row = title.is_some_and(|(title, _)| title.row > piece.row);
        places::cut_city(context, &mut piece, fields);
        fields.employer = piece.found(points);
    }
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
        labelled_title: piece.label == Some(Label::Title),
        labelled_employer: piece.label == Some(Label::Employer),
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
    split_thai(context, pieces);
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

/// Thai writes title and employer side by side: a piece is cut before the first word of an
/// employer's name that follows a title and a space.
fn split_thai(context: &Context<'_>, pieces: &mut Vec<Segment<'_>>) {
    let words = &context.sets.lexicon.employers.words;
    let cut = |piece: &Segment<'_>| {
        let text = piece.text();
        let starts = words.iter().filter(|word| !word.is_ascii());
        let at = starts
            .flat_map(|word| text.match_indices(word.as_str()).map(|(at, _)| at))
            .filter(|at| text.get(..*at).is_some_and(|before| before.ends_with(' ')))
            .min()?;
        let head = phrase::fold(text.get(..at)?);
        context.sets.lexicon.titles.is_title(&head).then_some(at)
    };
    if let Some((index, at)) =
        pieces.iter().enumerate().find_map(|(index, piece)| Some((index, cut(piece)?)))
        && let Some(piece) = pieces.get(index).cloned()
    {
        let both = [piece.part(0, at), piece.part(at, piece.text().len())];
        pieces.splice(index..=index, both);
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
        // "Senior Manager, IT Operations, Globex": the department goes on with the title.
        let next = tail.text().split(", ").next().unwrap_or_default();
        let name = tail.text().starts_with(char::is_uppercase)
            && !places::is_area(context, next)
            && tail.text().split_whitespace().count() <= 6;
        if in_head && !in_tail && name {
            return (head, Some(tail));
        }
        let area = places::is_area(context, head.text());
        if !in_head && in_tail && !area && head.text().split_whitespace().count() <= 5 {
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
