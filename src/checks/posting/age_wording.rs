//! `R005`: wording that asks for an age.

use crate::checks::{Context, Findings, check, phrase};

use super::musts;

check! {
    /// # What it finds
    /// A maximum age, “young and dynamic”, “digital native”, and a recent graduate as a must.
    /// # Why it matters
    /// It turns able people away for their age, and in many countries it is unlawful.
    /// # Before / after
    /// Before: A digital native, not older than 35
    /// After: At home with collaboration tools
    /// # Limits
    /// A least age (such as the legal working age) is not reported, nor is “recent graduates
    /// welcome”.
    /// # Source
    /// EU Directive 2000/78/EC and the US Age Discrimination in Employment Act forbid it.
    "R005" "age-wording" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let words = &cx.lexicon().posting_bias;
    let lower = cx.posting_text.to_ascii_lowercase();
    let musts: Vec<_> = musts(cx).map(|one| one.span).collect();
    let mut found = phrase::all(&lower, &words.age);
    for span in phrase::all(&lower, &words.age_as_must) {
        let apart = !found.iter().any(|other| other.overlaps(span));
        if apart && musts.iter().any(|must| must.contains(span)) {
            found.push(span);
        }
    }
    for span in found {
        out.report(
            span,
            format!("“{}” asks for an age", span.of(cx.posting_text)),
            "Say what the person must be able to do",
        );
    }
}
