//! Role family and seniority from the title, and from the years where the title is silent.

use crate::{
    keywords::KeywordSets,
    model::{Requirement, RequirementKind, RoleFamily, Seniority, Span},
};

use super::phrases::Phrases;

/// Years from which a job is a senior one, and up to which it is a first one.
const SENIOR_FROM: u32 = 7;
const ENTRY_UP_TO: u32 = 1;

/// The role family that a title names; failing that, the one the text names most.
pub(super) fn family(sets: &KeywordSets, title: &str, text: &str) -> RoleFamily {
    let rows = &sets.lexicon.posting_titles.family;
    let lower = title.to_ascii_lowercase();
    for row in rows {
        if holds(&row.any, &lower) {
            return row.is;
        }
    }
    let lower = text.to_ascii_lowercase();
    let span = Span::new(0, lower.len());
    let count = |words: &Vec<String>| {
        // A short word such as "it" is everywhere.
        let longer = words.iter().filter(|word| word.contains(' ')).map(|word| (word.as_str(), ()));
        Phrases::new(longer).scan(&lower, span).len()
    };
    let best =
        rows.iter().rev().map(|row| (count(&row.any), row.is)).max_by_key(|(times, _)| *times);
    best.filter(|(times, _)| *times > 1).map_or(RoleFamily::Other, |(_, family)| family)
}

/// How senior the job is.
pub(super) fn seniority(
    sets: &KeywordSets,
    title: &str,
    requirements: &[Requirement],
) -> Seniority {
    let lower = title.to_ascii_lowercase();
    for row in &sets.lexicon.posting_titles.seniority {
        if holds(&row.any, &lower) {
            return row.is;
        }
    }
    let timed = requirements.iter().filter(|one| {
        matches!(one.kind, RequirementKind::Experience | RequirementKind::Management)
    });
    match timed.filter_map(|one| one.min_years).max() {
        Some(years) if years >= SENIOR_FROM => Seniority::Senior,
        Some(years) if years <= ENTRY_UP_TO => Seniority::Entry,
        _ => Seniority::Mid,
    }
}

fn holds(words: &[String], title: &str) -> bool {
    let table = Phrases::new(words.iter().map(|word| (word.as_str(), ())));
    table.holds(title, Span::new(0, title.len()), |()| true)
}
