//! `W012`: a known term that is spelled wrongly.

use crate::checks::{Context, Findings, check};
use crate::model::{ConceptKind, MatchRule, SkillHit};

check! {
    /// # What it finds
    /// A word that is one slip away from a term of the keyword sets.
    /// # Why it matters
    /// People who know the term will doubt that you do, and a search for it will not find you.
    /// # Before / after
    /// Before: Kubernetis, Teraform.
    /// After: Kubernetes, Terraform.
    /// # Limits
    /// Only names of tools and certificates, and only where the word begins like the name.
    /// # Source
    /// Keyword sets; own rule.
    "W012" "misspelt-term" Warning
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

/// Names of tools and certificates only: of ordinary words another form is no slip.
fn is_slip(cx: &Context<'_>, hit: &SkillHit) -> bool {
    let named = matches!(hit.kind, ConceptKind::Tool | ConceptKind::Certification);
    let quote = cx.quote(hit.span).to_lowercase();
    let name = hit.name.to_lowercase();
    let near = quote.len().abs_diff(name.len()) <= 2 && quote.chars().next() == name.chars().next();
    hit.rule == MatchRule::Typo && named && near
}
