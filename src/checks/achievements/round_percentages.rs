//! `Q007`: percentages that all look rounded.

use super::percentage_without_base::percent;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// At least four percentages in the résumé, all of them multiples of ten.
    /// # Why it matters
    /// A column of round percentages looks invented. One exact figure makes the others believable,
    /// and an interviewer may ask how each was measured.
    /// # Before / after
    /// Before: by 20 %, by 30 %, by 50 %, by 40 %.
    /// After: by 18 %, from 60 to 41 tickets a week, by half.
    /// # Limits
    /// They may well be true: be ready to say how each was measured.
    /// # Source
    /// ManiMozaffar/awesome-resumes (round, unsupported percentages are an interview risk).
    "Q007" "round-percentages" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let metrics: Vec<_> = cx
        .bullets()
        .flat_map(|(_, bullet)| &bullet.metrics)
        .filter(|metric| metric.unit == "percent")
        .collect();
    let round = |value: u64| value.is_multiple_of(10) && value != 100;
    let all_round = metrics
        .iter()
        .all(|metric| !metric.text.contains('.') && percent(metric).is_some_and(round));
    if metrics.len() >= cx.limits.round_percent_min
        && all_round
        && let Some(first) = metrics.first()
    {
        out.report(
            first.span,
            format!("all {} percentages are multiples of ten", metrics.len()),
            "Use the measured figure where you have it, and both ends (“from ___ to ___”) where you can",
        );
    }
}
