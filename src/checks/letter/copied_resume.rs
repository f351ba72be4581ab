//! `L007`: sentences of the résumé in the letter.

use crate::checks::{Context, Findings, check};
use crate::{checks::integrity::shared, model::Span};

check! {
    /// # What it finds
    /// At least twelve words in a row that stand word for word in the résumé.
    /// # Why it matters
    /// The letter should say why it matters here; the résumé was read already.
    /// # Before / after
    /// Before: the same bullet again.
    /// After: how that result would help this employer.
    /// # Limits
    /// Without a résumé the check is silent.
    /// # Source
    /// UC Merced letter sheet (formsbank 100729): not the résumé verbatim.
    "L007" "copied-resume" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    let bullets = cx.bullets().map(|(_, bullet)| bullet.text.as_str());
    let summary = cx.resume.summary.iter().map(|summary| summary.value.as_str());
    for (start, end) in shared(&view.document.text, bullets.chain(summary), cx.limits.copied_words)
    {
        out.report(
            Span::new(start, end),
            "these words stand in the résumé",
            "Say what the result means for this employer",
        );
    }
}
