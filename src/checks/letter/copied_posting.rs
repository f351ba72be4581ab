//! `L006`: sentences of the posting in the letter.

use crate::checks::{Context, Findings, check};
use crate::{checks::integrity::copied, model::Span};

check! {
    /// # What it finds
    /// At least twelve words in a row that stand word for word in the posting.
    /// # Why it matters
    /// The reader wrote them and knows them. Use the terms, not the sentences.
    /// # Before / after
    /// Before: I have proven experience in planning, budgeting and … (as posted)
    /// After: I have kept a 2.4 M budget for three years.
    /// # Limits
    /// Single terms may and should be the posting's own. Quotations and sentences about the company
    /// are left alone.
    /// # Source
    /// UC Merced letter sheet (formsbank 100729); Lawrence University: use its key words.
    "L006" "copied-posting" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    for (start, end) in copied(cx.posting, &view.document.text, cx.limits.copied_words) {
        out.report(
            Span::new(start, end),
            "these words are the posting's own",
            "Answer them with what you did",
        );
    }
}
