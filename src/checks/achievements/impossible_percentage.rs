//! `Q005`: a reduction of more than 100 %.

use std::collections::BTreeSet;

use super::percentage_without_base::percent;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A statement that reduced, cut or saved more than 100 per cent of something.
    /// # Why it matters
    /// Nothing can fall by more than all of it. A reader who notices will doubt every other number
    /// too.
    /// # Before / after
    /// Before: Reduced downtime by 150 %.
    /// After: Reduced downtime from 10 hours to 4 hours a year (60 %).
    /// # Limits
    /// Only percentages that directly follow a verb of reduction (“reduced costs by 120 %”) are
    /// looked at.
    /// # Source
    /// Arithmetic.
    "Q005" "impossible-percentage" Warning
}

/// How far before the percentage the verb may stand, in bytes.
const REACH: usize = 60;

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (_, bullet) in cx.bullets() {
        for metric in &bullet.metrics {
            if percent(metric).is_none_or(|value| value <= 100) {
                continue;
            }
            let before = cx.lower.get(bullet.span.start..metric.span.start).unwrap_or_default();
            let near: String =
                before.chars().rev().take(REACH).collect::<Vec<_>>().into_iter().rev().collect();
            let last =
                |verbs: &BTreeSet<String>| verbs.iter().filter_map(|verb| near.rfind(verb)).max();
            let fell = last(&cx.lexicon().coaching.falls);
            let rose = last(&cx.lexicon().coaching.rises);
            if fell.is_some() && fell > rose {
                out.report(
                    metric.span,
                    format!("nothing can be reduced by {}", metric.text),
                    "State both ends instead: “from ___ to ___”",
                );
            }
        }
    }
}
