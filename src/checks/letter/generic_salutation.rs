//! `L010`: a salutation that addresses nobody.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// “To whom it may concern”, “Dear Sir or Madam”.
    /// # Why it matters
    /// A name takes one look at the company's page; “Dear Hiring Manager” is the next best.
    /// # Before / after
    /// Before: To whom it may concern
    /// After: Dear Ms Okafor
    /// # Limits
    /// Sources disagree: some guides permit it, hence only advice.
    /// # Source
    /// USF (myusf.usfca.edu) advises a name; CUA (edocr.com) permits the formula.
    "L010" "generic-salutation" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    let formulas = &cx.lexicon().courtesy.generic_salutations;
    let lines = view.lower.lines().take(30);
    for line in lines {
        if let Some(place) = phrase::opening(line, formulas) {
            let at = line.as_ptr() as usize - view.lower.as_ptr() as usize;
            let span = place.shifted(at);
            out.report(
                span,
                "this salutation addresses nobody",
                "Find the name, or write “Dear Hiring Manager”",
            );
            return;
        }
    }
}
