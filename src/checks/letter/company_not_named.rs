//! `L002`: a letter that does not name the employer.

use crate::checks::phrase;
use crate::checks::{Context, Findings, check};
use crate::keywords::Coaching;

check! {
    /// # What it finds
    /// The posting names its employer; the letter does not.
    /// # Why it matters
    /// A letter that fits every company convinces none.
    /// # Before / after
    /// Before: your esteemed company
    /// After: Northlight Foods
    /// # Limits
    /// Words such as Ltd or Inc are left out of the comparison. Where the posting names no employer
    /// the check is silent.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/08): names this company and role.
    "L002" "company-not-named" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let (Some(view), Some(employer)) = (&cx.letter, &cx.posting.employer) else { return };
    let names = names_of(&employer.value, &cx.lexicon().coaching);
    let found = names.iter().any(|name| phrase::places(&view.lower, name).next().is_some());
    if !names.is_empty() && !found {
        out.report(
            None,
            format!("the letter does not name {}", employer.value),
            format!(
                "Name it in the first paragraph, with one reason why {} and not another",
                employer.value
            ),
        );
    }
}

/// The whole name without its legal form, and its first word if that is telling.
pub(super) fn names_of(employer: &str, coaching: &Coaching) -> Vec<String> {
    let lower = employer.to_ascii_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '.' | '(' | ')'))
        .filter(|word| !word.is_empty() && !coaching.legal_forms.contains(*word))
        .collect();
    let mut names = vec![words.join(" ")];
    if let Some(first) = words.first().filter(|word| word.chars().count() > 3) {
        names.push((*first).to_owned());
    }
    names.retain(|name| !name.is_empty());
    names
}
