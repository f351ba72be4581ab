//! `I002`: one term repeated beyond use.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeMap;

use crate::{
    checks::phrase,
    model::{ConceptKind, Span},
};

check! {
    /// # What it finds
    /// The same term of the keyword sets at least twelve times, and more than forty times in a
    /// thousand words.
    /// # Why it matters
    /// It reads like bait, and repetition earns nothing here: a skill counts by its best evidence.
    /// # Before / after
    /// Before: SAP in every line.
    /// After: SAP in the two statements that show it best.
    /// # Limits
    /// Broad words of the trade, such as management or support, are not counted.
    /// # Source
    /// VeriWorkly (repetition); resume-kit gives no reward for repetition.
    "I002" "keyword-stuffing" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let words = phrase::words(&cx.document.text).max(1);
    let mut places: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let named = |kind| matches!(kind, ConceptKind::Tool | ConceptKind::Certification);
    for hit in cx.resume.hits.iter().filter(|hit| named(hit.kind)) {
        places.entry(&hit.name).or_default().push(hit.span);
    }
    for (name, spans) in places {
        let count = spans.len();
        let dense = count * 1000 > words * cx.limits.stuffing_per_thousand;
        if count >= cx.limits.stuffing_repeats
            && dense
            && let Some(last) = spans.last()
        {
            out.report(
                *last,
                format!("{name} stands here {count} times in {words} words"),
                "Keep it where it is shown best; repetition earns nothing",
            );
        }
    }
}
