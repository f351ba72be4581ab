//! `S005`: a summary that does not say what you are.

use crate::checks::{Context, Findings, check};
use crate::model::ConceptKind;

check! {
    /// # What it finds
    /// A summary in which no job title and no word of your latest title occurs.
    /// # Why it matters
    /// The first thing a reader looks for is whether you are the role they hire for.
    /// # Before / after
    /// Before: Experienced professional seeking new challenges.
    /// After: Infrastructure manager with ten years in logistics …
    /// # Limits
    /// Titles that the keyword sets do not know are compared with your latest title only.
    /// # Source
    /// Own rule.
    "S005" "summary-without-role" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(summary) = &cx.resume.summary else { return };
    let named = cx
        .resume
        .hits
        .iter()
        .any(|hit| hit.kind == ConceptKind::Title && summary.span.overlaps(hit.span));
    let lower = summary.value.to_lowercase();
    let titles = cx.resume.positions.iter().filter_map(|position| position.title.as_ref());
    let own = titles
        .flat_map(|title| title.value.split_whitespace())
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .any(|word| word.chars().count() > 3 && lower.contains(&word));
    let role = cx.lexicon().coaching.roles.iter().any(|word| lower.contains(word));
    if !(named || own || role) {
        out.report(
            summary.span,
            "the summary does not say what you are",
            "Begin it with your role and your years in it: “IT manager with ___ years in ___”",
        );
    }
}
