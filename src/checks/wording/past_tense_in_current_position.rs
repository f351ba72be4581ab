//! `W017`: the duties of the current position told in the past tense.

use super::tense::{Tense, are_mostly_past, is_duty, tense};
use crate::checks::{Context, Findings, check, context::statements};

check! {
    /// # What it finds
    /// A position that lasts to this day, whose duties are told in the past tense.
    /// # Why it matters
    /// The tense tells the reader what is over: “managed the service desk” sounds as if you had
    /// left. What you achieved may stay in the past tense, what you do belongs in the present.
    /// # Before / after
    /// Before: (2021 to present) Managed the service desk.
    /// After: (2021 to present) Manage the service desk.
    /// # Limits
    /// Only duties count: statements that open with work that goes on (manage, support, monitor) and
    /// hold no result. Speaks where at least three of them, and three in four, open with an
    /// unmistakable past form. Thai verbs have no tense.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02): past tense for past roles,
    /// and so the present for the current one.
    "W017" "past-tense-in-current-position" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in cx.resume.positions.iter().filter(|position| position.is_current()) {
        let duties = statements(position).filter(|bullet| is_duty(cx, bullet));
        let told: Vec<_> = duties.filter_map(|duty| Some((tense(cx, duty)?, duty))).collect();
        let past: Vec<_> = told.iter().filter(|(tense, _)| *tense == Tense::Past).collect();
        if are_mostly_past(cx, past.len(), told.len())
            && let Some((_, first)) = past.first()
        {
            out.report(
                first.span,
                format!(
                    "{} lasts to this day, but {} of its {} duties are in the past tense",
                    Context::name_of(position),
                    past.len(),
                    told.len()
                ),
                "Write what you still do in the present tense; what you achieved may stay in the past",
            );
        }
    }
}
