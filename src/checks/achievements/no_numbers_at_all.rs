//! `Q006`: a résumé whose positions state no number.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// At least five statements under positions, and not one measures anything.
    /// # Why it matters
    /// What was achieved, and by how much, is what readers look for first. Without numbers every
    /// candidate with the same title reads the same.
    /// # Before / after
    /// Before: five duties.
    /// After: at least one outcome with a number for each of the last two positions.
    /// # Limits
    /// Numbers in the summary or in projects are not counted here.
    /// # Source
    /// MIT Communication Lab (résumé guide); Harvard URAF; OfflineCV `docs/scoring.md` counts
    /// full marks at 60 % of bullets with a metric.
    "Q006" "no-numbers-at-all" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let total = cx.bullets().count();
    if total >= cx.limits.no_numbers_bullets_min
        && cx.bullets().all(|(_, bullet)| !bullet.quantified())
    {
        out.report(
            None,
            format!("none of {total} statements about your work states a number"),
            "Begin with the latest position: how many people, how much money, how much faster? \
             An honest estimate with “about” is fine",
        );
    }
}
