//! `F005`: icons in place of words.

use crate::checks::{Context, Findings, check, counted::counted};
use crate::model::Span;

check! {
    /// # What it finds
    /// Signs of an icon font (private-use characters) in the text.
    /// # Why it matters
    /// A program sees a meaningless character where you see a telephone.
    /// # Before / after
    /// Before: an icon before the number.
    /// After: Phone: +66 81 234 5678.
    /// # Limits
    /// Icons that are pictures leave no trace in the text.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175) names it among what its parser fails on
    /// (images); own rule.
    "F005" "icons-as-text" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let mut icons = cx.document.text.char_indices().filter(
        |(_, letter)| matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}'),
    );
    if let Some((at, icon)) = icons.next() {
        let count = icons.count() + 1;
        out.report(
            Span::new(at, at + icon.len_utf8()),
            format!("{} that programs read as nothing", counted(count, "icon")),
            "Write the word beside it, or leave the icon out",
        );
    }
}
