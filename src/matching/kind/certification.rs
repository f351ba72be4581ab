//! Certifications: by name, or a neighbour of the same family.

use crate::model::{Grade, Requirement, Verdict};

use super::super::judge::Judge;

/// The verdict on a certification.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let mut case = super::skill::case(judge, &requirement);
    let rubric = judge.rubric();
    for proof in &mut case.proofs {
        let unfinished = judge
            .profile
            .certifications
            .iter()
            .any(|held| held.in_progress && held.name.span.overlaps(proof.span));
        if unfinished {
            *proof = proof.as_related(rubric.degree.in_progress.value);
        } else if proof.grade != Grade::Related {
            // A certificate is as good in a list as under its own heading.
            proof.worth = proof.worth.max(rubric.evidence.certified.value);
            proof.grade = proof.grade.max(Grade::Certified);
        }
    }
    let Some(worth) = case.proofs.iter().map(|proof| proof.worth).max() else {
        return judge.none(requirement, "Not shown.");
    };
    let note = if worth >= rubric.outcome.met.value {
        "Held."
    } else {
        "Only a neighbouring certification, or one that is not finished."
    };
    judge.shown(requirement, worth, case.proofs, None, None, note.to_owned())
}
