//! `R004`: more years than the job's level justifies.

use crate::checks::{Context, Findings, check};
use crate::model::Seniority;

use super::{musts, place};

check! {
    /// # What it finds
    /// Years asked for as a must that do not fit the level: an entry-level job from the threshold
    /// `entry_years` on, any job below director from `years_many` on.
    /// # Why it matters
    /// Years are a weak measure of skill; a number out of proportion leaves few candidates, and
    /// not the better ones.
    /// # Before / after
    /// Before: Junior support manager … at least 6 years of experience
    /// After: Junior support manager … has run a service desk shift
    /// # Limits
    /// The level is read from the title. Ages and a company's own years are not counted.
    /// # Source
    /// Own rule.
    "R004" "years-out-of-proportion" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let (limit, job) = match cx.posting.seniority {
        Seniority::Entry => (cx.limits.entry_years, "an entry-level job"),
        Seniority::Mid | Seniority::Senior => (cx.limits.years_many, "a job at this level"),
        Seniority::Director | Seniority::Executive => return,
    };
    for one in musts(cx) {
        let Some(years) = one.min_years.filter(|years| *years >= limit) else { continue };
        out.report(
            place(one),
            format!("{years} years are a lot for {job}"),
            "Ask for what the person must be able to do, or for fewer years",
        );
    }
}
