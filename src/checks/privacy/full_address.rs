//! `P007`: a full street address.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// House number, street and a postcode in the lines before the experience.
    /// # Why it matters
    /// A town is enough to judge the commute; the street tells strangers where you live.
    /// # Before / after
    /// Before: 12 Maple Street, Springfield 12345
    /// After: Springfield
    /// # Limits
    /// Addresses of employers further down are left alone.
    /// # Source
    /// Guides advise town and country only; own rule.
    "P007" "full-address" Advice
}

/// The address stands in the first lines.
const LINES: usize = 12;

fn run(cx: &Context<'_>, out: &mut Findings) {
    let streets = &cx.lexicon().privacy.streets;
    let first = cx.resume.positions.first().map_or(usize::MAX, |position| position.span.start);
    for line in cx.document.lines.iter().take(LINES).take_while(|line| line.span.start < first) {
        let text = cx.lower_at(line.span);
        if text.len() > 200 || text.contains('@') && text.len() > 120 {
            continue;
        }
        let words: Vec<&str> = text
            .split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '|' | '•' | '·'))
            .filter(|word| !word.is_empty())
            .collect();
        let number = |word: &&str| {
            word.len() <= 5 && word.chars().next().is_some_and(|letter| letter.is_ascii_digit())
        };
        // A house number, then within three words a word for a street, then something more.
        let street = words.iter().enumerate().any(|(index, word)| {
            number(word)
                && words
                    .get(index + 2..words.len().min(index + 5))
                    .is_some_and(|near| near.iter().any(|word| streets.contains(*word)))
        });
        let postcode =
            text.split(|letter: char| !letter.is_ascii_digit()).any(|digits| digits.len() == 5);
        let thai =
            !text.is_ascii() && streets.iter().any(|s| !s.is_ascii() && text.contains(s.as_str()));
        if street || (thai && postcode) {
            out.report(
                line.span,
                "a street address tells strangers where you live",
                "Town and country are enough",
            );
            return;
        }
    }
}
