//! `W002`: a statement that opens with a verb that hides the writer's part.

use crate::checks::{Context, Findings, check};
use crate::{
    checks::phrase,
    model::{BulletKind, Span},
};

check! {
    /// # What it finds
    /// A statement that opens with helped, assisted, participated, handled, worked on and the like.
    /// # Why it matters
    /// The reader cannot tell what you did yourself.
    /// # Before / after
    /// Before: Assisted with the move to Azure.
    /// After: Planned and ran the move of 12 services to Azure.
    /// # Limits
    /// Statements with a measured outcome are left alone. Helping may be all there was; then say
    /// with what part.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02); bu-beyond.blog.
    "W002" "weak-verb" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let wording = &cx.lexicon().wording;
    for (_, bullet) in cx.bullets() {
        let duty = phrase::opening(cx.lower_at(bullet.span), &wording.duty_openers).is_some();
        let Some(verb) = bullet.verb.as_deref().filter(|_| !duty) else { continue };
        let weak = wording.form_in(&wording.weak_verbs, &verb.to_lowercase()).is_some();
        if weak && bullet.kind != BulletKind::Result {
            let quoted = cx.quote(bullet.span).find(verb).map_or(bullet.span, |at| {
                Span::new(bullet.span.start + at, bullet.span.start + at + verb.len())
            });
            out.report(
                quoted,
                format!("“{verb}” hides your own part"),
                "Name what you did yourself: “Designed ___”, “Ran ___”, “Wrote ___”",
            );
        }
    }
}
