//! `D003`: a position without dates.

use crate::checks::context::head;
use crate::checks::{Context, Findings, check};
use crate::model::Position;

check! {
    /// # What it finds
    /// A position for which no date was found, in a résumé that dates others.
    /// # Why it matters
    /// Its time counts for nothing, and readers wonder why it is left out.
    /// # Before / after
    /// Before: IT Manager, Northlight Foods.
    /// After: IT Manager, Northlight Foods, 03/2018 to 09/2021.
    /// # Limits
    /// Not reported where a date is there but unreadable (D002).
    /// # Source
    /// Own rule.
    "D003" "missing-dates" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let dated = cx.resume.positions.iter().any(|position| position.dates.start.is_some());
    for position in &cx.resume.positions {
        let none = position.dates.start.is_none() && position.dates.end.is_none();
        if dated && none && position.unreadable_date.is_none() && named(position) {
            out.report(
                head(position),
                format!("{} has no dates", Context::name_of(position)),
                "Add month and year of start and end",
            );
        }
    }
}

/// Whether it reads like a job held: a title of a few words, or one beside its employer.
fn named(position: &Position) -> bool {
    position.title.as_ref().is_some_and(|title| {
        let words = title.value.split_whitespace().count();
        words <= 6 && !title.value.contains(". ")
    })
}
