//! Positions of a section that states no dates at all.

use std::ops::Range;

use super::{Context, Entry};
use crate::model::LineKind;

/// Entries that begin at short title rows which something else sets apart.
pub(super) fn entries(context: &Context<'_>, range: Range<usize>) -> Vec<Entry> {
    let starts: Vec<usize> = range.clone().filter(|at| begins(context, *at, range.start)).collect();
    let ends = starts.iter().skip(1).copied().chain([range.end]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let mut body = start + 1;
            while body < end.min(start + 3) && header(context, body) {
                body += 1;
            }
            Entry { anchor: None, header: (*start..body).collect(), body: (body..end).collect() }
        })
        .collect()
}

fn begins(context: &Context<'_>, at: usize, first: usize) -> bool {
    let Some(row) = context.rows.get(at) else { return false };
    let apart = row.gap || at == first || row.bold == Some(true) || row.kind == LineKind::Heading;
    apart
        && !row.signed
        && row.words() <= 9
        && !row.ends_sentence()
        && !row.opens_with_verb()
        && context.sets.lexicon.titles.is_title(&row.folded)
}

/// A short unsigned row below the title: its employer.
fn header(context: &Context<'_>, at: usize) -> bool {
    context.rows.get(at).is_some_and(|row| {
        !row.signed
            && row.words() <= 6
            && !row.ends_sentence()
            && !row.starts_lower()
            && !row.opens_with_verb()
            && !row.gap
    })
}
