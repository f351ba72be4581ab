//! What is asked for in the words of the posting, and whether a verdict rests on those very words.

use crate::{
    keywords::{Cue, Lexicon},
    model::{Grade, MatchRule, Requirement, RequirementKind, Verdict},
};

/// Whether the best evidence names what is asked for. What only follows from something else, or
/// has the same words with other endings, is too weak to criticise.
pub(super) fn by_name(verdict: &Verdict) -> bool {
    verdict.evidence.first().is_some_and(|evidence| {
        matches!(evidence.rule, Some(MatchRule::Exact | MatchRule::Alias | MatchRule::Squash))
    })
}

/// Whether positions show it under its own name for some months; leading people has no one name.
pub(super) fn is_shown(verdict: &Verdict) -> bool {
    let follows = verdict
        .evidence
        .first()
        .is_some_and(|best| matches!(best.rule, Some(MatchRule::Implied | MatchRule::Evidence)));
    let leads = verdict.requirement.kind == RequirementKind::Management && !follows;
    let used = matches!(verdict.grade, Some(Grade::Result | Grade::Demonstrated));
    // Years of work as such are those of all positions.
    let any_work = verdict.requirement.skills.is_empty() && verdict.evidence.is_empty();
    if any_work {
        return verdict.months.is_some_and(|months| months > 0);
    }
    used && verdict.months.is_some_and(|months| months > 0) && (leads || by_name(verdict))
}

/// The requirement's name as it stands inside a sentence: its capital is kept where the posting
/// wrote one inside a sentence of its own.
pub(super) fn as_asked(asked: &Requirement, lexicon: &Lexicon) -> String {
    let mut letters = asked.name.chars();
    let Some(first) = letters.next() else { return String::new() };
    let lower: String = first.to_lowercase().chain(letters).collect();
    let as_written = |name: &str| asked.quote.contains(name.trim_end_matches('…'));
    let word = lower.split_whitespace().next().unwrap_or_default();
    // "Managing teams" opened its sentence; "IT" and "Release management" may be names.
    let small = word.chars().all(|letter| letter.is_lowercase() || letter == '-');
    let known = |cue: &Cue| {
        let words = lexicon.posting.cues.get(cue);
        words.into_iter().flatten().any(|one| one == word)
    };
    let more = lower.len() > word.len();
    let opened = small
        && (more && word.ends_with("ing")
            || [Cue::Head, Cue::Quality, Cue::DutyVerb, Cue::Leads].iter().any(known));
    let copied = as_written(&lower) && !as_written(&asked.name);
    if copied || opened { lower } else { asked.name.clone() }
}
