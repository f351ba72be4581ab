//! `M004`: fewer years than the posting asks for.

use super::named::{as_asked, is_shown};
use crate::checks::{Context, Findings, check, counted::counted};
use crate::model::{Outcome, Requirement, RequirementKind, Verdict};

check! {
    /// # What it finds
    /// A requirement with a number of years of which the dates show less.
    /// # Why it matters
    /// The reader will add up the years. If the rest is elsewhere, say so; if not, it is better to
    /// know.
    /// # Before / after
    /// Before: five years asked, 20 months dated.
    /// After: the earlier position that used it says so too.
    /// # Limits
    /// Years count from the dates of positions that show the skill, overlaps once. Silent where a
    /// position lacks a date, and where the skill is not named but only follows from something else:
    /// nobody can say how many years that was.
    /// # Source
    /// Own rule; Textkernel reports months a skill.
    "M004" "too-few-years" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    // Without all dates the sum is not the writer's.
    let unsure = cx
        .resume
        .positions
        .iter()
        .any(|position| position.dates.start.is_none() || position.dates.end.is_none());
    let short = |v: &&Verdict| matches!(v.outcome, Outcome::Partial | Outcome::NotShown);
    for verdict in cx.matched.verdicts.iter().filter(short).filter(|verdict| is_shown(verdict)) {
        let (Some(years), Some(months)) = (verdict.requirement.min_years, verdict.months) else {
            continue;
        };
        // Of several things at once, or of nothing in particular, the sum says little.
        let asked = &verdict.requirement;
        let vague = asked.skills.len() > 1
            || names_a_post(cx, asked)
            || (asked.kind == RequirementKind::Experience
                && asked.skills.is_empty()
                && cx.resume.months_experience >= years * 12);
        if months < years * 12 && !unsure && !vague {
            out.report(
                None,
                format!(
                    "{} of {} are asked for; the positions that show it make {}",
                    counted(years as usize, "year"),
                    without_years(&as_asked(asked, cx.lexicon())),
                    span(months)
                ),
                "If earlier positions used it too, say so there",
            );
        }
    }
}

/// "Planning: 3 years" without the years.
fn without_years(name: &str) -> &str {
    name.split_once(": ").map_or(name, |(name, _)| name)
}

/// "3 years and 1 month", without a part that is zero.
fn span(months: u32) -> String {
    match (months / 12, months % 12) {
        (0, months) => counted(months as usize, "month"),
        (years, 0) => counted(years as usize, "year"),
        (years, months) => {
            format!("{} and {}", counted(years as usize, "year"), counted(months as usize, "month"))
        }
    }
}

/// "Project Manager in a software company": the years are those of a post, not of the skill named
/// beside it.
fn names_a_post(cx: &Context<'_>, asked: &Requirement) -> bool {
    let words = &cx.lexicon().posting_titles.labels.manager_words;
    let lower = asked.name.to_lowercase();
    asked.kind == RequirementKind::Experience
        && lower
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| words.iter().any(|one| one == word))
}
