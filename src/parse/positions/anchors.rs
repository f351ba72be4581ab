//! Where positions begin: the rows that hold their dates.

use std::ops::Range;

use super::{
    super::{
        dates::{self, Mention},
        feature::{Feature, score},
        place,
        rows::Row,
    },
    Context,
};
use crate::{
    model::{DateRange, Moment, Span},
    text::phrase,
};

/// The dates of one position and the rows they stand in.
#[derive(Debug, Clone)]
pub(super) struct Anchor {
    pub(super) rows: Vec<usize>,
    pub(super) range: DateRange,
    pub(super) span: Span,
    pub(super) unreadable: bool,
}

/// What is observed about a row with a date.
#[derive(Debug, Clone, Copy)]
struct Facts {
    two_ends: bool,
    month: bool,
    only_date: bool,
    at_edge: bool,
    rest_words: usize,
    title: bool,
    employer: bool,
    place: bool,
    signed: bool,
    sentence: bool,
    starts_lower: bool,
    continues: bool,
    bold: bool,
    parenthesis: bool,
    bracketed: bool,
    neighbour_title: bool,
    verb_start: bool,
    told: bool,
}

const FEATURES: &[Feature<Facts>] = &[
    Feature { name: "range", weight: 5, test: |f| f.two_ends },
    Feature { name: "single-month", weight: 1, test: |f| !f.two_ends && f.month },
    Feature { name: "nothing-but-a-date", weight: 3, test: |f| f.only_date },
    Feature { name: "date-at-the-edge", weight: 2, test: |f| f.at_edge },
    Feature { name: "title", weight: 2, test: |f| f.title },
    Feature { name: "employer", weight: 2, test: |f| f.employer },
    Feature { name: "place", weight: 2, test: |f| f.place },
    Feature { name: "bold", weight: 1, test: |f| f.bold },
    Feature { name: "title-next-to-it", weight: 2, test: |f| f.neighbour_title },
    Feature { name: "few-words", weight: 1, test: |f| f.rest_words <= 8 },
    Feature { name: "many-words", weight: -4, test: |f| f.rest_words > 12 },
    Feature { name: "very-many-words", weight: -4, test: |f| f.rest_words > 16 },
    Feature { name: "sentence", weight: -3, test: |f| f.sentence && f.rest_words > 4 },
    Feature { name: "starts-lower", weight: -4, test: |f| f.starts_lower },
    Feature { name: "goes-on-from-above", weight: -4, test: |f| f.continues },
    Feature { name: "bullet-sign", weight: -3, test: |f| f.signed && !(f.title && f.two_ends) },
    Feature { name: "range-in-brackets", weight: 3, test: |f| f.bracketed && f.two_ends },
    Feature {
        name: "in-brackets-without-range",
        weight: -3,
        test: |f| f.parenthesis && !f.two_ends,
    },
    Feature { name: "opens-with-a-verb", weight: -3, test: |f| f.verb_start && !f.title },
    Feature { name: "told-in-a-sentence", weight: -6, test: |f| f.told && f.rest_words > 4 },
];

/// A row anchors a position from this sum on.
const ENOUGH: i32 = 6;

/// All anchors within `range`, in order.
pub(super) fn find(context: &Context<'_>, range: Range<usize>) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let anchor = spread(context, at, range.end)
            .or_else(|| in_row(context, at, &range))
            .or_else(|| vague(context, at, &range));
        if let Some(anchor) = anchor {
            at = anchor.rows.last().map_or(at, |last| *last);
            anchors.push(anchor);
        }
        at += 1;
    }
    anchors
}

/// The first row of a part without the right heading from which on positions follow: it names a
/// range, a title, and something to tell them from prose.
pub(super) fn first_unheaded(context: &Context<'_>, range: Range<usize>) -> Option<usize> {
    let anchors = find(context, range.clone());
    let named = |at: usize| {
        let row = context.rows.get(at).filter(|_| range.contains(&at))?;
        context.sets.lexicon.titles.is_title(&row.folded).then_some((at, row))
    };
    anchors.iter().filter(|a| a.range.start.is_some() && a.range.end.is_some()).find_map(|anchor| {
        let at = *anchor.rows.first()?;
        let row = context.rows.get(at)?;
        if let Some((at, _)) = named(at).filter(|(_, row)| row.words() <= 20) {
            return Some(at);
        }
        // Dates on a row of their own: the title stands up to two rows above, or right below.
        let alone = row.span.len() <= anchor.span.len() + 2;
        let beside = [at.checked_sub(1), at.checked_sub(2), Some(at + 1)]
            .into_iter()
            .flatten()
            .filter_map(named);
        let mut beside = beside
            .filter(|(_, row)| alone && row.words() <= 8 && !row.signed && !row.ends_sentence());
        beside.next().map(|(title, _)| title.min(at))
    })
}

/// A range over three rows: "July 2008", "to", "January 2015".
fn spread(context: &Context<'_>, at: usize, end: usize) -> Option<Anchor> {
    let [first, to, second] = [at, at + 1, at + 2].map(|i| context.rows.get(i).filter(|_| i < end));
    let (first, to, second) = (first?, to?, second?);
    let joins = |row: &Row<'_>| {
        context.sets.lexicon.dates.to.contains(&row.folded) || matches!(row.text, "-" | "–" | "—")
    };
    if !joins(to) || first.words() > 3 || second.words() > 3 {
        return None;
    }
    let text = format!("{} {} {}", first.text, to.text, second.text);
    let found = dates::mentions(&text, 0, context.sets, context.today);
    let mention = found.first().filter(|m| m.two_ends && m.span.len() + 2 >= text.len())?;
    Some(Anchor {
        rows: vec![at, at + 1, at + 2],
        range: mention.range,
        span: first.span.cover(second.span),
        unreadable: mention.unreadable,
    })
}

/// "Summer some years ago - now" right below a title: a range is meant, but cannot be read.
fn vague(context: &Context<'_>, at: usize, range: &Range<usize>) -> Option<Anchor> {
    let row = context.rows.get(at)?;
    let above =
        at.checked_sub(1).filter(|i| range.contains(i)).and_then(|i| context.rows.get(i))?;
    let titled = !above.signed
        && above.words() <= 10
        && !above.ends_sentence()
        && context.sets.lexicon.titles.is_title(&above.folded);
    if !titled || row.signed || row.words() > 7 || row.ends_sentence() {
        return None;
    }
    let (start, end) = [" - ", " – ", " — "].iter().find_map(|dash| row.folded.split_once(dash))?;
    let dates = &context.sets.lexicon.dates;
    let present = dates.present.iter().any(|word| word == end.trim());
    let season = start.split_whitespace().any(|word| dates.seasons.contains_key(word));
    (present && (season || !start.chars().any(|c| c.is_ascii_digit()))).then(|| Anchor {
        rows: vec![at],
        range: DateRange { start: None, end: Some(Moment::Present) },
        span: row.span,
        unreadable: true,
    })
}

fn in_row(context: &Context<'_>, at: usize, range: &Range<usize>) -> Option<Anchor> {
    let row = context.rows.get(at)?;
    if row.text.len() > 300 {
        return None;
    }
    let mentions = dates::mentions(row.text, row.span.start, context.sets, context.today);
    let mention = mentions.iter().find(|m| m.two_ends).or_else(|| mentions.last())?;
    let facts = facts(context, at, row, mention, range);
    if score(FEATURES, &facts) < ENOUGH {
        return None;
    }
    let mut dates = mention.range;
    if dates.end.is_none() && begins_with_present(row.text, context) {
        dates.end = Some(Moment::Present);
    }
    Some(Anchor {
        rows: vec![at],
        range: dates,
        span: mention.span,
        unreadable: mention.unreadable,
    })
}

/// `CurrentHead of IT , 01/2016`: converters put the end before the title, without a space.
pub(super) fn begins_with_present(text: &str, context: &Context<'_>) -> bool {
    glued_present(text, context).is_some()
}

/// Length of a glued "Current" or "Present" at the start.
pub(super) fn glued_present(text: &str, context: &Context<'_>) -> Option<usize> {
    let folded = phrase::fold(text);
    let present = &context.sets.lexicon.dates.present;
    present
        .iter()
        .filter(|word| word.len() > 4 && folded.starts_with(word.as_str()))
        .map(String::len)
        .find(|length| text.get(*length..).is_some_and(|rest| rest.starts_with(char::is_uppercase)))
}

fn facts(
    context: &Context<'_>,
    at: usize,
    row: &Row<'_>,
    mention: &Mention,
    range: &Range<usize>,
) -> Facts {
    let local = Span::new(mention.span.start - row.span.start, mention.span.end - row.span.start);
    let before = row.text.get(..local.start).unwrap_or_default();
    let after = row.text.get(local.end..).unwrap_or_default();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let rest = format!("{before} {after}");
    let folded = phrase::fold(&rest);
    let neighbour = |i: Option<usize>| {
        i.filter(|i| range.contains(i)).and_then(|i| context.rows.get(i)).is_some_and(|row| {
            row.words() <= 10
                && !row.ends_sentence()
                && context.sets.lexicon.titles.is_title(&row.folded)
        })
    };
    let above = at.checked_sub(1).filter(|i| range.contains(i)).and_then(|i| context.rows.get(i));
    Facts {
        two_ends: mention.two_ends,
        month: mention.month,
        only_date: letters(&rest) == 0,
        at_edge: letters(before) == 0 || letters(after) <= 1,
        rest_words: rest.split_whitespace().count(),
        title: context.sets.lexicon.titles.is_title(&folded),
        employer: phrase::has_word(&folded, &context.sets.lexicon.employers.words)
            || phrase::has_word(&folded, &context.sets.lexicon.employers.placeholders),
        place: place::at_end(before, context.sets).is_some()
            || place::at_end(after, context.sets).is_some(),
        signed: row.signed,
        sentence: row.ends_sentence(),
        starts_lower: row.starts_lower(),
        continues: above.is_some_and(|above| {
            above.full && !above.ends_sentence() && above.words() > 7 && !row.gap
        }),
        bold: row.bold == Some(true),
        bracketed: before.trim_end().ends_with('(') && after.trim_start().starts_with(')'),
        parenthesis: before.trim_end().ends_with('(') && row.words() > 6,
        neighbour_title: neighbour(at.checked_sub(1)) || neighbour(Some(at + 1)),
        verb_start: row.opens_with_verb(),
        told: super::prose::is_told(context, row),
    }
}
