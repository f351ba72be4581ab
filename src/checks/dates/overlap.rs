//! `D004`: two positions at the same time.

use std::collections::BTreeSet;

use crate::checks::{Context, Findings, check, phrase};
use crate::{checks::context::head, model::Position};

check! {
    /// # What it finds
    /// Two positions with different employers that overlap by four months or more.
    /// # Why it matters
    /// It is a fact, and often right; a reader may take it for a slip in the dates.
    /// # Before / after
    /// Before: 2015 to 2019 and 2017 to 2021.
    /// After: the second marked “part time” or “in parallel”.
    /// # Limits
    /// Months are counted once in the experience. Bare years are not compared. Titles that say part
    /// time, freelance, volunteer, board or the like explain themselves.
    /// # Source
    /// Own threshold.
    "D004" "overlap" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (index, position) in cx.resume.positions.iter().enumerate() {
        let earlier = cx.resume.positions.iter().take(index);
        let mut with = earlier
            .filter(|other| !studied(cx, other) && !studied(cx, position))
            .filter(|other| overlap(cx, position, other) >= cx.limits.overlap_months);
        if let Some(other) =
            with.rfind(|other| differs(other, position, &cx.lexicon().coaching.side_titles))
        {
            out.report(
                head(position),
                format!(
                    "{} overlaps {} by {} months",
                    Context::name_of(position),
                    Context::name_of(other),
                    overlap(cx, position, other)
                ),
                "Check the dates, or mark the one that ran in parallel (“part time”)",
            );
        }
    }
}

fn overlap(cx: &Context<'_>, a: &Position, b: &Position) -> i32 {
    let exact = |position: &Position| position.dates.start.is_some_and(|at| at.month.is_some());
    let (Some((a_first, a_last)), Some((b_first, b_last))) =
        (a.dates.months_inclusive(cx.today), b.dates.months_inclusive(cx.today))
    else {
        return 0;
    };
    if exact(a) && exact(b) { a_last.min(b_last) - a_first.max(b_first) + 1 } else { 0 }
}

/// Whether the two are with different employers, and neither says it stood beside another.
fn differs(a: &Position, b: &Position, side: &BTreeSet<String>) -> bool {
    let employer = |position: &Position| {
        position.employer.as_ref().map(|employer| employer.value.to_lowercase())
    };
    let beside = |position: &Position| {
        let title = position.title.as_ref().map_or(String::new(), |t| t.value.to_lowercase());
        side.iter().any(|word| title.contains(word))
    };
    let known = employer(a).is_some() && employer(b).is_some();
    known && employer(a) != employer(b) && !beside(a) && !beside(b)
}

/// Whether it was held at a school or as a student.
fn studied(cx: &Context<'_>, position: &Position) -> bool {
    let words = [&position.title, &position.employer];
    words.into_iter().flatten().any(|found| {
        phrase::first(&found.value.to_lowercase(), &cx.lexicon().coaching.schools).is_some()
    })
}
