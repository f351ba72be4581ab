//! `M002`: a requirement that the résumé says is not met.

use crate::checks::{Context, Findings, check};
use crate::model::Outcome;

check! {
    /// # What it finds
    /// A requirement for which the résumé itself says otherwise: “no experience with …”.
    /// # Why it matters
    /// It is honest, but it stands where strengths should stand.
    /// # Before / after
    /// Before: No experience with Kubernetes yet.
    /// After: (in the letter) what you are doing to learn it.
    /// # Limits
    /// Denials are recognised by the words before the term.
    /// # Source
    /// Own rule; denied skills counted as present are a known fault of other tools.
    "M002" "contradicted-requirement" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for verdict in cx.matched.verdicts.iter().filter(|v| v.outcome == Outcome::Contradicted) {
        out.report(
            verdict.evidence.first().map(|evidence| evidence.span),
            format!("the posting asks for {}; the résumé says otherwise", verdict.requirement.name),
            "Leave the denial out; say in the letter how you are closing the gap",
        );
    }
}
