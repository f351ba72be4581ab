//! `I005`: letters of another alphabet inside Latin words.

use crate::checks::{Context, Findings, check};
use crate::model::Span;

check! {
    /// # What it finds
    /// A word that mixes Latin letters with Cyrillic or Greek ones that look the same.
    /// # Why it matters
    /// A search for the word does not find it, and some do it to get past filters.
    /// # Before / after
    /// Before: Pythоn with a Cyrillic о.
    /// After: Python.
    /// # Limits
    /// Words wholly in another alphabet are left alone, as are the micro sign and Greek letters
    /// beside digits.
    /// # Source
    /// VeriWorkly (look-alike characters); Unicode Technical Standard 39.
    "I005" "look-alike-letters" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let text = &cx.document.text;
    let mut said = 0;
    for word in
        text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '/' | '-'))
    {
        let latin = word.chars().filter(char::is_ascii_alphabetic).count();
        let foreign = word
            .chars()
            .filter(|letter| {
                matches!(letter, '\u{0400}'..='\u{04FF}' | '\u{0391}'..='\u{03C9}')
                    && *letter != 'μ'
            })
            .count();
        let mixed = latin >= 2 && foreign > 0 && foreign <= latin;
        if mixed && said < 3 {
            said += 1;
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            out.report(
                Span::new(start, start + word.len()),
                "this word mixes letters of two alphabets",
                "Type the word anew",
            );
        }
    }
}
