//! Requirements that a posting states twice.

use std::collections::BTreeSet;

use crate::model::{Requirement, RequirementKind};

use super::page::Page;

/// Leaves out what another requirement states as well or better: the footer of a job board repeats
/// the years, an introduction repeats the list.
pub(super) fn without_repeats(page: &Page<'_>, all: Vec<(Requirement, bool)>) -> Vec<Requirement> {
    let stems: Vec<BTreeSet<String>> = all.iter().map(|(one, _)| stems(page, one)).collect();
    let keep: Vec<bool> = all
        .iter()
        .zip(&stems)
        .enumerate()
        .map(|(index, ((one, aside), words))| {
            !all.iter().zip(&stems).enumerate().any(
                |(other, ((rival, rival_aside), rival_words))| {
                    other != index
                        && repeats(
                            (one, *aside, words),
                            (rival, *rival_aside, rival_words),
                            other < index,
                        )
                },
            )
        })
        .collect();
    all.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|((one, _), _)| one).collect()
}

type Side<'a> = (&'a Requirement, bool, &'a BTreeSet<String>);

/// Whether `one` says no more than `rival`. What stands aside of the list (introduction, footer)
/// gives way, unless it alone states years.
fn repeats(one: Side<'_>, rival: Side<'_>, earlier: bool) -> bool {
    let ((one, aside, words), (rival, rival_aside, rival_words)) = (one, rival);
    if words.is_empty() {
        return false;
    }
    let common = words.intersection(rival_words).count();
    let same_place = one.span.overlaps(rival.span);
    if !aside && !rival_aside {
        // Twice in the list: only the same words at the same level, and only the later one goes.
        return earlier
            && one.kind == rival.kind
            && one.level == rival.level
            && words == rival_words
            && one.min_years == rival.min_years;
    }
    let short = words.len() > 1 || rival_words.len() <= 2;
    let alike = same_place || (short && common * 10 >= words.len() * 6);
    let both_timed = one.min_years.is_some() && rival.min_years.is_some();
    if aside && !rival_aside {
        let timed = is_time(one.kind) && is_time(rival.kind) && both_timed;
        return alike && (one.min_years.is_none() || timed || one.min_years == rival.min_years);
    }
    if !aside && rival_aside {
        // The footer's years say more than the list's words.
        let back = common * 10 >= rival_words.len() * 9 && rival_words.len() > 2;
        return one.min_years.is_none() && rival.min_years.is_some() && back && is_time(one.kind);
    }
    earlier && words == rival_words
}

fn is_time(kind: RequirementKind) -> bool {
    matches!(
        kind,
        RequirementKind::Experience | RequirementKind::Management | RequirementKind::Skill
    )
}

/// Content words by their first letters, so that "managing" meets "manager".
fn stems(page: &Page<'_>, one: &Requirement) -> BTreeSet<String> {
    let empty: BTreeSet<&str> = page.empty_words();
    let lower = one.quote.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1 && !empty.contains(word))
        .filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
        .map(|word| word.chars().take(5).collect())
        .collect()
}
