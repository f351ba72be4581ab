//! `L001`: a blank that was never filled.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A placeholder such as “[Company]” or “XYZ Corporation” left over from a template.
    /// # Why it matters
    /// Nothing shows faster that the letter was not written for this employer.
    /// # Before / after
    /// Before: I am excited to join [Company].
    /// After: I would like to join Northlight Foods.
    /// # Limits
    /// Recognised by brackets around words of templates.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/08).
    "L001" "placeholder" Error
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    for span in &view.letter.placeholders {
        let words = span.of(&view.document.text);
        out.report(*span, format!("“{words}” is a blank of a template"), "Fill it in");
    }
}
