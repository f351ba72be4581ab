//! `W006`: a past position told in the present tense.

use super::tense::{Tense, has_ended, tense};
use crate::checks::{Context, Findings, check, context::statements};

check! {
    /// # What it finds
    /// A position that has ended, in which most statements open in the present tense.
    /// # Why it matters
    /// The tense tells the reader what is over. Mixed tenses look like a text copied from a job
    /// description.
    /// # Before / after
    /// Before: (2015 to 2019) Manages the service desk.
    /// After: (2015 to 2019) Managed the service desk.
    /// # Limits
    /// Speaks only where at least two statements, and more than half, open with an unmistakable
    /// present form (“manages”, “manage”). Forms that are the same in both tenses, and -ing forms,
    /// count for neither side.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02): past tense for past roles.
    "W006" "present-tense-in-past-position" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for position in cx.resume.positions.iter().filter(|position| has_ended(cx, position)) {
        let present: Vec<_> =
            statements(position).filter(|one| tense(cx, one) == Some(Tense::Present)).collect();
        let (count, total) = (present.len(), statements(position).count());
        if count >= 2
            && count * 2 > total
            && let Some(first) = present.first()
        {
            out.report(
                first.span,
                format!(
                    "{} has ended, but {count} of its {total} statements are in the present tense",
                    Context::name_of(position)
                ),
                "Write what is over in the past tense: managed, led, built",
            );
        }
    }
}
