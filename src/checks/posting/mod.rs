//! Family `R`: the posting itself.

mod age_wording;
mod contradictory_level;
mod empty_choice;
mod gendered_wording;
mod repeated_requirement;
mod swagger_wording;
mod too_many_musts;
mod years_out_of_proportion;

use crate::model::{Level, Requirement, RequirementKind, RequirementSource, Span};

use super::{Check, Context};

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    contradictory_level::CHECK,
    repeated_requirement::CHECK,
    too_many_musts::CHECK,
    years_out_of_proportion::CHECK,
    age_wording::CHECK,
    gendered_wording::CHECK,
    swagger_wording::CHECK,
    empty_choice::CHECK,
];

/// What the posting states as a requirement; skills that only its duties name are left out.
fn stated<'a>(cx: &Context<'a>) -> impl Iterator<Item = &'a Requirement> {
    cx.posting.requirements.iter().filter(|one| one.source == RequirementSource::Requirement)
}

/// What it states as a must.
fn musts<'a>(cx: &Context<'a>) -> impl Iterator<Item = &'a Requirement> {
    stated(cx).filter(|one| one.level == Level::Must)
}

/// The one concept a skill requirement asks for; `None` where it asks for several, leaves a
/// choice, or is of a kind whose concept is only its field.
fn only_skill(one: &Requirement) -> Option<&str> {
    let plain = matches!(one.kind, RequirementKind::Skill | RequirementKind::Experience);
    match one.skills.as_slice() {
        [skill] if plain && one.any_of.is_empty() => Some(skill.as_str()),
        _ => None,
    }
}

/// Place of a requirement for a finding; a requirement without text has none.
fn place(one: &Requirement) -> Option<Span> {
    (one.span.start < one.span.end).then_some(one.span)
}

/// Lines of the posting with their places.
fn lines<'a>(cx: &Context<'a>) -> impl Iterator<Item = (Span, &'a str)> {
    cx.posting_text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((Span::new(start, *at), line))
    })
}
