//! The special setting that a requirement names besides its concepts: "across time zones".

use std::collections::BTreeSet;

use crate::model::{Requirement, RequirementKind};

use super::{
    deeds,
    judge::Judge,
    open::{Key, Term},
    proof::Proof,
    words::words,
};

/// The most that `proofs` are worth where a requirement names more than its concepts: a setting that
/// they do not speak of, or, for work that is asked for at length, words that stand together nowhere
/// in the résumé. `None` if the setting is spoken of, or there is none.
pub(super) fn most_elsewhere(
    judge: &Judge<'_>,
    requirement: &Requirement,
    proofs: &[Proof],
) -> Option<u32> {
    let rubric = &judge.rubric().evidence;
    let term = Term::new(without_ways(judge, &requirement.name), judge.sets)?;
    let unsaid = unsaid(judge, requirement, &term, proofs);
    // Where a part of the setting is a name, no other words stand for it.
    if unsaid.iter().any(|key| is_missing_name(judge, requirement, key)) {
        return Some(rubric.related.value);
    }
    (!unsaid.is_empty() || stands_nowhere(judge, requirement, &term))
        .then_some(rubric.setting.value)
}

/// A name up to the words that say how it is done: "delegate tasks based on strengths" is delegating
/// tasks.
fn without_ways<'n>(judge: &Judge<'_>, name: &'n str) -> &'n str {
    let folded = name.to_ascii_lowercase();
    let ways = &judge.sets.lexicon.plain.ways;
    let end = ways.iter().filter_map(|way| folded.find(&format!(" {way} "))).min();
    end.and_then(|end| name.get(..end)).unwrap_or(name)
}

/// The words of the setting, if `proofs` say too few of them; empty if they say enough, or there are
/// too few to be one.
fn unsaid<'t>(
    judge: &Judge<'_>,
    requirement: &Requirement,
    term: &'t Term,
    proofs: &[Proof],
) -> Vec<&'t Key> {
    let rubric = &judge.rubric().evidence;
    let least = rubric.setting_words.value as usize;
    // The concepts' words can only take from the term's.
    if term.keys.len() < least || !requirement.any_of.is_empty() {
        return Vec::new();
    }
    let mut known = concept_stems(judge, requirement);
    known.extend(deeds::asked_stems(judge, requirement));
    let setting: Vec<&Key> = term.keys.iter().filter(|key| !known.contains(&key.stem)).collect();
    let statements: Vec<_> =
        proofs.iter().filter_map(|proof| judge.profile.statement_at(proof.span)).collect();
    let is_said =
        |key: &&&Key| statements.iter().any(|one| one.words.iter().any(|word| key.is(word)));
    let said = setting.iter().filter(is_said).count();
    let enough = said * 1000 >= setting.len() * rubric.setting_said.value as usize;
    if setting.len() < least || enough { Vec::new() } else { setting }
}

/// Whether a word is a name in short that the résumé says nowhere.
fn is_missing_name(judge: &Judge<'_>, requirement: &Requirement, key: &Key) -> bool {
    let mut said = judge.profile.statements.iter().flat_map(|one| &one.words);
    key.is_short_name_in(&requirement.name) && !said.any(|word| key.is(word))
}

/// Whether work that is asked for at length is told nowhere in such words.
fn stands_nowhere(judge: &Judge<'_>, requirement: &Requirement, term: &Term) -> bool {
    let is_work = matches!(requirement.kind, RequirementKind::Experience | RequirementKind::Domain);
    is_work
        && term.keys.len() >= judge.rubric().evidence.long_words.value as usize
        && term.proofs(judge.profile, true, judge.sets).is_empty()
}

/// Stems of all forms of the concepts a requirement names.
fn concept_stems(judge: &Judge<'_>, requirement: &Requirement) -> BTreeSet<String> {
    requirement
        .skills
        .iter()
        .filter_map(|id| judge.sets.concepts.get(id))
        .flat_map(|concept| {
            let forms = concept.forms.iter().map(|form| form.text.as_str());
            forms.chain([concept.label.as_str()]).flat_map(|text| words(text, 0))
        })
        .map(|word| word.stem)
        .collect()
}
