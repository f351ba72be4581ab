//! `W016`: one term written in several ways.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeMap;

use crate::model::{ConceptKind, MatchRule, Span};

check! {
    /// # What it finds
    /// A term of the keyword sets that differs only in its capitals or spaces from another place of
    /// the same résumé: Javascript and JavaScript.
    /// # Why it matters
    /// Consistent spelling shows care, above all for the tools you name as your own.
    /// # Before / after
    /// Before: Github in the skills, GitHub in the text.
    /// After: GitHub throughout.
    /// # Limits
    /// Words in capitals (headings, lists in capitals) do not count. Reported once a term.
    /// # Source
    /// Editorial convention.
    "W016" "mixed-spelling-of-term" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let mut forms: BTreeMap<(&str, String), Vec<Span>> = BTreeMap::new();
    for hit in &cx.resume.hits {
        let quote = cx.quote(hit.span);
        let exact = matches!(hit.rule, MatchRule::Exact | MatchRule::Alias);
        // Plain words may begin a sentence; names with an inner capital may not change it.
        let named = matches!(hit.kind, ConceptKind::Tool | ConceptKind::Certification);
        if exact
            && named
            && quote.is_ascii()
            && quote.to_uppercase() != quote
            && quote.to_lowercase() != quote
        {
            forms.entry((&hit.id, quote.to_lowercase())).or_default().push(hit.span);
        }
    }
    for spans in forms.values() {
        let Some(first) = spans.first() else { continue };
        let inner = |span: &Span| cx.quote(*span).chars().skip(1).any(char::is_uppercase);
        let other = spans.iter().find(|span| {
            cx.quote(**span) != cx.quote(*first)
                && (inner(span) || inner(first))
                && cx.quote(**span).chars().all(char::is_alphanumeric)
        });
        if let Some(other) = other {
            out.report(
                *other,
                format!("“{}” here, “{}” elsewhere", cx.quote(*other), cx.quote(*first)),
                "Write the name as its makers do, everywhere",
            );
        }
    }
}
