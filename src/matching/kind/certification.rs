//! Certifications: by name, or a neighbour of the same family.

use crate::model::{ConceptKind, Grade, Requirement, SectionKind, Verdict};

use super::super::{judge::Judge, proof::Proof};

/// The verdict on a certification.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let mut case = super::skill::case(judge, &requirement);
    let rubric = judge.rubric();
    for proof in &mut case.proofs {
        let entry =
            judge.profile.certifications.iter().find(|held| held.name.span.overlaps(proof.span));
        if entry.is_none() && !names_certificate(judge, proof) {
            // Working by a method is not holding its certificate.
            *proof = proof.as_related(rubric.evidence.related.value);
        } else if entry.is_some_and(|held| held.in_progress) {
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

/// Whether a proof stands among the certificates, or is a certificate's name.
fn names_certificate(judge: &Judge<'_>, proof: &Proof) -> bool {
    proof.section == SectionKind::Certifications
        || judge
            .profile
            .hits
            .iter()
            .any(|hit| hit.kind == ConceptKind::Certification && hit.span.overlaps(proof.span))
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
    fn a_method_used_is_no_certificate() {
        let draft = Draft::default()
            .position("Scrum Lead", (2018, 2021), &["Ran Kanban for two teams."])
            .mention("kanban", "Kanban", ConceptKind::Technical);
        let asked = asks(RequirementKind::Certification, "Kanban", &["kanban"]);
        assert_eq!(draft.outcome(asked), Outcome::NotShown);
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
