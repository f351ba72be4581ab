//! `R008`: a choice that leaves nothing to choose, or everything.

use std::collections::BTreeSet;

use crate::checks::{Context, Findings, check, phrase};
use crate::{keywords::Cue, model::Requirement};

use super::{musts, only_skill, place};

check! {
    /// # What it finds
    /// A must that ends in “or any other …”, an either/or of which one side is a must of its own,
    /// two names of one thing (“Kubernetes or k8s”), and a choice that holds all the others (“Ansible,
    /// Terraform or infrastructure as code”).
    /// # Why it matters
    /// The first and the last rule nobody out, the second is settled before it is read, the third
    /// leaves nothing to choose.
    /// # Before / after
    /// Before: Degree in computing or any other field
    /// After: A degree
    /// # Limits
    /// “Or similar” and “or equivalent” are left alone. A side that asks for more years than the
    /// single must is not taken for settled.
    /// # Source
    /// Own rule.
    "R008" "empty-choice" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let open = &cx.lexicon().posting_bias.anything;
    let alone: Vec<(&str, u32)> =
        musts(cx).filter_map(|one| Some((only_skill(one)?, one.min_years.unwrap_or(0)))).collect();
    let mut said = BTreeSet::new();
    for one in musts(cx) {
        let line = one.quote.to_ascii_lowercase();
        if phrase::first(&line, open).is_some() {
            if said.insert(one.span.start) {
                out.report(
                    place(one),
                    "this choice leaves everything open, so it asks for nothing",
                    "Name what you need, or leave it out",
                );
            }
        } else if let Some(side) = settled(one, &alone) {
            out.report(
                place(one),
                format!("{side} is a must of its own, so this choice is settled"),
                "Ask for one thing or leave the choice",
            );
        } else if let Some((one_name, other)) = same_side(one) {
            out.report(
                place(one),
                format!(
                    "“{one_name}” and “{other}” are the same thing, so nothing is left to choose"
                ),
                "Name it once, or name what else would do",
            );
        } else if let Some(open) = contains_its_class(cx, one) {
            out.report(
                place(one),
                format!("“{open}” holds all the other choices, so they ask for nothing"),
                "Keep the examples behind “such as”, or leave them out",
            );
        }
    }
}

/// Two sides of which one is the short form of the other ("Kubernetes or k8s"). Two long names of
/// one concept may be two products of a family.
fn same_side(one: &Requirement) -> Option<(&str, &str)> {
    let sides: Vec<(&str, &[String])> = one
        .any_of
        .iter()
        .zip(&one.any_of_skills)
        .filter(|(_, skills)| skills.len() == 1)
        .map(|(name, skills)| (name.as_str(), skills.as_slice()))
        .collect();
    let short = |name: &str| name.len() <= SHORT_FORM && !name.contains(' ');
    sides.iter().enumerate().find_map(|(at, (name, skills))| {
        let mut others = sides.get(at + 1..)?.iter();
        let other =
            others.find(|(other, theirs)| theirs == skills && short(name) != short(other))?;
        Some((*name, other.0))
    })
}

/// Longest short form, in bytes.
const SHORT_FORM: usize = 5;

/// A side that is the wider concept of every other side ("Terraform, Ansible or infrastructure as
/// code"), where no words introduce the others as its examples.
fn contains_its_class<'a>(cx: &Context<'_>, one: &'a Requirement) -> Option<&'a str> {
    let lower = one.quote.to_lowercase();
    let examples = cx.lexicon().posting.cues.get(&Cue::Example);
    // Of two, the wider may be what is meant.
    if one.any_of.len() < 3
        || lower.contains('(')
        || examples.into_iter().flatten().any(|word| phrase::places(&lower, word).next().is_some())
    {
        return None;
    }
    let sides = || one.any_of.iter().zip(&one.any_of_skills);
    let within = |narrow: &[String], wide: &str| {
        matches!(narrow, [id] if id != wide
            && cx.sets.concept(id).is_some_and(|concept| concept.broader.iter().any(|up| up == wide)))
    };
    sides().find_map(|(name, skills)| {
        let [wide] = skills.as_slice() else { return None };
        let others = sides().filter(|(other, _)| *other != name);
        others.clone().all(|(_, ids)| within(ids, wide)).then_some(name.as_str())
    })
}

/// The side of a choice that another must demands anyway.
fn settled<'a>(one: &'a Requirement, alone: &[(&str, u32)]) -> Option<&'a str> {
    let years = one.min_years.unwrap_or(0);
    let sides = one.any_of.iter().zip(&one.any_of_skills);
    let mut found = sides.filter(|(_, skills)| {
        let [skill] = skills.as_slice() else { return false };
        alone.iter().any(|(must, least)| must == skill && *least >= years)
    });
    found.next().map(|(name, _)| name.as_str())
}
