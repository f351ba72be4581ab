//! `W012`: a known term that is spelled wrongly.

use crate::checks::{Context, Findings, check};
use crate::{
    model::{ConceptKind, MatchRule, SkillHit},
    text::{edit_distance, is_dictionary_word},
};

check! {
    /// # What it finds
    /// A word that is one slip away from a term of the keyword sets.
    /// # Why it matters
    /// People who know the term will doubt that you do, and a search for it will not find you.
    /// # Before / after
    /// Before: Kubernetis, Teraform.
    /// After: Kubernetes, Terraform.
    /// # Limits
    /// Only names of tools and certificates of seven letters and more, one letter off. Names of
    /// companies that nobody listed may look like one.
    /// # Source
    /// Keyword sets; own rule.
    "W012" "misspelt-term" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for hit in cx.resume.hits.iter().filter(|hit| is_slip(cx, hit)) {
        let quote = cx.quote(hit.span);
        out.report(
            hit.span,
            format!("“{quote}” looks like a misspelling of {}", hit.name),
            format!("Write {}", hit.name),
        );
    }
}

/// A long name of a tool or certificate, one letter off; brands and everyday words that happen to
/// look like one are told by what they are made of and by their neighbours.
fn is_slip(cx: &Context<'_>, hit: &SkillHit) -> bool {
    let named = matches!(hit.kind, ConceptKind::Tool | ConceptKind::Certification);
    let written = cx.quote(hit.span);
    let quote = written.to_lowercase();
    let name = hit.name.to_lowercase();
    let long = quote.chars().count() >= cx.limits.misspelt_letters_min;
    hit.rule == MatchRule::Typo
        && named
        && long
        && edit_distance(&quote, &name) == 1
        && quote.trim_end_matches('s') != name
        && !is_compound(&quote)
        && !in_name(cx, hit)
}

/// "redline": two everyday words.
fn is_compound(word: &str) -> bool {
    word.char_indices().any(|(at, _)| {
        let halves = word.split_at_checked(at);
        halves.is_some_and(|(a, b)| {
            a.len() > 2 && b.len() > 2 && is_dictionary_word(a) && is_dictionary_word(b)
        })
    })
}

/// "Alcatel-Lucent", and letters of a longer word.
fn in_name(cx: &Context<'_>, hit: &SkillHit) -> bool {
    let glued = |letter: Option<char>| letter.is_some_and(|c| c.is_alphanumeric() || c == '-');
    let text = &cx.document.text;
    glued(text.get(..hit.span.start).and_then(|before| before.chars().next_back()))
        || glued(text.get(hit.span.end..).and_then(|after| after.chars().next()))
}
