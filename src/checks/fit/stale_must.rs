//! `M005`: a must-have that was last used long ago.

use super::named::by_name;
use crate::checks::{Context, Findings, check};
use crate::model::{ConceptKind, Level, Outcome, RequirementKind};

check! {
    /// # What it finds
    /// A must that is met, but by positions that ended six years ago or earlier.
    /// # Why it matters
    /// Readers ask whether it still holds.
    /// # Before / after
    /// Before: Oracle in 2011 only.
    /// After: one line that says what you did with it since.
    /// # Limits
    /// Only tools, named as such, go stale here: managing people does not. Years of last use come from the
    /// positions' dates.
    /// # Source
    /// Textkernel reports when a skill was last used; own threshold.
    "M005" "stale-must" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for verdict in cx.matched.verdicts.iter().filter(|v| v.outcome == Outcome::Met) {
        let asked = &verdict.requirement;
        let Some(last) = verdict.last_used.filter(|_| asked.level == Level::Must) else { continue };
        let age = i32::from(cx.today.year) - i32::from(last.year);
        let tool = |id: &String| {
            cx.resume.hits.iter().any(|hit| hit.id == *id && hit.kind == ConceptKind::Tool)
        };
        // A list or a later position that names it too says that it is at hand.
        let first = verdict.evidence.first().map(|evidence| evidence.position);
        let elsewhere = cx.resume.hits.iter().any(|hit| {
            let held = cx.resume.positions.iter().position(|one| one.span.overlaps(hit.span));
            hit.is_one_of(&asked.skills) && Some(held) != first
        });
        let ages = by_name(verdict)
            && !elsewhere
            && asked.kind == RequirementKind::Skill
            && asked.any_of.is_empty()
            && (asked.skills.is_empty() || asked.skills.iter().all(tool));
        if age >= cx.limits.stale_years && ages {
            out.report(
                verdict.evidence.first().map(|evidence| evidence.span),
                format!("{} was last used in {}", asked.name, last.year),
                "If you used it since, say where",
            );
        }
    }
}
