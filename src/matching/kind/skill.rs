//! Skills, soft skills and industries: by concept where a keyword set knows it, otherwise by the
//! posting's own words. Either/or groups are met by their best member.

use crate::model::{Grade, Requirement, RequirementKind, Verdict};

use super::super::{judge::Judge, open::Term, proof::Proof};

/// What speaks for one thing that is asked for.
#[derive(Debug, Clone, Default)]
pub(in crate::matching) struct Case {
    /// 0 to 1000.
    pub worth: u32,
    /// Everything that speaks for it, best first.
    pub proofs: Vec<Proof>,
}

/// The verdict on a skill.
pub(super) fn note(requirement: &Requirement, grade: Option<Grade>, months: Option<u32>) -> String {
    let what = match grade {
        Some(Grade::Result) => "Used, with a measured outcome",
        Some(Grade::Demonstrated) => "Used in a position or project",
        Some(Grade::Certified) => "Certified",
        Some(Grade::Listed) if requirement.kind == RequirementKind::Soft => "Claimed, not shown",
        Some(Grade::Listed) => "Listed, not shown in use",
        Some(Grade::Related) => "Only something near it is shown",
        None => "Not shown",
    };
    match months.filter(|months| *months > 0) {
        Some(months) => format!("{what}; {months} months of positions show it."),
        None => format!("{what}."),
    }
}

/// The verdict on a skill, soft skill or industry.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let case = case(judge, &requirement);
    if case.proofs.is_empty() {
        return judge.none(requirement, "Not shown.");
    }
    let (months, last) = judge.profile.time_in(&judge.positions(&case.proofs));
    let worth = match requirement.min_years {
        Some(years) => case.worth.min(super::experience::worth_of_time(judge, months, years)),
        None => case.worth,
    };
    let note = note(&requirement, case.proofs.first().map(|proof| proof.grade), months);
    judge.shown(requirement, worth, case.proofs, months, last, note)
}

/// What speaks for a requirement: the best alternative, or all its parts together.
pub(in crate::matching) fn case(judge: &Judge<'_>, requirement: &Requirement) -> Case {
    if requirement.any_of.is_empty() {
        return together(judge, requirement);
    }
    let none = Vec::new();
    requirement
        .any_of
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let ids = requirement.any_of_skills.get(index).unwrap_or(&none);
            alternative(judge, requirement, ids, name)
        })
        .max_by_key(|case| case.worth)
        .unwrap_or_default()
}

fn alternative(judge: &Judge<'_>, requirement: &Requirement, ids: &[String], name: &str) -> Case {
    let by_id = ids.iter().map(|id| concept(judge, id)).max_by_key(|case| case.worth);
    by_id.unwrap_or_else(|| term(judge, requirement, name))
}

/// All concepts and unknown terms of a requirement: the mean of their worths.
fn together(judge: &Judge<'_>, requirement: &Requirement) -> Case {
    let mut cases: Vec<Case> = requirement.skills.iter().map(|id| concept(judge, id)).collect();
    cases.extend(requirement.terms.iter().map(|name| term(judge, requirement, name)));
    if cases.is_empty() {
        cases.push(term(judge, requirement, &requirement.name));
    }
    let count = u32::try_from(cases.len()).unwrap_or(1).max(1);
    let worth = cases.iter().map(|case| case.worth).sum::<u32>() / count;
    let mut proofs: Vec<Proof> = cases.into_iter().flat_map(|case| case.proofs).collect();
    proofs.sort_by_key(|proof| (std::cmp::Reverse(proof.worth), proof.span));
    Case { worth, proofs }
}

/// What speaks for one concept.
pub(in crate::matching) fn concept(judge: &Judge<'_>, id: &str) -> Case {
    let proofs = judge.concepts.proofs(id);
    Case { worth: proofs.first().map_or(0, |best| best.worth), proofs }
}

/// What speaks for a term that no keyword set knows.
fn term(judge: &Judge<'_>, requirement: &Requirement, name: &str) -> Case {
    let Some(term) = Term::new(name, judge.sets) else { return Case::default() };
    let named = requirement.kind != RequirementKind::Soft;
    let mut proofs = term.proofs(judge.profile, named, judge.sets);
    if proofs.is_empty() {
        proofs.extend(term.nearest(judge.profile, judge.sets));
    }
    Case { worth: proofs.first().map_or(0, |best| best.worth), proofs }
}
