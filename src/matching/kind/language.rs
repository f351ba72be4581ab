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
