//! Family `P`: personal details that a résumé should not carry.

mod birth_date;
mod body_details;
mod full_address;
mod identity_number;
mod marital_status;
mod photo;
mod protected_traits;
mod referees;
mod salary;

use std::collections::BTreeSet;

use crate::model::Span;

use super::{Check, Context, phrase};

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    birth_date::CHECK,
    marital_status::CHECK,
    protected_traits::CHECK,
    body_details::CHECK,
    salary::CHECK,
    identity_number::CHECK,
    full_address::CHECK,
    referees::CHECK,
    photo::CHECK,
];

/// The first line that begins with an entry of `list`, within its first words: a label.
fn labelled(cx: &Context<'_>, list: &BTreeSet<String>) -> Option<Span> {
    cx.document.lines.iter().find_map(|line| {
        let text = cx.lower_at(line.span);
        let start = text.find(char::is_alphanumeric)?;
        let rest = text.get(start..)?;
        // Details stand alone on a line, or after a bar or comma among others.
        let parts = rest.split(['|', '•', '·', ';']).take(8);
        parts
            .map(str::trim_start)
            .filter(|part| part.len() < 160)
            .find_map(|part| phrase::opening(part, list).map(|place| (part, place)))
            .map(|(part, place)| {
                let at = part.as_ptr() as usize - cx.lower.as_ptr() as usize;
                place.shifted(at)
            })
    })
}
