//! Experience: months of the positions in which the work asked for is shown.

use crate::model::{Grade, Requirement, Verdict};

use super::super::judge::Judge;

/// The verdict on an experience requirement.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let case = super::skill::case(judge, &requirement);
    let asks_for_work = !requirement.skills.is_empty()
        || !requirement.any_of.is_empty()
        || !requirement.terms.is_empty();
    let positions = judge.positions(&case.proofs);
    let (months, last) = if asks_for_work {
        judge.profile.time_in(&positions)
    } else {
        let all: Vec<usize> = (0..judge.profile.stints.len()).collect();
        (Some(judge.profile.months), judge.profile.time_in(&all).1)
    };
    if asks_for_work && case.proofs.is_empty() {
        return judge.none(requirement, "No position shows this work.");
    }
    let by_time = requirement.min_years.map(|years| worth_of_time(judge, months, years));
    let worth = match (by_time, asks_for_work) {
        (Some(by_time), true) => by_time.min(case.worth),
        (Some(by_time), false) => by_time,
        (None, _) => case.worth,
    };
    let note = note(&requirement, months, case.proofs.first().map(|proof| proof.grade));
    judge.shown(requirement, worth, case.proofs, months, last, note)
}

/// What the shown time is worth against the time asked for.
pub(in crate::matching) fn worth_of_time(
    judge: &Judge<'_>,
    months: Option<u32>,
    years: u32,
) -> u32 {
    let rubric = &judge.rubric().years;
    let Some(months) = months.filter(|months| *months > 0) else { return rubric.undated.value };
    let share = months * 1000 / (years * 12).max(1);
    if share >= rubric.met.value {
        return 1000;
    }
    let span = rubric.short.value.saturating_sub(rubric.floor.value);
    rubric.floor.value + span * share / rubric.met.value.max(1)
}

fn note(requirement: &Requirement, months: Option<u32>, grade: Option<Grade>) -> String {
    let shown = months.unwrap_or_default();
    match requirement.min_years {
        Some(years) if shown > 0 => {
            format!("{shown} months shown, {} asked for.", years * 12)
        }
        Some(years) => format!("Shown, but no dates to count; {years} years asked for."),
        None => super::skill::note(requirement, grade, months),
    }
}
