//! Fixes: what to change, each with its gain found by recomputing the scores with it done.

use std::collections::BTreeMap;

use crate::{
    keywords::KeywordSets,
    model::{Finding, Fix, GapKind, Grade, Match, NextStep, Outcome, Posting, Resume, Verdict},
};

use super::{
    fit,
    quality::{self, Achievements},
};

/// Everything that could be changed, most worth first; ties keep the order of the posting and of
/// the codes.
pub(super) fn fixes(
    verdicts: &[Verdict],
    resume: &Resume,
    findings: &[Finding],
    sets: &KeywordSets,
) -> Vec<Fix> {
    let mut fixes = for_requirements(verdicts, sets);
    fixes.extend(for_findings(verdicts, resume, findings, sets));
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.gain));
    fixes
}

/// What is missing for the next role of a career.
pub(super) fn next_step(
    (role, posting, matched): (String, Posting, Match),
    sets: &KeywordSets,
) -> NextStep {
    let mut gaps = for_requirements(&matched.verdicts, sets);
    gaps.sort_by_key(|fix| std::cmp::Reverse(fix.gain));
    NextStep {
        role,
        title: posting.title.map(|title| title.value).unwrap_or_default(),
        score: fit::score(&matched.verdicts, &sets.rubric.fit),
        gaps,
    }
}

fn for_requirements(verdicts: &[Verdict], sets: &KeywordSets) -> Vec<Fix> {
    let rubric = &sets.rubric.fit;
    let now = fit::score(verdicts, rubric);
    verdicts
        .iter()
        .enumerate()
        .filter(|(_, verdict)| !verdict.requirement.is_title())
        .filter(|(_, verdict)| {
            matches!(verdict.outcome, Outcome::Partial | Outcome::NotShown | Outcome::Contradicted)
        })
        .map(|(index, verdict)| {
            let mut mended = verdicts.to_vec();
            if let Some(place) = mended.get_mut(index) {
                let worth = sets.rubric.evidence.demonstrated.value;
                *place = fit::mended(verdict, u16::try_from(worth).unwrap_or(1000));
            }
            requirement_fix(verdict, fit::score(&mended, rubric).saturating_sub(now), sets)
        })
        .collect()
}

fn requirement_fix(verdict: &Verdict, gain: u32, sets: &KeywordSets) -> Fix {
    let asked = &verdict.requirement;
    let gap = gap(verdict);
    let (text, frame) = sets.gaps.advice(asked.kind, gap, &asked.name);
    Fix {
        gain,
        text,
        codes: Vec::new(),
        requirement: Some(asked.id.clone()),
        gap: Some(gap),
        frame: (!frame.is_empty()).then_some(frame),
        span: verdict.evidence.first().map(|best| best.span),
    }
}

/// Had and not shown, shown in part, near, or lacking.
fn gap(verdict: &Verdict) -> GapKind {
    match verdict.grade {
        None => GapKind::Lacking,
        Some(Grade::Related) => GapKind::Related,
        Some(Grade::Listed | Grade::Certified) => GapKind::NotShown,
        Some(Grade::Demonstrated | Grade::Result) => GapKind::Partly,
    }
}

/// One fix a code: settling all its findings at once.
fn for_findings(
    verdicts: &[Verdict],
    resume: &Resume,
    findings: &[Finding],
    sets: &KeywordSets,
) -> Vec<Fix> {
    let all: Vec<&Finding> = findings.iter().collect();
    let achievements = Achievements::of(resume);
    let now = quality::quality(resume, achievements, &all, &sets.rubric).score
        + fit::score(verdicts, &sets.rubric.fit);
    let mut groups: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| !finding.code.starts_with('M')) {
        groups.entry(finding.code.as_str()).or_default().push(finding);
    }
    groups
        .into_iter()
        .map(|(code, group)| {
            let rest: Vec<&Finding> = all.iter().copied().filter(|one| one.code != code).collect();
            let is_numbers = sets.rubric.quality.numbers.iter().any(|one| one == code);
            let done = if is_numbers { quantified(achievements, &group) } else { achievements };
            let then = quality::quality(resume, done, &rest, &sets.rubric).score
                + if is_numbers {
                    fit::score(&measured(verdicts, &group, sets), &sets.rubric.fit)
                } else {
                    fit::score(verdicts, &sets.rubric.fit)
                };
            finding_fix(code, &group, then.saturating_sub(now), is_numbers)
        })
        .collect()
}

/// The achievements as they would be with a number in each of these.
fn quantified(now: Achievements, group: &[&Finding]) -> Achievements {
    let more = u32::try_from(group.len()).unwrap_or(u32::MAX);
    Achievements { quantified: now.quantified.saturating_add(more).min(now.all), ..now }
}

/// The verdicts as they would be with an outcome measured in each of these places.
fn measured(verdicts: &[Verdict], group: &[&Finding], sets: &KeywordSets) -> Vec<Verdict> {
    let worths = &sets.rubric.evidence;
    let inside = |verdict: &Verdict| {
        verdict.evidence.first().is_some_and(|best| {
            group.iter().any(|one| one.span.is_some_and(|span| span.overlaps(best.span)))
        })
    };
    verdicts
        .iter()
        .map(|verdict| {
            let mut verdict = verdict.clone();
            let demonstrated = u32::from(verdict.degree_met) == worths.demonstrated.value;
            if demonstrated && verdict.grade == Some(Grade::Demonstrated) && inside(&verdict) {
                verdict.grade = Some(Grade::Result);
                verdict.degree_met = u16::try_from(worths.result.value).unwrap_or(1000);
            }
            verdict
        })
        .collect()
}

fn finding_fix(code: &str, group: &[&Finding], gain: u32, numbers: bool) -> Fix {
    // The first of the worst: the latest position comes before older ones.
    let worst = group.iter().min_by_key(|one| std::cmp::Reverse(one.severity));
    let advice = worst.map_or("", |one| one.advice.as_str());
    let text = match (group.len(), numbers) {
        (0 | 1, false) => advice.to_owned(),
        (0 | 1, true) => format!("One statement has no number. {advice}"),
        (count, true) => format!("{count} statements have no number. {advice}"),
        (count, false) => format!("{advice} ({count} places)"),
    };
    Fix {
        gain,
        text,
        codes: vec![code.to_owned()],
        requirement: None,
        gap: None,
        frame: frame(advice),
        span: worst.and_then(|one| one.span),
    }
}

/// A sentence with blanks within an advice.
fn frame(advice: &str) -> Option<String> {
    let quoted = advice.split(['"', '“', '”', '‘', '’']).find(|part| part.contains("___"))?;
    Some(quoted.trim().to_owned())
}
