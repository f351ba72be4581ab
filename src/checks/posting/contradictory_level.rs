//! `R001`: the same skill asked for as a must and as a nice-to-have.

use std::collections::BTreeMap;

use crate::checks::{Context, Findings, check};
use crate::model::Level;

use super::{musts, only_skill, place, stated};

check! {
    /// # What it finds
    /// A skill that the posting requires in one place and merely prefers in another.
    /// # Why it matters
    /// Candidates without it do not know whether to apply, and every reader decides differently.
    /// # Before / after
    /// Before: Terraform is required. … Nice to have: Terraform
    /// After: Terraform is required.
    /// # Limits
    /// Only requirements that ask for one skill alone. Where the two ask for different years, the
    /// second is taken for a higher bar, not for a contradiction.
    /// # Source
    /// Own rule.
    "R001" "contradictory-level" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let mut required: BTreeMap<&str, Option<u32>> = BTreeMap::new();
    for one in musts(cx) {
        if let Some(skill) = only_skill(one) {
            required.entry(skill).or_insert(one.min_years);
        }
    }
    for one in stated(cx).filter(|one| one.level == Level::Nice) {
        let years = only_skill(one).and_then(|skill| required.get(skill));
        if years == Some(&one.min_years) {
            out.report(
                place(one),
                format!("{} is required elsewhere and only preferred here", one.name),
                "Decide which it is and say it once",
            );
        }
    }
}
