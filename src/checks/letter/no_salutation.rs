//! `L011`: a letter without a salutation.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// No line that greets the reader.
    /// # Why it matters
    /// A letter without one reads like a form.
    /// # Before / after
    /// Before: I am writing to …
    /// After: Dear Ms Okafor, …
    /// # Limits
    /// Unusual greetings may not be recognised.
    /// # Source
    /// USF (myusf.usfca.edu).
    "L011" "no-salutation" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    if view.letter.salutation.is_none() && !view.letter.paragraphs.is_empty() {
        out.report(None, "no salutation was found", "Open with “Dear ___,”");
    }
}
