//! `Q003`: an amount in words that say nothing.

use crate::checks::{Context, Findings, check};
use crate::{checks::phrase, model::Measures};

check! {
    /// # What it finds
    /// Words such as "significantly", "numerous", "several million" or "hundreds of" in a
    /// statement.
    /// # Why it matters
    /// A vague amount sounds like a number that was never looked up. An honest estimate is
    /// stronger.
    /// # Before / after
    /// Before: Significantly reduced downtime for numerous sites.
    /// After: Reduced downtime by about 30 % at 12 sites.
    /// # Limits
    /// A statement that has an exact number beside the vague word is left alone.
    /// # Source
    /// ManiMozaffar/awesome-resumes (unsupported magnitudes are an interview risk); own judgement.
    "Q003" "vague-amount" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let words = &cx.lexicon().wording.vague_amounts;
    for (_, bullet) in cx.bullets() {
        let exact = bullet.metrics.iter().any(|metric| {
            metric.measures == Measures::Result || metric.text.contains(|c: char| c.is_numeric())
        });
        if exact {
            continue;
        }
        if let Some(place) = phrase::first(cx.lower_at(bullet.span), words) {
            let span = place.shifted(bullet.span.start);
            out.report(
                span,
                format!("“{}” names an amount without saying how much", cx.quote(span)),
                "Put a number, or an honest estimate (“about ___”), in its place",
            );
        }
    }
}
