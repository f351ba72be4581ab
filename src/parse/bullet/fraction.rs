//! Changes told in words: "by a third", "down two thirds", "by half a day", "by an hour".

use super::{
    measures::{self, REACH},
    token::Kind,
    view::{View, thai_prefix},
};

/// The change that begins at `index`: the index after it, and its unit.
pub(super) fn at(view: &View<'_>, index: usize) -> Option<(usize, &'static str)> {
    let (end, unit) = part(view, index).or_else(|| moment(view, index))?;
    let first = view.quantifiers_before(index);
    let way = view.before(first).is_some_and(|t| view.words.change_ways.contains(&t.lower));
    let moved = measures::governed(view, first, REACH, &view.words.moving_verbs)
        || measures::governed(view, first, REACH, &view.words.outcome_verbs);
    // One unit of time is an amount only as a distance: "by an hour".
    let told = if unit == "time" { measures::leveled(view, first) && moved } else { moved || way };
    told.then_some((end, unit))
}

/// Where the text of a change from `index` to `end` stops: inside the last run, if that is Thai.
pub(super) fn stop(view: &View<'_>, index: usize, end: usize) -> Option<usize> {
    let last = view.at(end.checked_sub(1)?)?;
    let thai = view.at(index).filter(|token| token.kind == Kind::Thai);
    let prefix = thai.and_then(|token| thai_prefix(&token.lower, &view.words.fractions));
    Some(prefix.map_or(last.span.end, |prefix| last.span.start + prefix.len()))
}

/// "a third", "half a day", "two-thirds".
fn part(view: &View<'_>, index: usize) -> Option<(usize, &'static str)> {
    let mut end = view.phrase_at(index, &view.words.fractions)?;
    if view.before(index).is_some_and(|token| view.words.no_part_after.contains(&token.lower)) {
        return None;
    }
    if view.at(end).is_some_and(|token| view.words.articles.contains(&token.lower))
        && view.starts(end + 1, &view.words.time_units)
    {
        end += 2;
    }
    // "a third party", "a half-day course"
    let open = view.at(end).is_none_or(|next| match next.kind {
        Kind::Word => {
            view.words.stops.contains(&next.lower) || view.words.part_links.contains(&next.lower)
        }
        Kind::Mark => next.lower != "-",
        Kind::Number | Kind::Thai => true,
    });
    open.then_some((end, "fraction"))
}

/// "an hour", "a minute and a half".
fn moment(view: &View<'_>, index: usize) -> Option<(usize, &'static str)> {
    let article = |at: usize| view.at(at).is_some_and(|t| view.words.articles.contains(&t.lower));
    if !article(index) || !view.starts(index + 1, &view.words.time_units) {
        return None;
    }
    let half = view.starts(index + 2, &view.words.and_words)
        && article(index + 3)
        && view.starts(index + 4, &view.words.half_words);
    Some((index + if half { 5 } else { 2 }, "time"))
}
