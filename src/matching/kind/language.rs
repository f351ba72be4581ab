//! Human languages: stated with a level, or the language the résumé is written in.

use crate::model::{Proficiency, Requirement, Verdict};

use super::super::{
    judge::Judge,
    proof::Proof,
    words::{folded, says},
};

/// The verdict on a language.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let asked = folded(&format!("{} {}", requirement.name, requirement.quote));
    let named = |name: &str| asked.contains(folded(name).as_str());
    let rubric = judge.rubric();
    let stated = judge.profile.languages.iter().find(|language| named(&language.name.value));
    if let Some(language) = stated {
        let low = matches!(language.level, Some(Proficiency::Basic | Proficiency::Intermediate));
        let worth = if low { rubric.language.lower.value } else { 1000 };
        let proof = Proof { worth, ..judge.proof(language.name.span, None, true) };
        let note = if low { "Stated, at a lower level." } else { "Stated." };
        return judge.shown(requirement, worth, vec![proof], None, None, note.to_owned());
    }
    let written_in = judge.profile.written_in.as_deref().unwrap_or_default();
    let own_names = judge.sets.lexicon.fields.tongues.get(written_in);
    if own_names.is_some_and(|names| says(&asked, names)) {
        let note = "The résumé is written in it.".to_owned();
        let worth = rubric.language.written_in.value;
        return judge.shown(requirement, worth, Vec::new(), None, None, note);
    }
    judge.none(requirement, "Not stated.")
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{Draft, asks};
    use crate::model::{
        Confidence, Found, Language, Outcome, Proficiency, RequirementKind, SectionKind, Span,
    };

    fn speaker(level: Option<Proficiency>) -> Draft {
        let mut draft = Draft::default().section(SectionKind::Languages, &["German"]);
        draft.document.language = Some("en".to_owned());
        let name = Found::new("German".to_owned(), Span::new(0, 6), Confidence::CERTAIN);
        draft.resume.languages.push(Language { name, level });
        draft
    }

    #[test]
    fn a_stated_language_is_met_unless_its_level_is_low() {
        let asked = || asks(RequirementKind::Language, "German", &[]);
        assert_eq!(speaker(None).outcome(asked()), Outcome::Met);
        assert_eq!(speaker(Some(Proficiency::Native)).outcome(asked()), Outcome::Met);
        assert_eq!(speaker(Some(Proficiency::Basic)).outcome(asked()), Outcome::Partial);
    }

    #[test]
    fn the_language_of_the_resume_is_met_and_a_third_one_is_not() {
        let draft = speaker(None);
        assert_eq!(draft.outcome(asks(RequirementKind::Language, "English", &[])), Outcome::Met);
        assert_eq!(
            draft.outcome(asks(RequirementKind::Language, "French", &[])),
            Outcome::NotShown
        );
    }
}
