//! `Q002`: a statement with a size but no outcome.

use crate::checks::{Context, Findings, check};
use crate::model::{BulletKind, MissingPart};

check! {
    /// # What it finds
    /// A statement whose numbers only say how large the thing was (people, budget, sites), and
    /// whose words name no change.
    /// # Why it matters
    /// Size shows responsibility; an outcome shows what came of it. The strongest statements have
    /// both.
    /// # Before / after
    /// Before: Managed a team of 14 engineers.
    /// After: Led 14 engineers who cut incident time by 40 % in a year.
    /// # Limits
    /// A verb of change without a number counts as an outcome here, and a time (“in 2 weeks”) is no
    /// size; Q001 is for statements without any number.
    /// # Source
    /// MIT Communication Lab (résumé guide): action and outcome; Harvard URAF: go beyond listing
    /// responsibilities.
    "Q002" "scope-without-result" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (_, bullet) in cx.bullets() {
        if bullet.kind != BulletKind::Scope || !bullet.missing.contains(&MissingPart::Result) {
            continue;
        }
        let counted = bullet.metrics.iter().filter(|metric| metric.unit != "time");
        let sizes: Vec<&str> = counted.map(|metric| metric.text.as_str()).collect();
        if sizes.is_empty() {
            continue;
        }
        out.report(
            bullet.span,
            format!("states a size ({}) but no outcome", sizes.join(", ")),
            "Keep the size and add what came of it: “…, which cut ___ from ___ to ___”",
        );
    }
}
