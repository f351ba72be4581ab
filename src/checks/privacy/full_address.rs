//! `P007`: a full street address.

use std::collections::BTreeSet;

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
        let street = cx
            .quote(line.span)
            .split(['|', '•', '·', ';', ',', ':'])
            .any(|part| is_street(part, streets));
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

/// House number, a capitalised name, a word for a street, and little behind it: "48/2 Maple Street".
fn is_street(part: &str, streets: &BTreeSet<String>) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    // "Flat 3" stands before the number, "No." may.
    let number = words.iter().take(3).position(|word| {
        word.len() <= 6 && word.chars().next().is_some_and(|letter| letter.is_ascii_digit())
    });
    let Some(number) = number else { return false };
    let named = words.get(number + 1).is_some_and(|word| {
        word.chars().next().is_some_and(|letter| letter.is_uppercase() || letter.is_ascii_digit())
    });
    let street = (number + 2..words.len().min(number + 5))
        .find(|at| words.get(*at).is_some_and(|word| streets.contains(&word.to_lowercase())));
    named && street.is_some_and(|at| words.len() - at <= 5)
}
