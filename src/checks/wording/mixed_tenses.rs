//! `W018`: present and past tense mixed in one position.

use super::tense::{Tense, are_mostly_past, has_ended, is_duty, tense};
use crate::{
    checks::{Context, Findings, check, context::statements},
    model::Bullet,
};

check! {
    /// # What it finds
    /// Statements in the present tense among those in the past tense: in a position that has ended,
    /// or among the duties of the current one.
    /// # Why it matters
    /// It reads as if two texts had been put together, and leaves open what is over.
    /// # Before / after
    /// Before: (2015 to 2019) Managed the service desk. Prepare the budget.
    /// After: (2015 to 2019) Managed the service desk. Prepared the budget.
    /// # Limits
    /// Speaks only where at least two statements stand in each tense and every form is unmistakable.
    /// In a current position only duties are compared, because a result is rightly past. Where
    /// most are in the present though the position has ended, W006 says so.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02): past tense for past roles;
    /// own rule for mixtures.
    "W018" "mixed-tenses" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in &cx.resume.positions {
        let current = position.is_current();
        if !current && !has_ended(cx, position) {
            continue;
        }
        let compared = statements(position).filter(|bullet| !current || is_duty(cx, bullet));
        let told: Vec<_> = compared.filter_map(|one| Some((tense(cx, one)?, one))).collect();
        let of = |wanted: Tense| -> Vec<&Bullet> {
            told.iter().filter(|(tense, _)| *tense == wanted).map(|(_, one)| *one).collect()
        };
        let (present, past) = (of(Tense::Present), of(Tense::Past));
        let least = cx.limits.tense_statements_min.max(1);
        // The other checks of tense speak of what stands in the wrong tense throughout.
        let throughout = if current {
            are_mostly_past(cx, past.len(), told.len())
        } else {
            present.len() * 2 > statements(position).count()
        };
        if present.len() < least || past.len() < least || throughout {
            continue;
        }
        let wrong = if current { past } else { present };
        if let Some(first) = wrong.first() {
            let (one, other) = if current { ("past", "present") } else { ("present", "past") };
            out.report(
                first.span,
                format!(
                    "{} mixes tenses: {} in the {one}, {} in the {other}",
                    Context::name_of(position),
                    wrong.len(),
                    told.len() - wrong.len()
                ),
                if current {
                    "Write what you still do in the present tense"
                } else {
                    "Write what is over in the past tense throughout"
                },
            );
        }
    }
}
