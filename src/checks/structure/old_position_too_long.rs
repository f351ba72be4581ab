//! `S009`: an old position told at length.

use crate::checks::context::{head, statements};
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A position that ended more than twelve years ago with more than five statements.
    /// # Why it matters
    /// Old work says less about today; its space is missing for the latest position.
    /// # Before / after
    /// Before: nine statements about 2006.
    /// After: one line about 2006.
    /// # Limits
    /// Keep more where exactly that work is asked for.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02); own threshold.
    "S009" "old-position-too-long" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in &cx.resume.positions {
        let old = cx.months_ago(position).is_some_and(|ago| ago > cx.limits.old_years * 12);
        let count = statements(position).count();
        if old && count > cx.limits.old_bullets_max {
            out.report(
                head(position),
                format!(
                    "{count} statements for a position that ended over {} years ago",
                    cx.limits.old_years
                ),
                "Keep the one or two that still matter for the job you want",
            );
        }
    }
}
