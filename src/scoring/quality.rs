//! The quality score: what achievements earn by their numbers, what findings cost by part.

use std::collections::BTreeMap;

use crate::{
    keywords::{Deduction, PartRubric, Rubric},
    model::{BulletKind, Finding, Part, Quality, Reason, Resume},
};

use super::share::split;

/// The part that is earned and not only kept.
const ACHIEVEMENTS: &str = "achievements";
/// The part that needs something dated.
const DATES: &str = "dates";

/// Achievements counted: with a number, and all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Achievements {
    /// A number measures an outcome or a size.
    pub quantified: u32,
    /// All.
    pub all: u32,
}

impl Achievements {
    /// Counts the bullets of all positions.
    pub(super) fn of(resume: &Resume) -> Self {
        let bullets = || {
            resume
                .positions
                .iter()
                .flat_map(|position| &position.bullets)
                .filter(|bullet| bullet.kind != BulletKind::NotBullet)
        };
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            quantified: count(bullets().filter(|bullet| bullet.quantified()).count()),
            all: count(bullets().count()),
        }
    }
}

/// The quality of a résumé with these achievements and findings.
pub(super) fn quality(
    resume: &Resume,
    achievements: Achievements,
    findings: &[&Finding],
    rubric: &Rubric,
) -> Quality {
    let parts: Vec<&PartRubric> =
        rubric.quality.parts.iter().filter(|part| applies(part, resume)).collect();
    let weights: Vec<u64> = parts.iter().map(|part| u64::from(part.of)).collect();
    let parts: Vec<Part> = parts
        .iter()
        .zip(split(100, &weights))
        .map(|(part, of)| {
            let mut because = vec![base(part, of, achievements, rubric)];
            let left = because.iter().map(|reason| reason.points).sum::<i32>();
            because.extend(deductions(part, left, findings, rubric));
            let points = because.iter().map(|reason| reason.points).sum::<i32>();
            let points = u32::try_from(points).unwrap_or_default();
            Part { name: part.name.clone(), points, of, because }
        })
        .collect();
    Quality { score: parts.iter().map(|part| part.points).sum(), parts }
}

/// A part without its matter is left out, not passed.
fn applies(part: &PartRubric, resume: &Resume) -> bool {
    part.name != DATES || !resume.positions.is_empty() || !resume.studies.is_empty()
}

/// What a part starts from.
fn base(part: &PartRubric, of: u32, achievements: Achievements, rubric: &Rubric) -> Reason {
    if part.name != ACHIEVEMENTS {
        let points = i32::try_from(of).unwrap_or_default();
        return Reason { points, text: format!("Starts whole: {}.", part.why), span: None };
    }
    let Achievements { quantified, all } = achievements;
    let target = rubric.quality.quantified_target.value.max(1);
    let wanted = rubric.quality.bullets_wanted.value.max(1);
    let share = (quantified * 1000).checked_div(all).unwrap_or_default().min(target);
    let points = of * share / target * all.min(wanted) / wanted;
    let text = match all {
        0 => "No achievements under any position.".to_owned(),
        _ => format!("{quantified} of {all} achievements carry a number."),
    };
    Reason { points: i32::try_from(points).unwrap_or_default(), text, span: None }
}

/// What the findings of a part cost, at most all that is left of it.
fn deductions(part: &PartRubric, left: i32, findings: &[&Finding], rubric: &Rubric) -> Vec<Reason> {
    let mut left = u32::try_from(left).unwrap_or_default();
    let mut spent: BTreeMap<&str, u32> = BTreeMap::new();
    let mut by_code: BTreeMap<&str, Cost<'_>> = BTreeMap::new();
    for finding in findings {
        let Some(entry) = rubric.deduction(&finding.code).filter(|one| one.part == part.name)
        else {
            continue;
        };
        let used = spent.entry(entry.code.as_str()).or_default();
        let cost = entry.each(finding.severity).min(entry.cap.saturating_sub(*used)).min(left);
        *used += cost;
        left -= cost;
        let sum = by_code.entry(finding.code.as_str()).or_insert(Cost {
            first: finding,
            entry,
            count: 0,
            points: 0,
        });
        sum.count += 1;
        sum.points += cost;
    }
    by_code.into_values().filter(|sum| sum.points > 0).map(Cost::reason).collect()
}

/// What the findings of one code cost together.
struct Cost<'a> {
    first: &'a Finding,
    entry: &'a Deduction,
    count: u32,
    points: u32,
}

impl Cost<'_> {
    fn reason(self) -> Reason {
        let times = if self.count > 1 { format!(", {} times", self.count) } else { String::new() };
        Reason {
            points: -i32::try_from(self.points).unwrap_or_default(),
            text: format!("{} {}{times}: {}.", self.first.code, self.first.name, self.entry.why),
            span: self.first.span,
        }
    }
}
