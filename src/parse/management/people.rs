//! Sizes of teams somebody led.

use super::{
    super::feature::{Feature, score},
    amount::{Number, first_words},
};
use crate::{
    keywords::{KeywordSets, ManagementWords},
    model::{Confidence, Found, Span},
    text::phrase,
};

/// What is observed about a number that may count people led.
#[derive(Debug, Clone, Copy)]
struct Facts {
    people_behind: bool,
    always_led: bool,
    team_of: bool,
    person_team: bool,
    lead_before: bool,
    lead_anywhere: bool,
    not_led: bool,
    within: bool,
    counted_before: bool,
    huge: bool,
    money: bool,
}

const FEATURES: &[Feature<Facts>] = &[
    Feature { name: "people-behind-it", weight: 3, test: |f| f.people_behind },
    Feature { name: "always-led", weight: 4, test: |f| f.always_led },
    Feature { name: "team-of", weight: 6, test: |f| f.team_of },
    Feature { name: "person-team", weight: 6, test: |f| f.person_team },
    Feature { name: "word-of-leading-before", weight: 3, test: |f| f.lead_before },
    Feature { name: "word-of-leading", weight: 1, test: |f| f.lead_anywhere && !f.lead_before },
    Feature {
        name: "beside-another-team",
        weight: 3,
        test: |f| f.counted_before && f.people_behind,
    },
    Feature {
        name: "served-not-led",
        weight: -4,
        test: |f| f.not_led && !f.team_of && !f.person_team,
    },
    Feature { name: "in-it-not-over-it", weight: -10, test: |f| f.within },
    Feature { name: "too-many", weight: -6, test: |f| f.huge },
    Feature { name: "money-or-share", weight: -20, test: |f| f.money },
];

const ENOUGH: i32 = 6;

/// The sizes a sentence states; spans index into it.
pub(super) fn team_sizes(folded: &str, numbers: &[Number], sets: &KeywordSets) -> Vec<Found<u32>> {
    let mut sizes: Vec<Found<u32>> = Vec::new();
    let mut last_led: Option<usize> = None;
    let mut later: Option<bool> = None;
    let mut list: Vec<(usize, i32, bool)> = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        let facts = facts(folded, numbers, index, last_led, sets);
        let points = score(FEATURES, &facts);
        if points >= ENOUGH {
            last_led = Some(number.span.end);
        }
        list.push((index, points, facts.people_behind && !facts.not_led && !facts.money));
    }
    let range = &sets.lexicon.management.range;
    let joined = |low: &Number, high: &Number| {
        let between = Span::new(low.span.end, high.span.start.max(low.span.end)).of(folded).trim();
        range.iter().any(|word| word == between)
    };
    // "7 to 15 persons", "a team from 3 to 28": both ends count the same.
    for (index, points, people) in list.iter().rev() {
        let Some(number) = numbers.get(*index) else { continue };
        let next = numbers.get(index + 1).map_or(folded.len(), |next| next.span.start);
        let joins = numbers.get(index + 1).is_some_and(|high| joined(number, high));
        let low = index.checked_sub(1).and_then(|low| Some((list.get(low)?.1, numbers.get(low)?)));
        let ends = low.is_some_and(|(points, low)| points >= ENOUGH && joined(low, number));
        // "8 supervisors and 55 line staff": what leads the one leads the other.
        let beside = *people && next.saturating_sub(number.span.end) < 40;
        let counts = *points >= ENOUGH || ends || ((joins || beside) && later == Some(true));
        later = Some(counts);
        let fits = counts && number.currency.is_none() && (1..=10_000).contains(&number.value);
        if let Some(value) = u32::try_from(number.value).ok().filter(|_| fits && number.value >= 2)
        {
            sizes.insert(0, Found::new(value, number.span, Confidence::new(850)));
        }
    }
    sizes
}

fn facts(
    folded: &str,
    numbers: &[Number],
    index: usize,
    last_led: Option<usize>,
    sets: &KeywordSets,
) -> Facts {
    let words = &sets.lexicon.management;
    let empty = Number { span: Span::default(), value: 0, currency: None, percent: false };
    let number = numbers.get(index).unwrap_or(&empty);
    let next = numbers.get(index + 1).map_or(folded.len(), |next| next.span.start);
    let behind = Span::new(number.span.end, next).of(folded);
    let near = first_words(behind.trim_start_matches(['+', ' ', '-']), 4);
    let before = folded.get(..number.span.start).unwrap_or_default();
    let tail = last_words(before, 4);
    let people = phrase::find(near, &words.people);
    let scope_first = words
        .scope
        .iter()
        .filter(|(of, _)| of.as_str() != "reports" && of.as_str() != "hires")
        .filter_map(|(_, list)| phrase::find(near, list))
        .map(|(at, _)| at)
        .min();
    let people = people.filter(|(at, _)| scope_first.is_none_or(|scope| *at < scope));
    let preposition =
        people.is_some_and(|(at, _)| parted(near.get(..at).unwrap_or_default(), words));
    let close = people.map_or(near, |(_, end)| near.get(..end).unwrap_or(near));
    let teams_tail = tail.trim_end_matches(|c: char| !c.is_alphabetic() && !phrase::is_thai(c));
    let bare = words.about.iter().fold(teams_tail, |tail, word| {
        tail.strip_suffix(word.as_str()).map_or(tail, str::trim_end)
    });
    let team_of = words.teams.iter().any(|team| {
        [" of", " size of", " size", " with", " from"]
            .iter()
            .any(|link| bare.strip_suffix(link).is_some_and(|head| head.ends_with(team.as_str())))
            || (!team.is_ascii() && bare.ends_with(team.as_str()))
    });
    let led = last_words(before, 14);
    let clause = led.rsplit([';', ':']).next().unwrap_or(led);
    let clause = match phrase::find(clause, &words.clause_breaks) {
        Some((_, end)) => clause.get(end..).unwrap_or_default(),
        None => clause,
    };
    Facts {
        people_behind: people.is_some() && !preposition,
        always_led: phrase::find(near, &words.always_led).is_some_and(|_| !preposition),
        team_of,
        person_team: person_team(behind, words),
        lead_before: phrase::has_word(clause, &words.leads),
        lead_anywhere: phrase::has_word(folded, &words.leads),
        not_led: phrase::has_word(tail, &words.not_led)
            || phrase::has_word(close, &words.not_led)
            || phrase::has_word(clause, &words.not_led),
        within: is_within(last_words(before, 6), words),
        counted_before: last_led.is_some_and(|end| number.span.start.saturating_sub(end) < 60),
        huge: number.value > 5000,
        money: number.currency.is_some() || number.percent || (1950..=2035).contains(&number.value),
    }
}

/// Whether the words before a number put the person into the team ("part of a team of"), or before it
/// ("presented to a group of").
fn is_within(tail: &str, words: &ManagementWords) -> bool {
    phrase::has_word(tail, &words.within) && !phrase::has_word(tail, &words.leads)
}

/// Whether a word between a number and people parts the two. "And" joins two qualities of one noun
/// ("network and server engineers"), but parts nouns ("3 audits and staff").
fn parted(between: &str, words: &ManagementWords) -> bool {
    let mut before = "";
    between.split_whitespace().any(|word| {
        let joins = words.joining.iter().any(|joining| joining == word)
            && !before.is_empty()
            && !before.ends_with('s');
        before = word;
        !joins && words.parting.iter().any(|parting| parting == word)
    })
}

/// "25-person support team", "6-member crew".
fn person_team(behind: &str, words: &ManagementWords) -> bool {
    let rest = behind.trim_start_matches(['-', '‑', ' ', '+']);
    let unit = ["person", "people", "member", "man", "strong"]
        .iter()
        .find(|unit| rest.starts_with(**unit));
    unit.is_some() && phrase::has_word(first_words(rest, 5), &words.teams)
}

/// The last `count` words.
fn last_words(text: &str, count: usize) -> &str {
    let mut start = text.len();
    for (at, _) in text.rmatch_indices(char::is_whitespace).take(count + 1) {
        start = at + 1;
    }
    if text.split_whitespace().count() <= count { text } else { text.get(start..).unwrap_or(text) }
}
