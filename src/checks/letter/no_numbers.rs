//! `L005`: a letter without a number.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// No metric in the whole letter.
    /// # Why it matters
    /// One quantified proof carries more than a page of qualities.
    /// # Before / after
    /// Before: I greatly improved support.
    /// After: I cut ticket times from 3 days to 9 hours.
    /// # Limits
    /// Years of experience count as a number here.
    /// # Source
    /// USF career guide (letters): at least one quantified proof;
    /// artificialguybr/resume-ats-linkedin-optimizer (references/08).
    "L005" "no-numbers" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    // A year or a house number is no proof, so only digits and number words of the body count.
    let measured = view.letter.paragraphs.iter().any(|paragraph| {
        let lower = paragraph.of(&view.lower);
        let digits = lower
            .split(|letter: char| letter.is_whitespace() || letter == '-')
            .map(|word| {
                word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '%')
            })
            .any(|word| {
                let number: String = word.chars().filter(char::is_ascii_digit).collect();
                let year = number.len() == 4 && word.len() == 4;
                !number.is_empty() && !year
            });
        let spelled = lower
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| cx.lexicon().metrics.number_words.contains_key(word));
        digits || spelled
    });
    if !measured && !view.letter.paragraphs.is_empty() {
        out.report(
            None,
            "the letter states no number",
            "Add your strongest result: “At ___ I cut ___ from ___ to ___”",
        );
    }
}
