//! `M003`: a must-have that stands in a list only.

use super::named::{as_asked, by_name};
use crate::checks::{Context, Findings, check};
use crate::model::{
    ConceptKind, Grade, Level, Outcome, RequirementKind, RequirementSource, Verdict,
};

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
        let must = asked.level == Level::Must && asked.source == RequirementSource::Requirement;
        if must && showable && listed && names_it(cx, verdict) {
            out.report(
                verdict.evidence.first().map(|evidence| evidence.span),
                format!("{} is claimed, but no statement shows it", as_asked(asked, cx.lexicon())),
                "Show it where you used it: “Used ___ to ___, which ___ by ___”",
            );
        }
    }
}

/// Whether the list names one of the alternatives, or the thing itself where there is no choice. A
/// quality ("planning") is no thing that could be shown under its name.
fn names_it(cx: &Context<'_>, verdict: &Verdict) -> bool {
    let asked = &verdict.requirement;
    let soft = asked
        .skills
        .iter()
        .any(|id| cx.sets.concept(id).is_some_and(|concept| concept.kind == ConceptKind::Soft));
    let choice = asked.any_of.is_empty()
        || verdict.evidence.first().is_some_and(|best| {
            let line = cx.lower_at(best.span);
            asked.any_of.iter().any(|one| line.contains(&one.to_ascii_lowercase()))
        });
    choice && !soft
}
