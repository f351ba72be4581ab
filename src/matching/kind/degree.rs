//! Degrees: level and field, with experience in their place where the posting accepts it.

use crate::model::{DegreeLevel, Requirement, StudyState, Verdict};

use super::super::{
    judge::Judge,
    profile::Degree,
    proof::Proof,
    words::{folded, says, words},
};

/// The verdict on a degree.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let asked = requirement.degree.unwrap_or(DegreeLevel::Bachelor);
    let best = judge
        .profile
        .degrees
        .iter()
        .map(|degree| (worth(judge, &requirement, asked, degree), degree))
        .max_by_key(|(worth, degree)| (*worth, degree.level));
    let by_years = equivalent(judge, &requirement);
    match best {
        Some((worth, degree)) if worth > 0 && worth >= by_years => {
            let worth_as_proof = judge.rubric().evidence.certified.value.min(worth);
            let proof = Proof {
                worth: worth_as_proof,
                grade: crate::model::Grade::Certified,
                ..judge.proof(degree.span, None, true)
            };
            let note = note(judge, &requirement, asked, degree);
            judge.shown(requirement, worth, vec![proof], None, None, note)
        }
        _ if by_years > 0 => {
            let months = judge.profile.months;
            let note = format!("{months} months of experience stand for the degree.");
            judge.shown(requirement, by_years, Vec::new(), Some(months), None, note)
        }
        _ => judge.none(requirement, "No such degree is shown."),
    }
}

fn worth(judge: &Judge<'_>, requirement: &Requirement, asked: DegreeLevel, degree: &Degree) -> u32 {
    let rubric = &judge.rubric().degree;
    let level = if degree.level >= asked {
        1000
    } else if degree.level as u8 + 1 >= asked as u8 && degree.level > DegreeLevel::Certificate {
        rubric.level_below.value
    } else {
        0
    };
    let field =
        if fits_field(judge, requirement, degree) { 1000 } else { rubric.other_field.value };
    let state = match degree.state {
        StudyState::Finished => 1000,
        StudyState::InProgress | StudyState::Abandoned => rubric.in_progress.value,
    };
    level * field / 1000 * state / 1000
}

/// Whether the degree's field is one that is asked for, or a neighbour of it.
fn fits_field(judge: &Judge<'_>, requirement: &Requirement, degree: &Degree) -> bool {
    let found: String = [&degree.name, &degree.field]
        .into_iter()
        .flatten()
        .map(|found| found.value.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    let asked = format!("{} {}", requirement.quote, requirement.any_of.join(" "));
    let plain = &judge.sets.lexicon.plain.words;
    let common = &judge.sets.lexicon.fields.common;
    let names = |text: &str| -> Vec<String> {
        words(text, 0)
            .into_iter()
            .filter(|word| !plain.contains(&word.plain) && !common.contains(&word.plain))
            .filter(|word| word.plain.len() > 1)
            .map(|word| word.stem)
            .collect()
    };
    let wanted = names(&asked);
    if names(&found).iter().any(|stem| wanted.contains(stem)) {
        return true;
    }
    let fields = &judge.sets.lexicon.fields;
    let (asked, found) = (folded(&asked), folded(&found));
    let asked_groups = fields.groups_in(|phrases| says(&asked, phrases));
    asked_groups.is_empty()
        || fields
            .groups_in(|phrases| says(&found, phrases))
            .iter()
            .any(|group| asked_groups.contains(group))
}

/// What years of experience are worth in the place of a degree.
fn equivalent(judge: &Judge<'_>, requirement: &Requirement) -> u32 {
    if !requirement.or_equivalent {
        return 0;
    }
    let years = judge.rubric().degree.equivalent_years.value;
    if judge.profile.months == 0 {
        return 0;
    }
    super::experience::worth_of_time(judge, Some(judge.profile.months), years)
        .min(judge.rubric().evidence.certified.value)
}

fn note(
    judge: &Judge<'_>,
    requirement: &Requirement,
    asked: DegreeLevel,
    degree: &Degree,
) -> String {
    let mut parts = Vec::new();
    if degree.level < asked {
        parts.push("one level below the one asked for");
    }
    if !fits_field(judge, requirement, degree) {
        parts.push("in another field");
    }
    match degree.state {
        StudyState::Finished => {}
        StudyState::InProgress => parts.push("not finished yet"),
        StudyState::Abandoned => parts.push("not finished"),
    }
    if parts.is_empty() {
        return "The degree asked for.".to_owned();
    }
    format!("A degree, {}.", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{Draft, asks};
    use crate::model::{
        Confidence, DegreeLevel, Found, Outcome, Requirement, RequirementKind, SectionKind, Study,
        StudyState,
    };

    fn bachelor(quote: &str) -> Requirement {
        Requirement {
            degree: Some(DegreeLevel::Bachelor),
            quote: quote.to_owned(),
            ..asks(RequirementKind::Degree, "Bachelor's degree", &[])
        }
    }

    fn graduate(level: DegreeLevel, field: &str, state: StudyState) -> Draft {
        let mut draft = Draft::default().section(SectionKind::Education, &[field]);
        let span = draft.resume.sections[0].span;
        draft.resume.studies.push(Study {
            degree: None,
            level,
            field: Some(Found::new(field.to_owned(), span, Confidence::CERTAIN)),
            school: None,
            year: None,
            state,
            span,
            confidence: Confidence::CERTAIN,
        });
        draft
    }

    const ASKED: &str = "Bachelor's degree in Computer Science";

    #[test]
    fn the_level_and_a_neighbouring_field_meet_it() {
        for field in ["Computer Science", "Information Systems"] {
            let draft = graduate(DegreeLevel::Bachelor, field, StudyState::Finished);
            assert_eq!(draft.outcome(bachelor(ASKED)), Outcome::Met, "{field}");
        }
        let higher = graduate(DegreeLevel::Master, "Software Engineering", StudyState::Finished);
        assert_eq!(higher.outcome(bachelor(ASKED)), Outcome::Met);
    }

    #[test]
    fn another_field_a_lower_level_or_an_unfinished_course_is_partial() {
        let partial = [
            graduate(DegreeLevel::Bachelor, "Fine Arts", StudyState::Finished),
            graduate(DegreeLevel::Associate, "Computer Science", StudyState::Finished),
            graduate(DegreeLevel::Bachelor, "Computer Science", StudyState::InProgress),
        ];
        for draft in partial {
            assert_eq!(draft.outcome(bachelor(ASKED)), Outcome::Partial);
        }
    }

    #[test]
    fn the_words_of_a_degree_are_no_field() {
        let mut draft = graduate(DegreeLevel::Bachelor, "Political Science", StudyState::Finished);
        assert_eq!(draft.outcome(bachelor(ASKED)), Outcome::Partial);
        let name = "Bachelor of Science".to_owned();
        let span = draft.resume.studies[0].span;
        draft.resume.studies[0].degree = Some(Found::new(name, span, Confidence::CERTAIN));
        assert_eq!(draft.outcome(bachelor(ASKED)), Outcome::Partial);
    }

    #[test]
    fn without_a_degree_only_accepted_experience_helps() {
        let mut draft = Draft::default().position("IT Manager", (2010, 2019), &["Led IT."]);
        draft.resume.months_experience = 120;
        assert_eq!(draft.outcome(bachelor(ASKED)), Outcome::NotShown);
        let accepted = Requirement { or_equivalent: true, ..bachelor(ASKED) };
        assert_eq!(draft.outcome(accepted), Outcome::Met);
    }
}
