//! Finds the metrics of a bullet, first to last.

use crate::model::{Measures, Metric, Span};

use super::{
    amount, fraction, measures, name,
    token::Kind,
    unit::{self, Measured},
    view::View,
};

/// All metrics of the bullet, in order, without overlaps.
pub(super) fn all(view: &View<'_>) -> Vec<Metric> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < view.tokens.len() {
        let hit = change(view, index)
            .or_else(|| rhythm(view, index))
            .or_else(|| vague(view, index))
            .or_else(|| factor_word(view, index))
            .or_else(|| rank(view, index))
            .or_else(|| share(view, index))
            .or_else(|| thai_spelled(view, index))
            .or_else(|| single(view, index));
        match hit {
            Some((metric, end)) => {
                found.push(metric);
                index = end.max(index + 1);
            }
            None => index += 1,
        }
    }
    found
}

type Hit = (Metric, usize);

fn metric(view: &View<'_>, span: Span, unit: &str, measures: Measures) -> Metric {
    Metric { text: span.of(view.text).to_owned(), span, measures, unit: unit.to_owned() }
}

/// A part of a whole, or one unit of time, that something changed by: "a third", "half a day".
fn share(view: &View<'_>, index: usize) -> Option<Hit> {
    let (end, unit) = fraction::at(view, index)?;
    let span = Span::new(view.at(index)?.span.start, fraction::stop(view, index, end)?);
    Some((metric(view, span, unit, Measures::Result), end))
}

/// One number with its unit.
fn single(view: &View<'_>, index: usize) -> Option<Hit> {
    let found = measured_at(view, index)?;
    let measures = measures::of(view, &found);
    let end = found.end;
    Some((metric(view, found.span, &found.unit, measures), end))
}

fn measured_at(view: &View<'_>, index: usize) -> Option<Measured> {
    let amount = amount::at(view, index)?;
    let clear = unit::percent(view, amount).or_else(|| unit::rate(view, amount));
    if let Some(found) = clear.or_else(|| unit::money(view, amount)) {
        return Some(unit::rated(view, found));
    }
    if name::is_name(view, &amount) {
        return None;
    }
    unit::factor(view, amount)
        .or_else(|| unit::time(view, amount))
        .or_else(|| unit::data(view, amount))
        .or_else(|| unit::hyphenated(view, amount))
        .or_else(|| unit::count(view, amount))
        .or_else(|| unit::group(view, amount))
        .or_else(|| unit::none_left(view, amount))
        .or_else(|| unit::large(view, amount))
}

/// Before and after: "from 4 days to 2 hours", "จาก 4 วัน เหลือ 2 ชั่วโมง".
fn change(view: &View<'_>, index: usize) -> Option<Hit> {
    let token = view.at(index)?;
    if !view.ends(index, &view.words.from_words) {
        return None;
    }
    let (first, end) = side(view, index + 1)?;
    let to = (end..end + 5).find(|at| view.ends(*at, &view.words.to_words));
    // "from 10 to 63" was read as one range.
    let (second, end) = match to {
        Some(to) => side(view, to + 1)?,
        None if first.amount.end > index + 2 => (first.clone(), end),
        None => return None,
    };
    let years = amount::year_like(first.amount.whole) && amount::year_like(second.amount.whole);
    let changed = measures::changes(view, index);
    let unit = if second.unit.is_empty() { first.unit.clone() } else { second.unit.clone() };
    if (years && unit.is_empty()) || (!changed && unit.is_empty()) {
        return None;
    }
    let start = if token.kind == Kind::Thai { first.span.start } else { token.span.start };
    // A share that moved from one value to another is an outcome, whatever the verb.
    let measures = if changed || unit == "percent" { Measures::Result } else { Measures::Scope };
    Some((metric(view, Span::new(start, second.span.end), &unit, measures), end))
}

/// How often before and after: "from monthly to daily", with few words between.
fn rhythm(view: &View<'_>, index: usize) -> Option<Hit> {
    let often = |at: &usize| view.starts(*at, &view.words.rate_adverbs);
    let first = index + 1;
    if !view.ends(index, &view.words.from_words) || !often(&first) {
        return None;
    }
    let to = (first + 1..first + 4).find(|at| view.ends(*at, &view.words.to_words))?;
    let second = (to + 1..to + 3).find(often)?;
    let span = Span::new(view.at(index)?.span.start, view.at(second)?.span.end);
    Some((metric(view, span, "time", Measures::Result), second + 1))
}

/// A number on one side of a change, with its unit or bare.
fn side(view: &View<'_>, mut index: usize) -> Option<(Measured, usize)> {
    // "to more than 2,000"
    for _ in 0..3 {
        if let Some(found) = measured_at(view, index) {
            let end = found.end;
            return Some((found, end));
        }
        let bare = amount::at(view, index).filter(|amount| !name::is_product(view, amount));
        if let Some(amount) = bare {
            let last = view.at(amount.end - 1)?;
            let span = Span::new(view.at(index)?.span.start, last.span.end);
            let end = amount.end;
            return Some((Measured { amount, span, end, unit: String::new() }, end));
        }
        index += 1;
    }
    None
}

/// "hundreds of users", "several million dollars", "multi-million-dollar deals".
fn vague(view: &View<'_>, index: usize) -> Option<Hit> {
    let magnitude = |at: usize| {
        view.at(at).is_some_and(|token| {
            token.lower.len() > 3 && view.metrics.magnitudes.contains_key(&token.lower)
        })
    };
    let start = view.at(index)?.span.start;
    let (mut end, money) = if let Some(end) = view.phrase_at(index, &view.words.vague) {
        (end, view.starts(end, &view.words.currency_after))
    } else {
        let mut at = index;
        if view.starts(index, &view.words.vague_before) {
            at += 1 + usize::from(view.is(index + 1, "-"));
        }
        if !magnitude(at) {
            return None;
        }
        let next = at + 1 + usize::from(view.is(at + 1, "-"));
        let money = view.starts(next, &view.words.currency_after)
            || (at > index && (next..next + 3).any(|at| view.starts(at, &view.words.money_nouns)));
        if at == index && !money {
            return None;
        }
        (if money { next } else { at + 1 }, money)
    };
    if view.starts(end, &view.words.currency_after) {
        end += 1;
    }
    let span = Span::new(start, view.at(end.checked_sub(1)?)?.span.end);
    let unit = if money { "money" } else { "count" };
    let measures = if money { measures::of_money(view, index, end) } else { Measures::Scope };
    Some((metric(view, span, unit, measures), end))
}

/// "doubled", "tenfold".
fn factor_word(view: &View<'_>, index: usize) -> Option<Hit> {
    let token = view.at(index)?;
    if token.kind == Kind::Thai {
        return None;
    }
    let end = view.phrase_at(index, &view.words.factor_words)?;
    let span = token.span.cover(view.at(end - 1)?.span);
    Some((metric(view, span, "factor", Measures::Result), end))
}

/// "#1", "ranked 3rd".
fn rank(view: &View<'_>, index: usize) -> Option<Hit> {
    let token = view.at(index)?;
    let number = view.at(index + 1).filter(|next| next.kind == Kind::Number)?;
    let place: u64 = number.lower.parse().ok()?;
    if token.lower == "#" && !number.spaced && (1..=3).contains(&place) && token.spaced {
        let span = token.span.cover(number.span);
        return Some((metric(view, span, "rank", Measures::Result), index + 2));
    }
    if matches!(token.lower.as_str(), "ranked" | "rated" | "voted") && place <= 100 {
        let glued = view.at(index + 2).filter(|next| !next.spaced && next.kind == Kind::Word);
        let end = index + 2 + usize::from(glued.is_some());
        let span = number.span.cover(glued.unwrap_or(number).span);
        return Some((metric(view, span, "rank", Measures::Result), end));
    }
    None
}

/// A number word before its noun inside one run of Thai: "สามทีม".
fn thai_spelled(view: &View<'_>, index: usize) -> Option<Hit> {
    let token = view.at(index).filter(|token| token.kind == Kind::Thai)?;
    let run = token.span.of(view.text);
    view.metrics.number_words.keys().find_map(|word| {
        let at = run.find(word.as_str())?;
        let rest = run.get(at + word.len()..)?;
        let noun = [&view.words.people, &view.words.count_nouns, &view.words.factor_after]
            .iter()
            .find_map(|list| super::view::thai_prefix(rest, list))?;
        let start = token.span.start + at;
        let span = Span::new(start, start + word.len() + noun.len());
        let factor = view.words.factor_after.contains(noun);
        let measures = if factor { Measures::Result } else { Measures::Scope };
        let unit = if factor { "factor" } else { noun };
        Some((metric(view, span, unit, measures), index + 1))
    })
}
