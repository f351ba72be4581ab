//! `Q004`: a very large percentage whose base nobody can see.

use crate::checks::{Context, Findings, check};
use crate::{
    checks::phrase,
    model::{Metric, Span},
};

check! {
    /// # What it finds
    /// A rise of 100 % or more without the number it grew from, in a statement that has no other
    /// number.
    /// # Why it matters
    /// "Grew sales by 300 %" may be three customers more. An interviewer will ask; a baseline beats
    /// a bare number.
    /// # Before / after
    /// Before: Increased portal use by 300 %.
    /// After: Increased portal use by 300 %, from 500 to 2,000 visits a week.
    /// # Limits
    /// Percentages of a whole (“100 % on schedule”), levels (“at 110 %”) and quotas are no rise and are
    /// left alone.
    /// # Source
    /// ManiMozaffar/awesome-resumes; Bock's example of a number beside its average
    /// (productivityhub.org).
    "Q004" "percentage-without-base" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let coaching = &cx.lexicon().coaching;
    let rises = coaching.rises.iter().chain(&coaching.wider_rises);
    for (_, bullet) in cx.bullets() {
        let [metric] = bullet.metrics.as_slice() else { continue };
        let large = percent(metric).is_some_and(|value| value >= cx.limits.big_percent);
        let before = Span::new(bullet.span.start, metric.span.start.max(bullet.span.start));
        let before = cx.lower_at(before);
        // "exceeding goals at 110 %", "resulting in 100 % success"
        let level = coaching.level_joints.iter().any(|joint| before.trim_end().ends_with(joint));
        let quota = phrase::first(cx.lower_at(bullet.span), &coaching.quotas).is_some();
        let rise = rises.clone().any(|verb| before.contains(verb));
        if large && rise && !level && !quota {
            out.report(
                metric.span,
                format!("{} of what? The base is not stated", metric.text),
                "Add where it started: “from ___ to ___”",
            );
        }
    }
}

/// The whole per cent of a metric in per cent.
pub(super) fn percent(metric: &Metric) -> Option<u64> {
    let digits: String = metric
        .text
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok().filter(|_| metric.unit == "percent")
}
