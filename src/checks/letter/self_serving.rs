//! `L019`: a letter about what the job does for its writer.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// “Further my career”, “gain experience”, “my dream job” and the like.
    /// # Why it matters
    /// The employer asks what you do for them.
    /// # Before / after
    /// Before: This job would help me further my career.
    /// After: Your branch network needs what I built at Brightwater.
    /// # Limits
    /// One sentence about why you want the job is welcome.
    /// # Source
    /// Lawrence University (letters): employer-centred.
    "L019" "self-serving" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    if let Some(span) = phrase::first(&view.lower, &cx.lexicon().courtesy.self_serving) {
        out.report(
            span,
            format!("“{}” says what the job does for you", span.of(&view.document.text)),
            "Say what you do for them",
        );
    }
}
