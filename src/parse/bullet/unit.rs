//! The unit after (or before) a number: percent, money, factor, time, people or a counted noun.

use crate::model::Span;

use super::{
    amount::Amount,
    token::{Kind, Token},
    view::{View, thai_prefix},
};

/// How far the counted noun may stand from its number.
const NOUN_REACH: usize = 7;

/// A number with its unit.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    /// The number.
    pub(super) amount: Amount,
    /// Its place, unit included.
    pub(super) span: Span,
    /// Index after its last token.
    pub(super) end: usize,
    /// As in [`crate::model::Metric::unit`].
    pub(super) unit: String,
}

fn measured(view: &View<'_>, amount: Amount, first: usize, end: usize, unit: &str) -> Measured {
    let start = view.at(first).map_or(0, |token| token.span.start);
    let stop = end.checked_sub(1).and_then(|last| view.at(last)).map_or(start, |t| t.span.end);
    Measured { amount, span: Span::new(start, stop), end, unit: unit.to_owned() }
}

/// Per cent: "15 %", "ร้อยละ 20".
pub(super) fn percent(view: &View<'_>, amount: Amount) -> Option<Measured> {
    let next = amount.end + usize::from(view.is(amount.end, "-"));
    if amount.thai == 0 && view.starts(next, &view.words.percent_after) {
        return Some(thai_cut(view, amount, next, &view.words.percent_after, "percent"));
    }
    if amount.thai == 0 && view.is(amount.end, "per") && view.is(amount.end + 1, "cent") {
        return Some(measured(view, amount, amount.first, amount.end + 2, "percent"));
    }
    (view.phrase_before(amount.first, &view.words.percent_before) > 0)
        .then(|| measured(view, amount, amount.first, amount.end, "percent"))
}

/// "1.2 per thousand".
pub(super) fn rate(view: &View<'_>, amount: Amount) -> Option<Measured> {
    let base = view.at(amount.end + 1)?;
    let whole = view.metrics.magnitudes.get(&base.lower).is_some_and(|_| base.lower.len() > 3);
    let per = view.starts(amount.end, &view.words.rate_joints);
    (per && (whole || view.words.thousandths.contains(&base.lower)))
        .then(|| measured(view, amount, amount.first, amount.end + 2, "rate"))
}

/// "to zero": nothing is left of what was counted.
pub(super) fn none_left(view: &View<'_>, amount: Amount) -> Option<Measured> {
    let to = view.phrase_before(amount.first, &view.words.goal_joints) > 0;
    (amount.whole == Some(0) && to)
        .then(|| measured(view, amount, amount.first, amount.end, "count"))
}

/// "120 million" of something that is named elsewhere.
pub(super) fn large(view: &View<'_>, amount: Amount) -> Option<Measured> {
    let spelled = view
        .at(amount.end.saturating_sub(1))
        .is_some_and(|token| token.kind == Kind::Word && token.lower.len() > 3);
    (amount.multiplied && spelled && amount.thai == 0)
        .then(|| measured(view, amount, amount.first, amount.end, "count"))
}

/// Money: "$4 million", "12 ล้านบาท", "a 20 million budget", "26MM".
pub(super) fn money(view: &View<'_>, amount: Amount) -> Option<Measured> {
    let before = view.before(amount.first).filter(|token| {
        view.words.currency_before.contains(&token.lower) && token.kind != Kind::Thai
    });
    let first = amount.first - usize::from(before.is_some());
    if let Some(rest) = thai_rest(view, &amount) {
        let unit = thai_prefix(rest, &view.words.currency_after);
        if before.is_none() && unit.is_none() {
            return None;
        }
        let length = amount.thai + unit.map_or(0, str::len);
        return Some(thai_measured(view, amount, first, length, "money"));
    }
    let next = amount.end + usize::from(view.is(amount.end, "-"));
    if view.at(next).is_some_and(|t| t.kind != Kind::Thai)
        && view.starts(next, &view.words.currency_after)
    {
        return Some(measured(view, amount, first, next + 1, "money"));
    }
    let millions = view
        .at(amount.end.saturating_sub(1))
        .is_some_and(|token| token.lower == "mm" && amount.multiplied);
    let noun = amount.multiplied
        && (amount.end..amount.end + 3).any(|at| view.starts(at, &view.words.money_nouns));
    (before.is_some() || millions || noun)
        .then(|| measured(view, amount, first, amount.end, "money"))
}

/// A factor: "3x", "10 times", "3 เท่า".
pub(super) fn factor(view: &View<'_>, amount: Amount) -> Option<Measured> {
    let next = amount.end + usize::from(view.is(amount.end, "-"));
    (amount.thai == 0 && view.starts(next, &view.words.factor_after))
        .then(|| thai_cut(view, amount, next, &view.words.factor_after, "factor"))
}

/// Time: "2 hours", "6 เดือน". A hyphen makes an adjective of it, which measures nothing by itself.
pub(super) fn time(view: &View<'_>, amount: Amount) -> Option<Measured> {
    (amount.thai == 0 && amount.whole != Some(0) && view.starts(amount.end, &view.words.time_units))
        .then(|| thai_cut(view, amount, amount.end, &view.words.time_units, "time"))
}

/// Stored data: "200 TB".
pub(super) fn data(view: &View<'_>, amount: Amount) -> Option<Measured> {
    (amount.thai == 0 && view.starts(amount.end, &view.words.data_units))
        .then(|| measured(view, amount, amount.first, amount.end + 1, "data"))
}

/// Team size: "team of 15", "staff of six".
pub(super) fn group(view: &View<'_>, amount: Amount) -> Option<Measured> {
    let mut of = view.quantifiers_before(amount.first);
    while view.before(of).is_some_and(|t| {
        matches!(t.lower.as_str(), "(" | ":" | "=") || view.words.of_words.contains(&t.lower)
    }) {
        of -= 1;
    }
    let group = of.checked_sub(1)?;
    (of < amount.first && view.starts(group, &view.words.groups))
        .then(|| measured(view, amount, group, amount.end, "people"))
}

/// A hyphenated count: "a 2,800-employee company", "four-person team".
pub(super) fn hyphenated(view: &View<'_>, amount: Amount) -> Option<Measured> {
    let unit = amount.end + 1;
    if !view.is(amount.end, "-") || amount.thai > 0 {
        return None;
    }
    let people = view.starts(unit, &view.words.people);
    (people || view.starts(unit, &view.words.measures)).then(|| {
        let name = view.at(unit).map(|token| token.lower.clone()).unwrap_or_default();
        measured(view, amount, amount.first, unit + 1, if people { "people" } else { &name })
    })
}

/// A counted noun: "800 NIPR workstations", "50 สาขา".
pub(super) fn count(view: &View<'_>, amount: Amount) -> Option<Measured> {
    if let Some(rest) = thai_rest(view, &amount) {
        return thai_count(view, amount, rest);
    }
    if view.at(amount.end).is_some_and(|next| next.lower == "-" && !next.spaced) {
        return None;
    }
    let quantified = view.quantifiers_before(amount.first) < amount.first || amount.marked;
    let start = amount.end + usize::from(view.is(amount.end, ")"));
    let mut last = None;
    for index in start..start + NOUN_REACH {
        let Some(token) = view.at(index) else { break };
        match token.kind {
            Kind::Mark if last.is_some() => break,
            Kind::Mark if matches!(token.lower.as_str(), "/" | "&" | "-" | "'" | "\"" | "(") => {}
            Kind::Mark if quantified && token.lower == "," => {}
            Kind::Mark | Kind::Thai => break,
            Kind::Word | Kind::Number => {
                let noun = is_counted(view, token);
                // "IT" is no "it".
                let stop = !token.capital && view.words.stops.contains(&token.lower);
                if last.is_some() && !noun || stop {
                    break;
                }
                if noun {
                    last = Some(index);
                }
            }
        }
    }
    if let Some(noun) = last {
        let unit = noun_name(view, noun);
        return Some(rated(view, measured(view, amount, amount.first, noun + 1, &unit)));
    }
    let singular = view.starts(amount.end, &view.words.people)
        || view.starts(amount.end, &view.words.measures);
    if singular && amount.whole != Some(1) {
        let unit = noun_name(view, amount.end);
        return Some(rated(view, measured(view, amount, amount.first, amount.end + 1, &unit)));
    }
    None
}

fn noun_name(view: &View<'_>, index: usize) -> String {
    if view.starts(index, &view.words.people) {
        return "people".to_owned();
    }
    view.at(index).map(|token| token.lower.clone()).unwrap_or_default()
}

/// Whether a word is a plural noun by its ending, or a known countable.
fn is_counted(view: &View<'_>, token: &Token) -> bool {
    let word = token.lower.as_str();
    if view.words.count_nouns.contains(word) {
        return true;
    }
    token.kind == Kind::Word
        && word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("ous")
        && !view.words.not_nouns.contains(word)
}

/// Takes in "per day", "a month", "quarterly".
pub(super) fn rated(view: &View<'_>, mut measured: Measured) -> Measured {
    let end = measured.end;
    let taken = if view.starts(end, &view.words.rate_adverbs) {
        1
    } else if view.starts(end, &view.words.rate_words)
        && view.starts(end + 1, &view.words.rate_units)
    {
        2
    } else {
        0
    };
    if taken > 0
        && let Some(last) = view.at(end + taken - 1)
    {
        measured.end = end + taken;
        measured.span = measured.span.cover(last.span);
    }
    measured
}

/// What is left of the Thai run after the number, or the run itself.
fn thai_rest<'a>(view: &View<'a>, amount: &Amount) -> Option<&'a str> {
    let next = view.at(amount.end).filter(|next| next.kind == Kind::Thai)?;
    next.lower.get(amount.thai..)
}

fn thai_count(view: &View<'_>, amount: Amount, rest: &str) -> Option<Measured> {
    let people = thai_prefix(rest, &view.words.people);
    let noun = people.or_else(|| thai_prefix(rest, &view.words.count_nouns))?;
    let unit = if people.is_some() { "people" } else { noun };
    let length = amount.thai + noun.len();
    Some(thai_measured(view, amount, amount.first, length, unit))
}

/// Ends a measured number inside the Thai run that follows it.
fn thai_measured(
    view: &View<'_>,
    amount: Amount,
    first: usize,
    length: usize,
    unit: &str,
) -> Measured {
    let mut found = measured(view, amount, first, amount.end, unit);
    if let Some(run) = view.at(amount.end).filter(|_| length > 0) {
        found.span.end = run.span.start + length;
        found.end = amount.end + 1;
    }
    found
}

/// Ends a measured number after the unit at `next`, inside the run if that is Thai.
fn thai_cut(
    view: &View<'_>,
    amount: Amount,
    next: usize,
    list: &std::collections::BTreeSet<String>,
    unit: &str,
) -> Measured {
    let prefix = view
        .at(next)
        .filter(|token| token.kind == Kind::Thai)
        .and_then(|token| thai_prefix(&token.lower, list));
    match prefix {
        Some(prefix) => thai_measured(view, amount, amount.first, prefix.len(), unit),
        None => measured(view, amount, amount.first, next + 1, unit),
    }
}
