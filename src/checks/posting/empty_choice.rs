//! `R008`: a choice that leaves nothing to choose, or everything.

use std::collections::BTreeSet;

use crate::checks::{Context, Findings, check, phrase};
use crate::model::Requirement;

use super::{musts, only_skill, place};

check! {
    /// # What it finds
    /// A must that ends in “or any other …”, and an either/or of which one side is a must of its
    /// own.
    /// # Why it matters
    /// The first rules nobody out, so it is no requirement; the second is settled before it is
    /// read.
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
        }
    }
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
