//! `W012`: a known term that is spelled wrongly.

use crate::checks::{Context, Findings, check};
use crate::model::MatchRule;

check! {
    /// # What it finds
    /// A word that is one slip away from a term of the keyword sets.
    /// # Why it matters
    /// People who know the term will doubt that you do, and a search for it will not find you.
    /// # Before / after
    /// Before: Kubernetis, Teraform.
    /// After: Kubernetes, Terraform.
    /// # Limits
    /// Only long terms whose misspelling is no word of its own are recognised.
    /// # Source
    /// Keyword sets; own rule.
    "W012" "misspelt-term" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for hit in cx.resume.hits.iter().filter(|hit| hit.rule == MatchRule::Typo) {
        let quote = cx.quote(hit.span);
        out.report(
            hit.span,
            format!("“{quote}” looks like a misspelling of {}", hit.name),
            format!("Write {}", hit.name),
        );
    }
}
