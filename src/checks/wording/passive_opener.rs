//! `W003`: a statement in the passive voice.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A statement that opens with "was", "were" or "has been", or says "by me".
    /// # Why it matters
    /// The passive hides who acted.
    /// # Before / after
    /// Before: Was given the lead of the data centre move.
    /// After: Led the data centre move.
    /// # Limits
    /// Only the opening is looked at; passives later in a sentence are often fine.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02): active voice.
    "W003" "passive-opener" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let wording = &cx.lexicon().wording;
    for (_, bullet) in cx.bullets() {
        let lower = cx.lower_at(bullet.span);
        if phrase::opening(lower, &wording.duty_openers).is_some() {
            continue;
        }
        if let Some(place) = phrase::opening(lower, &wording.passive_openers) {
            let span = place.shifted(bullet.span.start);
            out.report(
                span,
                format!("“{}” opens in the passive voice", cx.quote(span)),
                "Say what you did: open with an active verb",
            );
        }
    }
}
