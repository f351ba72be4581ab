//! `I005`: letters of another alphabet inside Latin words.

use crate::checks::{Context, Findings, check};
use crate::model::Span;

check! {
    /// # What it finds
    /// A word that mixes Latin letters with Cyrillic or Greek ones that look the same, or holds
    /// zero-width characters.
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
        let zero = word.trim_matches(ZERO_WIDTH).contains(ZERO_WIDTH);
        let mixed = latin >= 2 && foreign > 0 && foreign <= latin;
        if (mixed || (zero && latin >= 2)) && said < 3 {
            said += 1;
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            let message = if mixed {
                "this word mixes letters of two alphabets"
            } else {
                "this word holds invisible characters"
            };
            out.report(Span::new(start, start + word.len()), message, "Type the word anew");
        }
    }
}

/// Characters without width; joiners that scripts need are not among them.
const ZERO_WIDTH: &[char] = &['\u{200B}', '\u{2060}', '\u{FEFF}'];
