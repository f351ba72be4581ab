//! A number as written: digits or a number word, with magnitude, plus sign and range.

use super::{
    token::{Kind, Token},
    view::View,
};

/// A number and where it ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    /// Index of its first token.
    pub(super) first: usize,
    /// Index after its last token.
    pub(super) end: usize,
    /// Bytes of the Thai run at `end` that belong to it (a Thai magnitude).
    pub(super) thai: usize,
    /// The first number, magnitude left out, if it is whole.
    pub(super) whole: Option<u64>,
    /// Whether a magnitude follows ("million", "k").
    pub(super) multiplied: bool,
    /// Whether it is marked as an amount by "+", a separator or a range.
    pub(super) marked: bool,
}

/// The number that begins at `index`.
pub(super) fn at(view: &View<'_>, index: usize) -> Option<Amount> {
    let token = view.at(index)?;
    let mut amount = match token.kind {
        Kind::Number => digits(token, index),
        Kind::Word => spelled(view, token, index)?,
        Kind::Thai | Kind::Mark => return None,
    };
    magnitude(view, &mut amount);
    range(view, &mut amount);
    Some(amount)
}

fn digits(token: &Token, index: usize) -> Amount {
    Amount {
        first: index,
        end: index + 1,
        thai: 0,
        whole: token.lower.replace(',', "").parse().ok(),
        multiplied: false,
        marked: token.lower.contains(','),
    }
}

fn spelled(view: &View<'_>, token: &Token, index: usize) -> Option<Amount> {
    let value = *view.metrics.number_words.get(&token.lower)?;
    let mut end = index + 1;
    // "twenty-five", "four (4)"
    let tail = view.at(index + 2).and_then(|next| view.metrics.number_words.get(&next.lower));
    if view.is(end, "-") && tail.is_some() {
        end += 2;
    } else if view.is(end, "(")
        && view.at(end + 1).is_some_and(|next| next.kind == Kind::Number)
        && view.is(end + 2, ")")
    {
        end += 3;
    }
    let whole = Some(value + tail.filter(|_| end == index + 3).copied().unwrap_or_default());
    Some(Amount { first: index, end, thai: 0, whole, multiplied: false, marked: false })
}

/// Takes in "+", "k", "million", "ล้าน" and the like.
fn magnitude(view: &View<'_>, amount: &mut Amount) {
    plus(view, amount);
    let Some(next) = view.at(amount.end) else { return };
    match next.kind {
        Kind::Word if view.metrics.magnitudes.contains_key(&next.lower) => {
            let short = next.lower.len() < 3 && next.lower != "mm" && next.lower != "bn";
            if !(short && next.spaced) {
                amount.end += 1;
                amount.multiplied = true;
                plus(view, amount);
            }
        }
        Kind::Thai => {
            let longest = view
                .metrics
                .magnitudes
                .keys()
                .filter(|word| next.lower.starts_with(word.as_str()))
                .map(String::len)
                .max();
            if let Some(length) = longest {
                amount.thai = length;
                amount.multiplied = true;
            }
        }
        _ => {}
    }
}

fn plus(view: &View<'_>, amount: &mut Amount) {
    if view.at(amount.end).is_some_and(|next| next.lower == "+" && !next.spaced) {
        amount.end += 1;
        amount.marked = true;
    }
}

/// Takes in the second number of "75-150" and "4 to 30".
fn range(view: &View<'_>, amount: &mut Amount) {
    let Some(joint) = view.at(amount.end).filter(|_| amount.thai == 0) else { return };
    let ranges =
        matches!(joint.lower.as_str(), "-" | "–") || view.words.range_joints.contains(&joint.lower);
    if !ranges {
        return;
    }
    let Some(next) = view.at(amount.end + 1).filter(|next| next.kind == Kind::Number) else {
        return;
    };
    let mut second = digits(next, amount.end + 1);
    magnitude(view, &mut second);
    amount.end = second.end;
    amount.thai = second.thai;
    amount.multiplied |= second.multiplied;
    amount.marked = !(year_like(amount.whole) && year_like(second.whole));
}

/// Whether a bare number could be a year of either era.
pub(super) fn year_like(whole: Option<u64>) -> bool {
    whole.is_some_and(|value| (1900..=2100).contains(&value) || (2440..=2600).contains(&value))
}
