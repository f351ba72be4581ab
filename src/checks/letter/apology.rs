//! `L014`: a letter that apologises.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// “Although I do not have …”, “despite my lack of …” and the like.
    /// # Why it matters
    /// It points at what is missing before what is there was read.
    /// # Before / after
    /// Before: Although I do not have experience with SAP, …
    /// After: I moved two companies to Oracle ERP and am now taking the SAP course.
    /// # Limits
    /// Naming a gap together with how it is being closed is fine; the phrase is what is reported.
    /// # Source
    /// Lawrence University and USF (letters): do not apologise for missing qualifications.
    "L014" "apology" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    for span in phrase::all(&view.lower, &cx.lexicon().courtesy.apologies) {
        out.report(
            span,
            format!("“{}” points at what is missing", span.of(&view.document.text)),
            "Begin with what you have that comes closest",
        );
    }
}
