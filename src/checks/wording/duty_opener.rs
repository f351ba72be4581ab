//! `W001`: a statement that opens with a duty.

use crate::checks::{Context, Findings, check};
use crate::{checks::phrase, model::BulletKind};

check! {
    /// # What it finds
    /// A statement that opens with "responsible for", "duties included", "tasked with" and the
    /// like.
    /// # Why it matters
    /// It says what the job was meant to be, not what you did. Anyone with that title could write
    /// it.
    /// # Before / after
    /// Before: Responsible for the company's backups.
    /// After: Rebuilt backups for 40 servers; every restore since has worked.
    /// # Limits
    /// Statements with a measured outcome are left alone: the number does the work.
    /// # Source
    /// bu-beyond.blog and artificialguybr/resume-ats-linkedin-optimizer (references/02): duty
    /// openers.
    "W001" "duty-opener" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let openers = &cx.lexicon().wording.duty_openers;
    for (_, bullet) in cx.bullets() {
        if bullet.kind == BulletKind::Result {
            continue;
        }
        if let Some(place) = phrase::opening(cx.lower_at(bullet.span), openers) {
            let span = place.shifted(bullet.span.start);
            out.report(
                span,
                format!("“{}” opens with the duty, not with what you did", cx.quote(span)),
                "Open with the verb of what you did: built, led, cut, moved, negotiated ___",
            );
        }
    }
}
