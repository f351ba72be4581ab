//! `R007`: names that swagger instead of naming the job.

use crate::checks::{Context, Findings, check, phrase};

check! {
    /// # What it finds
    /// “Rockstar”, “ninja”, “work hard, play hard” and their like.
    /// # Why it matters
    /// It says nothing about the work and puts off people who do it well without noise.
    /// # Before / after
    /// Before: We want a Kubernetes ninja
    /// After: You have run Kubernetes in production
    /// # Limits
    /// Products that bear such a name are reported too.
    /// # Source
    /// Gaucher, Friesen and Kay 2011 on gendered wording in job advertisements; own list.
    "R007" "swagger-wording" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let lower = cx.posting_text.to_ascii_lowercase();
    for span in phrase::all(&lower, &cx.lexicon().posting_bias.swagger) {
        out.report(
            span,
            format!("“{}” says nothing about the work", span.of(cx.posting_text)),
            "Say what the person will do",
        );
    }
}
