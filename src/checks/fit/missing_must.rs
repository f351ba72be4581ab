//! `M001`: a must-have that the résumé does not show.

use super::named::as_asked;
use crate::checks::{Context, Findings, check};
use crate::model::{Level, Outcome, Requirement, RequirementKind, RequirementSource};

check! {
    /// # What it finds
    /// A requirement marked as a must for which no evidence was found.
    /// # Why it matters
    /// It is the first thing that is searched for. If you have it, the résumé hides it; if not,
    /// better know it before applying.
    /// # Before / after
    /// Before: no word of vendor contracts.
    /// After: Negotiated 14 vendor contracts worth 1.8 M a year.
    /// # Limits
    /// Not shown is not the same as not had, hence only advice. Qualities (“proactive”) and what a
    /// résumé rarely states (permits, travel) are left out, and single words that no keyword set
    /// knows (“codes”, “terminology”), because a résumé has no reason to hold that very word.
    /// # Source
    /// Lawrence University (letters): answer the posted qualifications; Jobscan and SkillSyncer
    /// weigh hard skills most.
    "M001" "missing-must" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for verdict in &cx.matched.verdicts {
        let asked = &verdict.requirement;
        // A title that was not held is M007's.
        let must = asked.id != Requirement::TITLE
            && asked.level == Level::Must
            && asked.source == RequirementSource::Requirement;
        // A quality is shown by deeds under many names: that it is not named proves nothing.
        let nameable = !matches!(asked.kind, RequirementKind::Soft | RequirementKind::Condition);
        if must && nameable && !is_vague(asked) && verdict.outcome == Outcome::NotShown {
            out.report(
                None,
                format!("the posting asks for {}; the résumé does not show it", as_asked(asked)),
                "If you have it, say where you used it and what came of it; if not, say how you are closing the gap",
            );
        }
    }
}

/// A single word without a capital that no keyword set knows: nobody can answer it by name.
fn is_vague(asked: &Requirement) -> bool {
    let known = !asked.skills.is_empty() || !asked.any_of.is_empty() || asked.min_years.is_some();
    let single = asked.name.split_whitespace().count() == 1;
    let named = matches!(asked.kind, RequirementKind::Language | RequirementKind::Degree);
    // The name begins with a capital for show: the quote has the word as it was written.
    let lower = asked.name.to_lowercase();
    single && !known && !named && asked.quote.contains(&lower)
}
