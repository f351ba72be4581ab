//! A posting file that was edited, read back.

use crate::{
    keywords::KeywordSets,
    model::{
        Confidence, Document, Found, Notice, POSTING_FILE_START, Posting, PostingFile, Requirement,
        RequirementEntry, Span,
    },
};

use super::requirements::asked;

/// Reads an edited posting file; `None` if the document is none.
pub(super) fn read(document: &Document, sets: &KeywordSets) -> Option<Posting> {
    let text = document.text.trim_start();
    text.starts_with(POSTING_FILE_START).then(|| {
        toml::from_str::<PostingFile>(text)
            .map_or_else(|error| broken(text, &error), |file| posting(&document.text, file, sets))
    })
}

/// Nothing is asked for by a file that cannot be read; a notice says where it breaks.
fn broken(text: &str, error: &toml::de::Error) -> Posting {
    let at = error.span().map_or(0, |span| span.start);
    let before = text.as_bytes().iter().take(at);
    let line = before.filter(|byte| **byte == b'\n').count() + 1;
    let message = format!("line {line} of the posting file: {}", error.message());
    Posting { notices: vec![Notice::new("posting-file-broken", message)], ..Posting::default() }
}

fn posting(text: &str, file: PostingFile, sets: &KeywordSets) -> Posting {
    let found = |value: Option<String>| {
        value.map(|value| {
            let place = place(text, &value);
            Found::new(value, place, Confidence::CERTAIN)
        })
    };
    let kept = file.requirement.into_iter().filter(|entry| entry.weight > 0);
    Posting {
        title: found(file.title),
        employer: found(file.employer),
        location: found(file.location),
        salary: found(file.salary),
        role_family: file.role_family,
        seniority: file.seniority,
        requirements: kept
            .enumerate()
            .map(|(index, entry)| requirement(text, index, entry, sets))
            .collect(),
        notices: Vec::new(),
        text: String::new(),
    }
}

fn requirement(
    text: &str,
    index: usize,
    entry: RequirementEntry,
    sets: &KeywordSets,
) -> Requirement {
    let quote = if entry.quote.trim().is_empty() { entry.name.clone() } else { entry.quote };
    let any_of_skills: Vec<Vec<String>> =
        entry.any_of.iter().map(|name| concepts(name, sets)).collect();
    let free = entry.skills.is_empty() && entry.terms.is_empty() && entry.any_of.is_empty();
    Requirement {
        id: format!("r{}", index + 1),
        span: place(text, &quote),
        quote,
        kind: entry.kind,
        skills: if free { concepts(&entry.name, sets) } else { entry.skills },
        name: entry.name,
        any_of: entry.any_of,
        any_of_skills,
        terms: entry.terms,
        level: entry.level,
        min_years: entry.min_years,
        degree: entry.degree,
        or_equivalent: entry.or_equivalent,
        min_people: entry.min_people,
        source: entry.source,
        weight: entry.weight,
    }
}

fn concepts(name: &str, sets: &KeywordSets) -> Vec<String> {
    let hits = sets.find(name).into_iter();
    let mut ids: Vec<String> =
        hits.filter(|hit| asked(hit.kind, hit.stance)).map(|hit| hit.id.into_owned()).collect();
    ids.dedup();
    ids
}

/// Where a value stands in the file; empty where it was written with escapes.
fn place(text: &str, value: &str) -> Span {
    text.find(value).map_or_else(Span::default, |at| Span::new(at, at + value.len()))
}
