//! `F010`: words set letter by letter.

use crate::checks::{Context, Findings, check};
use crate::model::Span;

check! {
    /// # What it finds
    /// A line such as "E X P E R I E N C E".
    /// # Why it matters
    /// Programs read single letters, so the heading or name is not found.
    /// # Before / after
    /// Before: E X P E R I E N C E
    /// After: EXPERIENCE, spaced by the font's own setting.
    /// # Limits
    /// Lines of at least five single letters in a row.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175) names it among what its parser fails on
    /// (letter-spaced text).
    "F010" "letter-spaced-text" Warning
}

/// Fewer single letters may be initials or grades.
const LETTERS: usize = 5;

fn run(cx: &Context<'_>, out: &mut Findings) {
    for line in &cx.document.lines {
        let text = cx.quote(line.span);
        if text.len() > 400 {
            continue;
        }
        let (mut run, mut start) = (0, 0);
        for word in text.split_whitespace() {
            let mut letters = word.chars();
            let single = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic())
                && letters.next().is_none();
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            if !single {
                run = 0;
                continue;
            }
            if run == 0 {
                start = at;
            }
            run += 1;
            if run == LETTERS {
                out.report(
                    Span::new(start, text.trim_end().len()).shifted(line.span.start),
                    "these letters are set apart: programs read no word",
                    "Write the word without blanks; widen it with the font's spacing",
                );
            }
        }
    }
}
