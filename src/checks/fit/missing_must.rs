//! `M001`: a must-have that the résumé does not show.

use std::collections::BTreeSet;

use super::named::{as_asked, is_shown};
use crate::model::{Level, Outcome, Requirement, RequirementKind, RequirementSource};
use crate::{
    checks::{Context, Findings, check},
    keywords::Cue,
};

check! {
    /// # What it finds
    /// A requirement marked as a must for which no evidence was found.
    /// # Why it matters
    /// It is the first thing that is searched for. If you have it, the résumé hides it; if not,
    /// better know it before applying.
    /// # Before / after
    /// Before: no word of vendor contracts.
    /// After: Negotiated 14 vendor contracts worth 1.8 M a year.
    /// # Limits
    /// Not shown is not the same as not had, hence only advice. Qualities (“proactive”) and what a
    /// résumé rarely states (permits, travel) are left out, and single words that no keyword set
    /// knows (“codes”, “terminology”), because a résumé has no reason to hold that very word.
    /// # Source
    /// Lawrence University (letters): answer the posted qualifications; Jobscan and SkillSyncer
    /// weigh hard skills most.
    "M001" "missing-must" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let mut said = BTreeSet::new();
    for verdict in &cx.matched.verdicts {
        let asked = &verdict.requirement;
        // A title that was not held is M007's.
        let must = asked.id != Requirement::TITLE
            && asked.level == Level::Must
            && asked.source == RequirementSource::Requirement;
        // A quality is shown by deeds under many names: that it is not named proves nothing.
        let nameable = !matches!(asked.kind, RequirementKind::Soft | RequirementKind::Condition);
        if must
            && nameable
            && !is_vague(cx, asked)
            // Shown, though for less than was asked: M004's.
            && !(asked.min_years.is_some() && is_shown(verdict))
            && verdict.outcome == Outcome::NotShown
            && said.insert(asked.name.to_lowercase())
        {
            out.report(
                None,
                format!("the posting asks for {}; the résumé does not show it", as_asked(asked, cx.lexicon())),
                "If you have it, say where you used it and what came of it; if not, say how you are closing the gap",
            );
        }
    }
}

/// What nobody can answer by name: a single word without a capital that no keyword set knows, or
/// nothing but general nouns ("a variety of technologies").
fn is_vague(cx: &Context<'_>, asked: &Requirement) -> bool {
    let known = !asked.skills.is_empty() || !asked.any_of.is_empty() || asked.min_years.is_some();
    let named = matches!(asked.kind, RequirementKind::Language | RequirementKind::Degree);
    if known || named {
        return false;
    }
    let lower = asked.name.to_lowercase();
    // The name begins with a capital for show: the quote has the word as it was written.
    let single = asked.name.split_whitespace().count() == 1 && asked.quote.contains(&lower);
    let posting = &cx.lexicon().posting;
    let general = |word: &str| {
        [Cue::Generic, Cue::Head, Cue::Quality, Cue::Modifier].iter().any(|cue| {
            posting.cues.get(cue).into_iter().flatten().any(|entry| match entry.strip_suffix('*') {
                Some(stem) => word.starts_with(stem),
                None => word == entry,
            })
        })
    };
    single || lower.split_whitespace().all(general)
}
