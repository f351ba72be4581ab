//! `L013`: must-haves that the letter does not answer.

use crate::checks::{Context, Findings, check};
use crate::{
    checks::phrase,
    model::{Level, Requirement, RequirementKind},
};

check! {
    /// # What it finds
    /// More than half of the posting's must-haves, and at least three, are mentioned nowhere in the
    /// letter.
    /// # Why it matters
    /// The letter is the place to answer what the posting asks for, above all what the résumé does
    /// not show.
    /// # Before / after
    /// Before: a letter about motivation only.
    /// After: one sentence each for the two or three must-haves you meet best.
    /// # Limits
    /// Nobody can answer ten requirements in one page: the finding names the first ones only. A
    /// requirement counts as answered if its skill or a telling word of its name occurs.
    /// # Source
    /// Lawrence University (letters): answer the posted qualifications with concrete examples.
    "L013" "unanswered-musts" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    let musts: Vec<&Requirement> = cx
        .posting
        .requirements
        .iter()
        .filter(|asked| asked.level == Level::Must && !asked.span.is_empty())
        .filter(|asked| {
            matches!(
                asked.kind,
                RequirementKind::Skill
                    | RequirementKind::Management
                    | RequirementKind::Certification
            )
        })
        .collect();
    let answered = |asked: &Requirement| {
        let skills = asked.skills.iter().chain(asked.any_of_skills.iter().flatten());
        let hit = skills.into_iter().any(|id| view.letter.hits.iter().any(|hit| hit.id == *id));
        hit || asked
            .name
            .to_ascii_lowercase()
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.len() > 4)
            .any(|word| phrase::places(&view.lower, word).next().is_some())
    };
    let open: Vec<&str> =
        musts.iter().filter(|asked| !answered(asked)).map(|asked| asked.name.as_str()).collect();
    if open.len() >= 3 && open.len() * 2 > musts.len() {
        let names = open.iter().take(4).copied().collect::<Vec<_>>().join(", ");
        out.report(
            None,
            format!("{} of {} must-haves are not answered: {names} …", open.len(), musts.len()),
            "Take the two or three you meet best and give one proof for each",
        );
    }
}
