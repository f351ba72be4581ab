//! `M006`: a level that is far from the posting's.

use crate::checks::{Context, Findings, check};
use crate::{checks::context::head, keywords::Coaching, model::Seniority};

check! {
    /// # What it finds
    /// The titles held are two levels or more below the level of the posting, or two above it.
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
    if cx.posting.title.is_none() || cx.resume.positions.is_empty() {
        return;
    }
    let titled = cx.resume.positions.iter().filter_map(|position| {
        position
            .title
            .as_ref()
            .map(|title| (level(&title.value.to_lowercase(), &cx.lexicon().coaching), position))
    });
    let Some((highest, position)) = titled.max_by_key(|(level, _)| *level) else { return };
    let (held, asked) = (highest as i32, asked as i32);
    if (held - asked).abs() >= 2 {
        let way = if held < asked { "above" } else { "below" };
        out.report(
            head(position),
            format!("the posting is at least two levels {way} the highest title here"),
            if held < asked {
                "Show what you did at that level: acting periods, budgets, people led"
            } else {
                "Say in the summary or the letter why you want this level"
            },
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
