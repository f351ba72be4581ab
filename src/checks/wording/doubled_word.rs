//! `W015`: a word that stands twice in a row.

use crate::checks::{Context, Findings, check};
use crate::model::Span;

check! {
    /// # What it finds
    /// The same word twice in a row in a statement or the summary: “the the”.
    /// # Why it matters
    /// A slip that any reader sees.
    /// # Before / after
    /// Before: Led the the rollout.
    /// After: Led the rollout.
    /// # Limits
    /// Only small words that never double on purpose (the, a, of, to, in, and …) and words across
    /// no punctuation.
    /// # Source
    /// Editorial convention.
    "W015" "doubled-word" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let summary = cx.resume.summary.iter().map(|summary| summary.span);
    for span in cx.bullets().map(|(_, bullet)| bullet.span).chain(summary) {
        let text = cx.lower_at(span);
        let mut last: Option<(usize, &str)> = None;
        for word in text.split_whitespace() {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            if let Some((start, before)) = last
                && before == word
                && cx.lexicon().coaching.small_words.contains(word)
            {
                let place = Span::new(start, at + word.len()).shifted(span.start);
                out.report(place, format!("“{word}” stands twice"), "Delete one");
            }
            last = Some((at, word));
        }
    }
}
