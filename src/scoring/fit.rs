//! The fit score: weights by requirement, worths by verdict, caps while musts are missing.

use crate::{
    keywords::{Cap, FitRubric},
    model::{
        Fit, Grade, Level, Match, Outcome, Reason, Requirement, RequirementSource, ScoredVerdict,
        Tally, Verdict,
    },
};

use super::share::split;

/// The score of a match alone, without its parts: what fixes are measured by.
pub(super) fn score(verdicts: &[Verdict], rubric: &FitRubric) -> u32 {
    Sum::new(verdicts, rubric).score()
}

/// The fit with its parts, and reasons whose points sum to its score.
pub(super) fn fit(matched: Match, rubric: &FitRubric) -> (Fit, Vec<Reason>) {
    let sum = Sum::new(&matched.verdicts, rubric);
    let (score, before) = (sum.score(), sum.before_caps());
    let points = split(before, &sum.earned);
    let lost: Vec<u64> = sum
        .weights
        .iter()
        .zip(&sum.earned)
        .map(|(weight, earned)| weight * 1000 - earned)
        .collect();
    let open = split(if sum.whole == 0 { 0 } else { 100 - before }, &lost);
    let mut because: Vec<Reason> = matched
        .verdicts
        .iter()
        .zip(&points)
        .filter(|(_, points)| **points > 0)
        .map(|(verdict, points)| reason(verdict, *points))
        .collect();
    if let Some(cap) = sum.cap.filter(|_| score < before) {
        because.push(Reason {
            points: score as i32 - before as i32,
            text: format!("At most {} points while {}.", cap.cap, cap.why),
            span: None,
        });
    }
    let verdicts: Vec<ScoredVerdict> = matched
        .verdicts
        .into_iter()
        .zip(points.into_iter().zip(open))
        .map(|(verdict, (points, open))| ScoredVerdict { verdict, points, of: points + open })
        .collect();
    let fit = Fit {
        score,
        must: tally(&verdicts, Level::Must),
        nice: tally(&verdicts, Level::Nice),
        score_if_hidden_counted: None,
        verdicts,
    };
    (fit, because)
}

/// Weights and what was earned of them.
struct Sum<'a> {
    weights: Vec<u64>,
    earned: Vec<u64>,
    whole: u64,
    cap: Option<&'a Cap>,
}

impl<'a> Sum<'a> {
    fn new(verdicts: &[Verdict], rubric: &'a FitRubric) -> Self {
        let mut weights: Vec<u64> =
            verdicts.iter().map(|verdict| weight(verdict, rubric)).collect();
        let others: u64 = weights.iter().sum();
        for (verdict, weight) in verdicts.iter().zip(&mut weights) {
            if verdict.requirement.is_title() {
                *weight = title_weight(others, rubric);
            }
        }
        let earned = verdicts
            .iter()
            .zip(&weights)
            .map(|(verdict, weight)| weight * u64::from(counted(verdict)))
            .collect();
        let cap = cap(verdicts, &weights, rubric);
        Self { whole: weights.iter().sum(), weights, earned, cap }
    }

    /// Rounded to the nearest point.
    fn before_caps(&self) -> u32 {
        let earned: u64 = self.earned.iter().sum();
        let score = (earned * 100 + self.whole * 500).checked_div(self.whole * 1000);
        u32::try_from(score.unwrap_or_default()).unwrap_or(100).min(100)
    }

    fn score(&self) -> u32 {
        self.before_caps().min(self.cap.map_or(100, |cap| cap.cap))
    }
}

/// What counts of a verdict, per mille: nothing of what is not at least partly met.
fn counted(verdict: &Verdict) -> u16 {
    match verdict.outcome {
        Outcome::Met | Outcome::Partial => verdict.degree_met.min(1000),
        Outcome::NotShown | Outcome::Contradicted | Outcome::Ask => 0,
    }
}

/// The weight of a requirement; 0 for what does not count. The title's follows from the others'.
fn weight(verdict: &Verdict, rubric: &FitRubric) -> u64 {
    let asked = &verdict.requirement;
    if verdict.outcome == Outcome::Ask || asked.is_title() {
        return 0;
    }
    let value =
        |setting: Option<&crate::keywords::Setting>| setting.map_or(0, |s| u64::from(s.value));
    let source = match asked.source {
        RequirementSource::Requirement => 1000,
        RequirementSource::Duty if asked.names_nothing_known() => {
            u64::from(rubric.source.worded_duty.value)
        }
        RequirementSource::Duty => u64::from(rubric.source.duty.value),
    };
    value(rubric.level.get(&asked.level)) * value(rubric.kinds.get(&asked.kind)) * source / 1000
        * u64::from(asked.weight)
        / 1000
}

/// The title's weight: its share of the whole, or the whole where nothing else counts.
fn title_weight(others: u64, rubric: &FitRubric) -> u64 {
    let share = u64::from(rubric.job.share.value.min(999));
    if others == 0 { 1 } else { others * share / (1000 - share) }
}

/// The lowest cap that holds: by the share of the musts that is not shown at all.
fn cap<'a>(verdicts: &[Verdict], weights: &[u64], rubric: &'a FitRubric) -> Option<&'a Cap> {
    let musts = || {
        verdicts.iter().zip(weights).filter(|(verdict, _)| verdict.requirement.level == Level::Must)
    };
    let all: u64 = musts().map(|(_, weight)| weight).sum();
    let missing: u64 =
        musts().filter(|(verdict, _)| counted(verdict) == 0).map(|(_, weight)| weight).sum();
    let share = (missing * 1000).checked_div(all)?;
    rubric.caps.iter().filter(|cap| share >= u64::from(cap.missing)).min_by_key(|cap| cap.cap)
}

fn reason(verdict: &Verdict, points: u32) -> Reason {
    let asked = &verdict.requirement;
    let outcome = if verdict.outcome == Outcome::Met { "met" } else { "partly met" };
    Reason {
        points: i32::try_from(points).unwrap_or_default(),
        text: format!("{} ({}) {outcome}: {}", asked.name, label(asked), verdict.note),
        span: verdict.evidence.first().map(|best| best.span),
    }
}

fn label(asked: &Requirement) -> &'static str {
    match (asked.is_title(), asked.level, asked.source) {
        (true, ..) => "the job itself",
        (_, Level::Must, RequirementSource::Duty) => "duty",
        (_, Level::Must, _) => "must",
        (_, Level::Nice, _) => "nice to have",
    }
}

fn tally(verdicts: &[ScoredVerdict], level: Level) -> Tally {
    let mut tally = Tally::default();
    for scored in verdicts.iter().filter(|scored| scored.verdict.requirement.level == level) {
        match scored.verdict.outcome {
            Outcome::Met => tally.met += 1,
            Outcome::Partial => tally.partial += 1,
            Outcome::NotShown | Outcome::Contradicted => tally.missing += 1,
            Outcome::Ask => {}
        }
    }
    tally
}

/// The verdict as it would be if the person showed the thing in what was done.
pub(super) fn mended(verdict: &Verdict, worth: u16) -> Verdict {
    Verdict {
        outcome: Outcome::Met,
        grade: verdict.grade.max(Some(Grade::Demonstrated)),
        degree_met: verdict.degree_met.max(worth),
        ..verdict.clone()
    }
}
