//! Numbers that name something: years, versions, standards, models, parts of a code.

use super::{
    amount::{Amount, year_like},
    opening,
    token::Kind,
    view::View,
};

/// Whether the number is part of a name rather than an amount.
pub(super) fn is_name(view: &View<'_>, amount: &Amount) -> bool {
    glued_before(view, amount)
        || glued_after(view, amount)
        || round_the_clock(view, amount)
        || is_age(view, amount)
        || view.phrase_before(amount.first, &view.words.picked_before) > 0
        || list_number(view, amount)
        || named_after(view, amount)
        || (!amount.marked
            && !amount.multiplied
            && (named_before(view, amount)
                || is_form(view, amount)
                || product_before(view, amount)
                || is_year(view, amount)))
}

/// Whether the number names a product or a version, as in "from Windows 7 to Windows 11".
pub(super) fn is_product(view: &View<'_>, amount: &Amount) -> bool {
    named_before(view, amount) || product_before(view, amount)
}

/// "Tier1", "GP-12", "09/2010".
fn glued_before(view: &View<'_>, amount: &Amount) -> bool {
    let Some(token) = view.at(amount.first).filter(|token| !token.spaced) else { return false };
    let Some(last) = view.before(amount.first) else { return false };
    match last.kind {
        Kind::Word => token.kind == Kind::Number,
        // "form 945(1099)"
        Kind::Mark if last.lower == "(" && !last.spaced => {
            amount.first > 1
                && view.before(amount.first - 1).is_some_and(|token| token.kind == Kind::Number)
        }
        Kind::Mark => {
            matches!(last.lower.as_str(), "-" | "/" | "." | "_" | "&" | "'" | "–" | "#" | "@")
                && !last.spaced
                && amount.first > 1
        }
        Kind::Number | Kind::Thai => false,
    }
}

/// "11g", "3rd", "802.1x", "24/7", "1.2.3".
fn glued_after(view: &View<'_>, amount: &Amount) -> bool {
    if view.at(amount.first).is_some_and(|token| token.lower.matches('.').count() > 1) {
        return true;
    }
    // "802.1x" is a standard, "2.5x" a factor.
    let long = view
        .at(amount.first)
        .and_then(|token| token.lower.split_once('.'))
        .is_some_and(|(whole, _)| whole.len() > 2);
    if long && view.at(amount.end).is_some_and(|next| next.lower == "x" && !next.spaced) {
        return true;
    }
    let Some(next) = view.at(amount.end).filter(|next| !next.spaced && amount.thai == 0) else {
        return false;
    };
    match next.kind {
        Kind::Word => {
            !(view.words.time_units.contains(&next.lower)
                || view.words.data_units.contains(&next.lower)
                || view.words.factor_after.contains(&next.lower)
                || view.words.percent_after.contains(&next.lower)
                || view.words.currency_after.contains(&next.lower)
                || view.words.short_units.contains(&next.lower))
                || view.is(amount.end, "g")
                    && !view.starts(amount.end + 1, &view.words.range_joints)
        }
        Kind::Mark => {
            matches!(next.lower.as_str(), "/" | "." | "-" | "_" | "&" | ":")
                && view
                    .at(amount.end + 1)
                    .is_some_and(|after| !after.spaced && after.kind == Kind::Number)
        }
        Kind::Number | Kind::Thai => false,
    }
}

/// "24/7", "24 x 7", "24 hour operations".
fn round_the_clock(view: &View<'_>, amount: &Amount) -> bool {
    let by = view.is(amount.end, "x") || view.is(amount.end, "×") || view.is(amount.end, "*");
    if by && view.at(amount.end + 1).is_some_and(|token| token.kind == Kind::Number) {
        return true;
    }
    let unit = amount.end + usize::from(view.is(amount.end, "-"));
    amount.whole == Some(24)
        && !amount.marked
        && view.starts(unit, &view.words.hours)
        && view.quantifiers_before(amount.first) == amount.first
}

/// "every 2 weeks", "12 month old infants": a rhythm or an age measures no work.
fn is_age(view: &View<'_>, amount: &Amount) -> bool {
    let rhythm = view.phrase_before(amount.first, &view.words.rhythm_before) > 0;
    let aged = view.phrase_at(amount.end + 1, &view.words.ages).is_some();
    amount.thai == 0 && (rhythm || aged) && view.starts(amount.end, &view.words.time_units)
}

/// "1. Built …", "2) Built …".
fn list_number(view: &View<'_>, amount: &Amount) -> bool {
    let first = amount.first == 0 || (amount.first == 1 && view.is(0, "("));
    first && (view.is(amount.end, ".") || view.is(amount.end, ")"))
}

/// "3rd party", "64 bit", "15 March", "six sigma".
fn named_after(view: &View<'_>, amount: &Amount) -> bool {
    if amount.thai > 0 {
        return false;
    }
    let next = amount.end + usize::from(view.is(amount.end, "-"));
    view.starts(next, &view.words.names_after) || view.starts(next, &view.words.date_words)
}

/// "version 5", "Phase 2", "since 2019", "ปี 2564".
fn named_before(view: &View<'_>, amount: &Amount) -> bool {
    let mut index = amount.first;
    // "Server (2008)", "No. 5", "Release-2"
    while view.before(index).is_some_and(|t| matches!(t.lower.as_str(), "(" | "." | "-" | "#")) {
        index -= 1;
    }
    view.phrase_before(index, &view.words.names_before) > 0
        || view.phrase_before(index, &view.words.date_words) > 0
}

/// "Nexus 7", "Worldox 12": a capitalised word that is no verb and opens no sentence as one.
fn product_before(view: &View<'_>, amount: &Amount) -> bool {
    let Some(last) = view.before(amount.first) else { return false };
    if last.kind != Kind::Word || !last.capital {
        return false;
    }
    let word = &last.lower;
    let ordinary = view.words.stops.contains(word)
        || view.words.quantifiers.contains(word)
        || view.words.groups.contains(word)
        || view.metrics.number_words.contains_key(word)
        || [
            &view.words.of_words,
            &view.words.and_words,
            &view.words.or_words,
            &view.words.whole_words,
        ]
        .iter()
        .any(|list| list.contains(word))
        || word.ends_with("ly")
        || opening::is_verb(word, view.wording);
    !ordinary
}

/// "1099 requests", "911 calls": the number of a form or a service, unless people are counted.
fn is_form(view: &View<'_>, amount: &Amount) -> bool {
    view.starts(amount.first, &view.words.number_names)
        && !view.starts(amount.end, &view.words.people)
        && view.quantifiers_before(amount.first) == amount.first
}

/// A bare year, unless people are counted or a quantifier says it is an amount.
fn is_year(view: &View<'_>, amount: &Amount) -> bool {
    if !year_like(amount.whole) {
        return false;
    }
    let counted = view.starts(amount.end, &view.words.people);
    // "all 1915 and 1972 acts" names two years.
    let paired = view.starts(amount.end, &view.words.and_words)
        || view.starts(amount.end, &view.words.or_words);
    let said = !paired && view.quantifiers_before(amount.first) < amount.first;
    !(counted || (said && view.at(amount.end).is_some_and(|next| next.kind != Kind::Mark)))
}
