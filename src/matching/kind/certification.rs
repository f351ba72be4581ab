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

#[cfg(test)]
mod tests {
    use super::super::super::sample::{Draft, asks};
    use crate::model::{
        Certification, ConceptKind, Confidence, Found, Grade, Outcome, RequirementKind,
        SectionKind, Span,
    };

    fn holder(in_progress: bool) -> Draft {
        let mut draft = Draft::default().section(SectionKind::Skills, &["PMP"]).mention(
            "pmp",
            "PMP",
            ConceptKind::Certification,
        );
        draft.resume.certifications.push(Certification {
            name: Found::new("PMP".to_owned(), Span::new(0, 3), Confidence::CERTAIN),
            id: Some("pmp".to_owned()),
            issuer: None,
            year: None,
            in_progress,
        });
        draft
    }

    #[test]
    fn a_certification_in_a_list_is_held() {
        let verdict = holder(false).verdict(asks(RequirementKind::Certification, "PMP", &["pmp"]));
        assert_eq!((verdict.outcome, verdict.grade), (Outcome::Met, Some(Grade::Certified)));
    }

    #[test]
    fn one_that_is_still_worked_for_is_partial() {
        let asked = asks(RequirementKind::Certification, "PMP", &["pmp"]);
        assert_eq!(holder(true).outcome(asked), Outcome::Partial);
    }

    #[test]
    fn another_one_is_not_shown() {
        let asked = asks(RequirementKind::Certification, "CISSP", &["cissp"]);
        assert_eq!(holder(false).outcome(asked), Outcome::NotShown);
    }
}
