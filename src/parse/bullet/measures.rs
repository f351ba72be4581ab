//! Whether a number measures an outcome or states a size.

use std::collections::BTreeSet;

use crate::model::Measures;

use super::{amount, token::Kind, unit::Measured, view::View};

/// How far back a verb may govern a number.
pub(super) const REACH: usize = 16;
/// How far behind a number the words may stand that tell what it was once.
const ONCE: usize = 4;
/// How near a verb must stand to a count to make it an outcome.
const NEAR: usize = 3;

/// What the number measures.
pub(super) fn of(view: &View<'_>, found: &Measured) -> Measures {
    let first = view.quantifiers_before(found.amount.first);
    let now = view.phrase_before(first, &view.words.now_before) > 0;
    if now || compared(view, found.end) || found.amount.whole == Some(0) {
        return Measures::Result;
    }
    let result = match found.unit.as_str() {
        "percent" => !of_scope(view, found.end),
        "rate" => true,
        "money" => return of_money(view, found.amount.first, found.end),
        "factor" => {
            let often = view.starts(found.end, &view.words.rate_words)
                && view.starts(found.end + 1, &view.words.rate_units);
            let spoken = view.is(found.end.saturating_sub(1), "times");
            !often && (!spoken || changes(view, first))
        }
        _ => by_much(view, first) || done_to(view, first),
    };
    if result { Measures::Result } else { Measures::Scope }
}

/// Money is an outcome where a verb of outcome stands nearer than one of holding, or where it is a
/// gain that nobody just held.
pub(super) fn of_money(view: &View<'_>, first: usize, end: usize) -> Measures {
    let start = view.clause_start(first, REACH);
    for index in (start..first).rev() {
        if is_form(view, index, &view.words.outcome_verbs)
            || is_form(view, index, &view.words.money_verbs)
            || view.starts(index, &view.words.change_nouns)
        {
            return Measures::Result;
        }
        if is_form(view, index, &view.words.holding_verbs) || view.is(index, "responsible") {
            return Measures::Scope;
        }
    }
    let gain =
        near(view, end, 4, &view.words.gain_nouns) || near(view, end, 4, &view.words.change_nouns);
    if gain { Measures::Result } else { Measures::Scope }
}

/// Whether the clause around `index` speaks of a change.
pub(super) fn changes(view: &View<'_>, index: usize) -> bool {
    let start = view.clause_start(index, REACH);
    // The Thai run at `index` may hold the verb itself.
    (start..=index).any(|at| {
        is_form(view, at, &view.words.change_verbs) || view.starts(at, &view.words.change_nouns)
    })
}

/// Whether the number stands beside another that it is held against: "19 days early", "in four
/// days instead of nine", "47 minutes, against three hours".
fn compared(view: &View<'_>, end: usize) -> bool {
    let after = end + usize::from(view.is(end, ","));
    let once = |at: usize| view.phrase_at(at, &view.words.once_words).is_some();
    view.phrase_at(end, &view.words.better_after).is_some()
        || (after..after + ONCE).any(once)
        || (view.is(after, "against") && amount::at(view, after + 1).is_some())
}

/// "20 % travel", but not "96 % of milestones on time".
fn of_scope(view: &View<'_>, end: usize) -> bool {
    (end..end + 4).any(|at| {
        view.starts(at, &view.words.percent_scope)
            && view.before(at).is_none_or(|token| !view.words.no_share_after.contains(&token.lower))
    })
}

/// "by 12 hours", "to 3 days" after a verb that moves a level.
fn by_much(view: &View<'_>, first: usize) -> bool {
    leveled(view, first) && governed(view, first, REACH, &view.words.moving_verbs)
}

/// Whether a word such as "by" or "to" stands right before `first`.
pub(super) fn leveled(view: &View<'_>, first: usize) -> bool {
    view.phrase_before(first, &view.words.level_before) > 0
}

/// A verb of outcome right before what is counted; "sold to 200 shops" counts the shops, not what
/// was done to them.
fn done_to(view: &View<'_>, first: usize) -> bool {
    let first = picked_from(view, first).unwrap_or(first);
    let before = |list: &BTreeSet<String>| {
        view.before(first).is_some_and(|token| list.contains(&token.lower))
    };
    let to = before(&view.words.range_joints);
    // "cleared a backlog of 1,900 tickets"
    let of = before(&view.words.of_words);
    !to && governed(view, first, NEAR + usize::from(of), &view.words.outcome_verbs)
}

/// "six of the nine clients": the verb speaks of the six.
fn picked_from(view: &View<'_>, first: usize) -> Option<usize> {
    let of = first.checked_sub(2)?;
    let partitive =
        view.starts(first - 1, &view.words.stops) && view.starts(of, &view.words.of_words);
    let number = of.checked_sub(1).filter(|at| amount::at(view, *at).is_some())?;
    partitive.then_some(number)
}

pub(super) fn governed(
    view: &View<'_>,
    first: usize,
    reach: usize,
    verbs: &BTreeSet<String>,
) -> bool {
    let start = view.clause_start(first, reach);
    (start..first).any(|at| is_form(view, at, verbs))
}

/// Whether the token is a form of one of `verbs`; a Thai run is, if it holds one.
pub(super) fn is_form(view: &View<'_>, index: usize, verbs: &BTreeSet<String>) -> bool {
    view.at(index).is_some_and(|token| match token.kind {
        // "data-driven" drives nothing.
        Kind::Word if !token.spaced && view.before(index).is_some_and(|t| t.lower == "-") => false,
        Kind::Word => view.wording.form_in(verbs, &token.lower).is_some(),
        Kind::Thai => {
            verbs.iter().any(|verb| !verb.is_ascii() && token.lower.contains(verb.as_str()))
        }
        Kind::Number | Kind::Mark => false,
    })
}

fn near(view: &View<'_>, from: usize, reach: usize, list: &BTreeSet<String>) -> bool {
    (from..from + reach).any(|at| view.starts(at, list))
}
