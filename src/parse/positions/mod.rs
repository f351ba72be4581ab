//! Jobs held: finds where each begins, reads its header, and gathers its statements.

mod anchors;
mod fields;
mod header;
mod length;
mod places;
mod prose;
mod same;
mod segments;
mod statements;
mod undated;

use anchors::Anchor;
pub(super) use length::{months_of, total_months};

use super::{rows::Row, sections::Part};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Date, Position, SectionKind, Span},
};

/// Everything the steps below look at.
pub(super) struct Context<'a> {
    pub(super) rows: &'a [Row<'a>],
    pub(super) sets: &'a KeywordSets,
    pub(super) today: Date,
}

/// All positions in the order of the document, the same one printed twice once.
pub(super) fn read(context: &Context<'_>, parts: &[Part]) -> Vec<Position> {
    let mut positions = Vec::new();
    let headed = parts.iter().any(|part| part.kind == SectionKind::Experience);
    for part in parts {
        let range = match part.kind {
            SectionKind::Experience => part.rows.clone(),
            SectionKind::Contact
            | SectionKind::Summary
            | SectionKind::Other
            | SectionKind::Skills
            | SectionKind::Awards
                if !headed =>
            {
                let Some(start) = anchors::first_unheaded(context, part.rows.clone()) else {
                    continue;
                };
                start..part.rows.end
            }
            _ => continue,
        };
        let entries = entries(context, range.clone());
        if entries.iter().all(|entry| entry.anchor.is_none()) {
            let told = prose::read(context, range.clone());
            if !told.is_empty() {
                positions.extend(told.into_iter().map(|position| (position, false)));
                continue;
            }
        }
        positions.extend(entries.iter().filter_map(|entry| position(context, entry)));
    }
    inherit_employers(&mut positions);
    let mut positions: Vec<Position> =
        positions.into_iter().map(|(position, _)| position).collect();
    same::merge(&mut positions);
    positions
}

/// One entry: its dates, the rows of its header and those of its body.
#[derive(Debug, Clone)]
struct Entry {
    anchor: Option<Anchor>,
    header: Vec<usize>,
    body: Vec<usize>,
}

/// Cuts a section's rows into entries.
fn entries(context: &Context<'_>, range: std::ops::Range<usize>) -> Vec<Entry> {
    let anchors = anchors::find(context, range.clone());
    if anchors.is_empty() {
        return undated::entries(context, range);
    }
    let headers = header::extents(context, &anchors, range.clone());
    let mut entries = Vec::new();
    for (index, (anchor, header)) in anchors.iter().zip(&headers).enumerate() {
        let from = header.iter().chain(&anchor.rows).max().map_or(range.start, |last| last + 1);
        let to = headers
            .get(index + 1)
            .zip(anchors.get(index + 1))
            .map_or(range.end, |(next, anchor)| {
                next.iter().chain(&anchor.rows).min().copied().unwrap_or(range.end)
            });
        entries.push(Entry {
            anchor: Some(anchor.clone()),
            header: header.clone(),
            body: (from..to.max(from)).collect(),
        });
    }
    entries
}

/// An entry as a position, and whether its employer stood in a row of its own.
fn position(context: &Context<'_>, entry: &Entry) -> Option<(Position, bool)> {
    let fields = fields::read(context, entry);
    let bullets = statements::read(context, entry);
    let mut rows: Vec<usize> = entry.header.iter().chain(&entry.body).copied().collect();
    rows.extend(entry.anchor.iter().flat_map(|anchor| anchor.rows.iter().copied()));
    let span =
        rows.iter().filter_map(|at| Some(context.rows.get(*at)?.span)).reduce(Span::cover)?;
    if fields.title.is_none() && fields.employer.is_none() && bullets.is_empty() {
        return None;
    }
    let dates = entry.anchor.as_ref().map(|anchor| anchor.range).unwrap_or_default();
    let sure = [
        fields.title.is_some(),
        fields.employer.is_some(),
        dates.start.is_some(),
        !bullets.is_empty(),
    ];
    let sure = 400 + 150 * sure.iter().filter(|yes| **yes).count() as u16;
    let position = Position {
        title: fields.title,
        employer: fields.employer,
        location: fields.location,
        dates,
        dates_span: entry.anchor.as_ref().map(|anchor| anchor.span),
        unreadable_date: entry
            .anchor
            .as_ref()
            .filter(|anchor| anchor.unreadable)
            .map(|anchor| anchor.span),
        months: months_of(dates, context.today),
        bullets,
        span,
        confidence: Confidence::new(sure),
    };
    Some((position, fields.employer_row))
}

/// Several titles at one employer: those below the first take its employer; a header that only
/// states the employer's whole span is no position of its own.
fn inherit_employers(positions: &mut Vec<(Position, bool)>) {
    let mut employer = None;
    let mut kept: Vec<(Position, bool)> = Vec::with_capacity(positions.len());
    let mut rest = std::mem::take(positions).into_iter().peekable();
    while let Some((mut position, own_row)) = rest.next() {
        let umbrella =
            position.title.is_none() && position.employer.is_some() && position.bullets.is_empty();
        let next_is_title =
            rest.peek().is_some_and(|(next, _)| next.employer.is_none() && next.title.is_some());
        if umbrella && next_is_title {
            employer = position.employer;
            continue;
        }
        if position.employer.is_some() {
            employer = position.employer.clone().filter(|_| own_row);
        } else if position.title.is_some() {
            position.employer.clone_from(&employer);
            if let Some(employer) = &mut position.employer {
                employer.confidence = Confidence::new(500);
            }
        }
        kept.push((position, own_row));
    }
    *positions = kept;
}
