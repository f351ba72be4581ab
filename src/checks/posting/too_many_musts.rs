//! `R003`: more must-haves than anyone meets.

use crate::checks::{Context, Findings, check};

use super::musts;

check! {
    /// # What it finds
    /// More must-haves than the threshold `musts_max`.
    /// # Why it matters
    /// Nobody meets all of a long list, and able candidates who take it at its word stay away.
    /// # Before / after
    /// Before: thirty must-haves
    /// After: eight must-haves, the rest under “nice to have”
    /// # Limits
    /// Counts single requirements: a line that lists four tools counts as four.
    /// # Source
    /// Own rule.
    "R003" "too-many-musts" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let count = musts(cx).count();
    if count > cx.limits.musts_max {
        out.report(
            None,
            format!("the posting has {count} must-haves"),
            "Keep those without which the work cannot be done, and call the rest nice to have",
        );
    }
}
