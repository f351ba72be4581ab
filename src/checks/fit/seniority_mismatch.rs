//! `M006`: a level that is far from the posting's.

use crate::checks::{Context, Findings, check};
use crate::{
    checks::context::head,
    keywords::Coaching,
    model::{Position, Seniority},
};

check! {
    /// # What it finds
    /// A posting for a director or higher, and no title above the middle level nor people led; or a
    /// posting for beginners, and a director's title held last.
    /// # Why it matters
    /// A reader asks why. One line in the summary or the letter answers.
    /// # Before / after
    /// Before: support technician applying for director.
    /// After: … acting head of IT for eight months in 2024.
    /// # Limits
    /// Levels are told from title words; titles differ between countries and sizes of company.
    /// # Source
    /// Textkernel's management level; own rule.
    "M006" "seniority-mismatch" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let asked = cx.posting.seniority;
    let coaching = &cx.lexicon().coaching;
    let of = |position: &Position| {
        position.title.as_ref().map(|title| level(&title.value.to_lowercase(), coaching))
    };
    let titled = cx.resume.positions.iter().filter_map(|position| Some((of(position)?, position)));
    let Some((highest, position)) = titled.max_by_key(|(level, _)| *level) else { return };
    if cx.posting.title.is_none() {
        return;
    }
    // Who led people held the work, whatever the title was.
    let leads = !cx.resume.management.team_sizes.is_empty();
    if asked >= Seniority::Director && highest <= Seniority::Mid && !leads {
        out.report(
            head(position),
            "the posting is at least two levels above the highest title here",
            "Show what you did at that level: acting periods, budgets, people led",
        );
    }
    let latest = cx.latest().and_then(|latest| Some((of(latest)?, latest)));
    if let Some((held, latest)) = latest
        && asked == Seniority::Entry
        && held >= Seniority::Director
    {
        out.report(
            head(latest),
            "the posting is at least two levels below the latest title here",
            "Say in the summary or the letter why you want this level",
        );
    }
}

/// The highest level that a word of the title names.
fn level(title: &str, coaching: &Coaching) -> Seniority {
    let levels = [
        (Seniority::Executive, &coaching.executive_titles),
        (Seniority::Director, &coaching.director_titles),
        (Seniority::Senior, &coaching.senior_titles),
        (Seniority::Entry, &coaching.entry_titles),
    ];
    levels
        .into_iter()
        .find(|(_, words)| {
            words.iter().any(|word| crate::checks::phrase::places(title, word).next().is_some())
        })
        .map_or(Seniority::Mid, |(level, _)| level)
}
