//! `I001`: text that a person cannot see.

use crate::checks::{Context, Findings, check};
use crate::{checks::phrase, model::HiddenReason};

check! {
    /// # What it finds
    /// Words in the file that are white, transparent, tiny, covered, off the page or hidden by
    /// Word, or metadata stuffed with terms.
    /// # Why it matters
    /// Readers take it for a trick, and rightly: it is how keywords are smuggled past programs.
    /// vitae never scores it.
    /// # Before / after
    /// Before: a list of tools in white under the last line.
    /// After: the same tools in the skills section, those you know.
    /// # Limits
    /// Some editors leave harmless remains, such as deleted text that Word still tracks; those are
    /// reported as what they are.
    /// # Source
    /// shortlist-ai and VeriWorkly strip such text; a line of white 1-pt text once moved a tool
    /// that counts keywords from 50.8 % to 89.6 %.
    "I001" "hidden-text" Error
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let tricks: Vec<&str> = cx
        .document
        .hidden
        .iter()
        .filter(|hidden| hidden.reason != HiddenReason::Deleted)
        .map(|hidden| hidden.text.trim())
        .collect();
    let words: usize = tricks.iter().map(|text| phrase::words(text)).sum();
    // Single letters are remains of a layout, not a message.
    if words < 3 {
        return;
    }
    let sample: String = tricks.join(" … ").chars().take(60).collect();
    out.report(
        None,
        format!("{words} words cannot be seen by a reader: “{sample}…”"),
        "Delete them; write what is true where everybody sees it",
    );
}
