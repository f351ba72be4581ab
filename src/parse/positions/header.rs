//! Which rows around a date belong to the header of its position.

use std::ops::Range;

use super::{
    super::{
        feature::{Feature, score},
        place,
        rows::Row,
    },
    Context,
    anchors::Anchor,
    segments,
};
use crate::{model::LineKind, text::phrase};

/// What is observed about a row next to a date.
#[derive(Debug, Clone, Copy)]
struct Facts {
    title: bool,
    employer: bool,
    place: bool,
    capitalised: bool,
    words: usize,
    sentence: bool,
    starts_lower: bool,
    continues: bool,
    signed: bool,
    bold: bool,
    stands_out: bool,
    gap: bool,
    verb_start: bool,
    sign_change: bool,
    ends_open: bool,
    removed_employer: bool,
    opens_signs: bool,
    statement_label: bool,
    cell: bool,
}

const FEATURES: &[Feature<Facts>] = &[
    Feature { name: "title", weight: 3, test: |f| f.title && f.words <= 10 },
    Feature { name: "employer", weight: 3, test: |f| f.employer && f.words <= 10 },
    Feature { name: "place", weight: 3, test: |f| f.place },
    Feature { name: "capitalised", weight: 2, test: |f| f.capitalised },
    Feature { name: "few-words", weight: 1, test: |f| f.words <= 7 },
    Feature { name: "bold", weight: 2, test: |f| f.bold },
    Feature { name: "unlike-the-body", weight: 1, test: |f| f.stands_out },
    Feature { name: "space-above", weight: 1, test: |f| f.gap },
    Feature { name: "between-bullets", weight: 2, test: |f| f.sign_change },
    Feature { name: "above-the-first-sign", weight: 2, test: |f| f.opens_signs },
    Feature {
        name: "name-above-the-first-sign",
        weight: 1,
        test: |f| f.opens_signs && f.words <= 3 && f.capitalised,
    },
    Feature { name: "label-of-statements", weight: -8, test: |f| f.statement_label },
    Feature { name: "table-cell", weight: 2, test: |f| f.cell },
    Feature { name: "begins-with-removed-employer", weight: 12, test: |f| f.removed_employer },
    Feature { name: "many-words", weight: -4, test: |f| f.words > 12 },
    Feature { name: "sentence", weight: -4, test: |f| f.sentence },
    Feature { name: "ends-with-a-comma", weight: -2, test: |f| f.ends_open },
    Feature { name: "starts-lower", weight: -5, test: |f| f.starts_lower },
    Feature { name: "goes-on-from-above", weight: -5, test: |f| f.continues },
    Feature { name: "bullet-sign", weight: -6, test: |f| f.signed },
    Feature { name: "opens-with-a-verb", weight: -3, test: |f| f.verb_start && !f.title },
];

/// A row that the layout of this section makes likely needs only this much.
const LIKELY: i32 = 1;
/// A row that nothing but its own looks speaks for needs this much.
const UNLIKELY: i32 = 6;
/// A row that would fill a missing title or employer.
const WANTED: i32 = 4;
/// Rows above or below a date that a header may have.
const REACH: usize = 3;

/// For each anchor the rows of its header, the anchor's own rows included, in order.
pub(super) fn extents(
    context: &Context<'_>,
    anchors: &[Anchor],
    range: Range<usize>,
) -> Vec<Vec<usize>> {
    let lead = lead_rows(context, anchors, &range);
    let mut taken_to = range.start;
    let mut headers: Vec<Vec<usize>> = Vec::with_capacity(anchors.len());
    for (index, anchor) in anchors.iter().enumerate() {
        let first = anchor.rows.first().copied().unwrap_or(range.start);
        let last = anchor.rows.last().copied().unwrap_or(first);
        let stop =
            anchors.get(index + 1).and_then(|next| next.rows.first()).copied().unwrap_or(range.end);
        let mut rows = above(context, anchor, first, taken_to, lead);
        rows.extend(&anchor.rows);
        let below = below(context, &rows, last, stop, lead);
        rows.extend(below);
        taken_to = rows.iter().max().map_or(taken_to, |max| max + 1);
        headers.push(rows);
    }
    headers
}

/// How many rows stand above the first date of the section: the layout that repeats below.
fn lead_rows(context: &Context<'_>, anchors: &[Anchor], range: &Range<usize>) -> usize {
    let Some(first) = anchors.first().and_then(|anchor| anchor.rows.first()) else { return 0 };
    let lead = first.saturating_sub(range.start);
    let headerlike = (range.start..*first).all(|at| header_score(context, at, Place::Apart) > -2);
    if lead <= REACH && headerlike { lead } else { 0 }
}

/// Header rows above the date.
fn above(
    context: &Context<'_>,
    anchor: &Anchor,
    first: usize,
    floor: usize,
    lead: usize,
) -> Vec<usize> {
    let mut rows = Vec::new();
    for step in 1..=REACH {
        let Some(at) = first.checked_sub(step).filter(|at| *at >= floor) else { break };
        let near = rows.first().copied().unwrap_or(first);
        let (Some(row), Some(below)) = (context.rows.get(at), context.rows.get(near)) else {
            break;
        };
        // Space below a row parts it from the date, unless it is the layout's habit.
        let parted = below.gap && row.page == below.page && step > lead;
        let score = header_score(context, at, Place::Apart) - i32::from(parted) * 3;
        let enough = if step <= lead {
            LIKELY
        } else if !has_title(context, &anchor.rows) && !has_title(context, &rows) {
            WANTED
        } else {
            UNLIKELY + 3
        };
        if score < enough {
            break;
        }
        rows.insert(0, at);
    }
    rows
}

/// Header rows below the date.
fn below(
    context: &Context<'_>,
    header: &[usize],
    last: usize,
    stop: usize,
    lead: usize,
) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::new();
    for at in (last + 1..stop).take(REACH) {
        let Some(row) = context.rows.get(at) else { break };
        if segments::is_duration(row.text, context) {
            rows.push(at);
            continue;
        }
        let known: Vec<usize> = header.iter().chain(&rows).copied().collect();
        let (title, employer) = (has_title(context, &known), has_employer(context, &known));
        let title_of_bullets = !title
            && row.signed
            && row.words() <= 10
            && is_title(context, row)
            && !row.ends_sentence();
        let place = if at == last + 1 { Place::UnderDates } else { Place::UnderHeader };
        let mut score = header_score(context, at, place);
        if row.gap
            && context
                .rows
                .get(last)
                .is_some_and(|above| above.page == row.page && above.block == row.block)
        {
            score -= 2;
        }
        let enough = match (title, employer) {
            (true, true) => UNLIKELY,
            (true, false) if lead > 0 && header.len() > 1 => UNLIKELY,
            _ => WANTED,
        };
        if !title_of_bullets && score < enough {
            break;
        }
        // A second title below starts the next position, not this one's header.
        if title && is_title(context, row) && (lead > 0 || !is_employer(context, row)) {
            break;
        }
        rows.push(at);
    }
    rows
}

/// Where a row stands that may belong to a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Right below the dates.
    UnderDates,
    /// Right below another row of the header.
    UnderHeader,
    /// Above.
    Apart,
}

fn header_score(context: &Context<'_>, at: usize, stands: Place) -> i32 {
    let Some(row) = context.rows.get(at) else { return i32::MIN };
    let above = at.checked_sub(1).and_then(|i| context.rows.get(i));
    let below = context.rows.get(at + 1);
    let words = row.text.split_whitespace().filter(|w| w.chars().count() > 3);
    let (capital, count) = words.fold((0, 0), |(capital, count), word| {
        let lower = word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
        (capital + usize::from(!lower), count + 1)
    });
    let facts = Facts {
        title: is_title(context, row),
        employer: is_employer(context, row),
        place: place::at_end(row.text, context.sets).is_some(),
        capitalised: capital * 10 >= count * 7,
        words: row.words(),
        sentence: row.ends_sentence() && !ends_with_suffix(context, row),
        starts_lower: row.starts_lower(),
        continues: above.is_some_and(|above| {
            stands != Place::UnderDates
                && above.full
                && !above.ends_sentence()
                && above.words() > 7
                && !row.gap
                && above.block == row.block
        }),
        signed: row.signed,
        bold: row.bold == Some(true),
        stands_out: row.size.zip(below.and_then(|b| b.size)).is_some_and(|(a, b)| a > b * 1.05),
        gap: row.gap,
        verb_start: row.opens_with_verb(),
        sign_change: !row.signed
            && above.is_some_and(|above| above.signed && (above.ends_sentence() || !above.full)),
        ends_open: row.text.ends_with(','),
        removed_employer: phrase::starts_with(
            &row.folded,
            &context.sets.lexicon.employers.placeholders,
        )
        .is_some(),
        opens_signs: stands != Place::Apart
            && !row.signed
            && below.is_some_and(|below| below.signed),
        statement_label: context
            .sets
            .lexicon
            .lines
            .statement_labels
            .iter()
            .any(|label| label == row.folded.trim_end_matches([':', ' '])),
        cell: row.kind == LineKind::Cell,
    };
    score(FEATURES, &facts)
}

/// "Globex Systems Inc." ends with a full stop and is no sentence.
fn ends_with_suffix(context: &Context<'_>, row: &Row<'_>) -> bool {
    row.folded
        .split_whitespace()
        .next_back()
        .is_some_and(|last| context.sets.lexicon.employers.words.iter().any(|w| w == last))
}

fn is_title(context: &Context<'_>, row: &Row<'_>) -> bool {
    row.text.len() < 160 && context.sets.lexicon.titles.is_title(&row.folded)
}

fn is_employer(context: &Context<'_>, row: &Row<'_>) -> bool {
    let words = &context.sets.lexicon.employers;
    row.text.len() < 160
        && (phrase::has_word(&row.folded, &words.placeholders)
            || phrase::has_word(&row.folded, &words.words))
}

fn has_title(context: &Context<'_>, rows: &[usize]) -> bool {
    rows.iter().filter_map(|at| context.rows.get(*at)).any(|row| is_title(context, row))
}

/// Whether one of the rows names an employer, by a word of its own or as a second name beside
/// the title.
fn has_employer(context: &Context<'_>, rows: &[usize]) -> bool {
    rows.iter().filter_map(|at| context.rows.get(*at)).any(|row| is_employer(context, row))
}
