//! `M003`: a must-have that stands in a list only.

use super::named::{as_asked, by_name};
use crate::checks::{Context, Findings, check};
use crate::model::{Grade, Level, Outcome, RequirementKind};

check! {
    /// # What it finds
    /// A must whose best evidence is an entry of a list or a summary.
    /// # Why it matters
    /// A list claims, a statement shows. The same skill in what you did is worth more in the fit.
    /// # Before / after
    /// Before: Skills: Terraform
    /// After: Moved 40 servers into Terraform, set-up time from 2 days to 20 minutes.
    /// # Limits
    /// Degrees, certificates and languages belong in lists and are left alone. Speaks only where the
    /// list names the thing itself.
    /// # Source
    /// Textkernel reports the sections a skill was found in; own rule.
    "M003" "must-only-listed" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for verdict in &cx.matched.verdicts {
        let asked = &verdict.requirement;
        let showable = matches!(asked.kind, RequirementKind::Skill | RequirementKind::Management);
        let listed = verdict.grade == Some(Grade::Listed)
            && verdict.outcome == Outcome::Met
            && by_name(verdict);
        if asked.level == Level::Must && showable && listed {
            out.report(
                verdict.evidence.first().map(|evidence| evidence.span),
                format!("{} is claimed, but no statement shows it", as_asked(asked)),
                "Show it where you used it: “Used ___ to ___, which ___ by ___”",
            );
        }
    }
}
