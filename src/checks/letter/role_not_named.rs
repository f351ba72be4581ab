//! `L004`: a letter that does not name the role.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// The telling words of the posting's title do not occur in the letter.
    /// # Why it matters
    /// The reader files the letter by role, often with several open.
    /// # Before / after
    /// Before: I am applying for the advertised position.
    /// After: I am applying as IT manager.
    /// # Limits
    /// Where the posting has no title the check is silent.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/08).
    "L004" "role-not-named" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let (Some(view), Some(title)) = (&cx.letter, &cx.posting.title) else { return };
    let words: Vec<String> = title
        .value
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.len() > 1)
        .map(str::to_ascii_lowercase)
        .collect();
    let named =
        words.iter().filter(|word| phrase::places(&view.lower, word).next().is_some()).count();
    if !words.is_empty() && title.value.is_ascii() && named * 2 < words.len() {
        out.report(
            None,
            format!("the letter does not name the role “{}”", title.value),
            "Name it in the first sentence",
        );
    }
}
