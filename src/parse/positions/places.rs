//! Places that no list knows, told by where they stand: behind an employer, or alone beside it.

use super::{super::words_of::is_made_of, Context, fields::Fields, segments::Segment};
use crate::{
    model::{Confidence, Found, Span},
    text::phrase,
};

/// Most words of a city's name.
const CITY_WORDS: usize = 3;

/// "Stavnes Brewery, Trondheim": cuts what looks like a city off the end of an employer.
pub(super) fn cut_city(context: &Context<'_>, employer: &mut Segment<'_>, fields: &mut Fields) {
    let text = employer.text();
    let Some((head, tail)) = text.rsplit_once(", ") else { return };
    let at = text.len() - tail.len();
    let city = employer.part(at, text.len());
    if !looks_like_city(context, city.text()) || head.trim().is_empty() {
        return;
    }
    if fields.location.is_none() {
        fields.location = found(&city);
    }
    let head = head.len();
    employer.cut_end(head);
}

/// A piece as a place, where it looks like a city.
pub(super) fn city(context: &Context<'_>, piece: &Segment<'_>) -> Option<Found<String>> {
    found(piece).filter(|_| looks_like_city(context, piece.text()))
}

fn found(piece: &Segment<'_>) -> Option<Found<String>> {
    let text = piece.text();
    let span = Span::new(piece.span.start, piece.span.start + text.len());
    (!text.is_empty()).then(|| Found::new(text.to_owned(), span, Confidence::new(500)))
}

/// Few capitalised words that name no job, no company, no department and no kind of statement.
fn looks_like_city(context: &Context<'_>, text: &str) -> bool {
    let lexicon = &context.sets.lexicon;
    let folded = phrase::fold(text);
    let mut words = text.split_whitespace();
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let count = text.split_whitespace().count();
    let short_form = text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    (1..=CITY_WORDS).contains(&count)
        && words.all(capital)
        && !(short_form && text.chars().count() <= 4)
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.'))
        && !lexicon.titles.is_title(&folded)
        && !phrase::has_word(&folded, &lexicon.employers.words)
        && !phrase::has_word(&folded, &lexicon.employers.placeholders)
        && !lexicon.fields.groups.values().flatten().any(|field| *field == folded)
        && !lexicon.lines.statement_labels.contains(&folded)
        && !is_area(context, text)
}

/// Whether words only name departments, regions or shares of a market.
pub(super) fn is_area(context: &Context<'_>, text: &str) -> bool {
    is_made_of(text, &context.sets.lexicon.titles.areas)
}
