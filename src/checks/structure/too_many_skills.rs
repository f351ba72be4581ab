//! `S016`: a list of skills too long to believe.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// More than 45 skills listed.
    /// # Why it matters
    /// Nobody can be asked about all of them, and the ones that matter drown.
    /// # Before / after
    /// Before: eighty terms.
    /// After: twenty, grouped, the ones of the posting first.
    /// # Limits
    /// Entries are counted as the reader split them.
    /// # Source
    /// Own threshold.
    "S016" "too-many-skills" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let count = cx.resume.skills.len();
    if count > cx.limits.skills_listed_max
        && let Some(first) = cx.resume.skills.first()
    {
        out.report(
            first.raw.span,
            format!("{count} skills are listed"),
            "Keep those you could be interviewed about, grouped, the most wanted first",
        );
    }
}
