//! Shapes of résumés and postings as people write them, each with what it says: tables of cases in
//! `tests/it/layouts`.

use std::fmt::Write as _;

use vitae::{
    Source,
    model::{Document, Found, Moment, Posting, RequirementSource, Resume},
    parse, pipeline,
};

use crate::samples;

/// A document and the lines that say what it holds.
struct Case {
    name: String,
    text: String,
    wanted: Vec<String>,
}

/// The cases of `tests/it/layouts/NAME.txt`: `=== name`, the document, `> what it says`.
fn cases(name: &str) -> Vec<Case> {
    let path = format!("tests/it/layouts/{name}.txt");
    let mut cases: Vec<Case> = Vec::new();
    for line in std::fs::read_to_string(&path).unwrap().lines() {
        if let Some(name) = line.strip_prefix("=== ") {
            let name = name.to_owned();
            cases.push(Case { name, text: String::new(), wanted: Vec::new() });
        } else if let Some(case) = cases.last_mut() {
            match line.strip_prefix("> ") {
                Some(wanted) => case.wanted.push(wanted.to_owned()),
                None => case.text.extend([line, "\n"]),
            }
        }
    }
    assert!(cases.len() >= 12, "{path} holds {} cases", cases.len());
    cases
}

fn document(text: &str) -> Document {
    let source = Source { name: "case.txt".to_owned(), bytes: text.trim().as_bytes().to_vec() };
    pipeline::read(&source, &samples::options("2024-01-15")).unwrap()
}

fn resume(text: &str) -> Resume {
    let options = samples::options("2024-01-15");
    parse::resume(&document(text), samples::sets(), options.today)
}

fn value(found: Option<&Found<String>>) -> String {
    found.map_or("-".to_owned(), |found| found.value.clone())
}

/// Whether each wanted line meets the line found in its place; `*` meets everything.
fn meets(wanted: &[String], found: &[String]) -> bool {
    let line = |wanted: &str, found: &str| {
        let (mut wanted, mut found) = (wanted.split(" | "), found.split(" | "));
        wanted.by_ref().zip(found.by_ref()).all(|(want, got)| want == "*" || want == got)
    };
    wanted.len() == found.len() && wanted.iter().zip(found).all(|(want, got)| line(want, got))
}

/// Fails with every case whose reading differs, so that one run shows all of them.
fn prove(file: &str, read: impl Fn(&str) -> Vec<String>) {
    let mut wrong = String::new();
    for case in cases(file) {
        let found = read(&case.text);
        if !meets(&case.wanted, &found) {
            writeln!(wrong, "{}:\n  wanted {:#?}\n  found {found:#?}", case.name, case.wanted)
                .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn positions_are_read_in_every_layout() {
    prove("positions", |text| {
        let positions = resume(text).positions;
        let dates = |position: &vitae::model::Position| {
            let start = position.dates.start.map_or("-".to_owned(), |start| start.to_string());
            let end = position.dates.end.as_ref().map_or("-".to_owned(), Moment::to_string);
            format!("{start}..{end}")
        };
        positions
            .iter()
            .map(|position| {
                let [title, employer, place] =
                    [&position.title, &position.employer, &position.location]
                        .map(|found| value(found.as_ref()));
                let bullets = position.bullets.len();
                format!("{title} | {employer} | {place} | {} | {bullets}", dates(position))
            })
            .collect()
    });
}

#[test]
fn studies_are_read_in_every_shape() {
    prove("studies", |text| {
        let text = format!(
            "Maren Holt\n\nExperience\nIT Manager, Osmond Ltd, 2018 - 2023\n- Ran IT\n\nEducation\n{text}"
        );
        resume(&text)
            .studies
            .iter()
            .map(|study| {
                let [degree, field, school] =
                    [&study.degree, &study.field, &study.school].map(|found| value(found.as_ref()));
                let year = study.year.map_or("-".to_owned(), |year| year.to_string());
                let level = serde_json::to_value(study.level).unwrap();
                format!("{degree} | {field} | {school} | {year} | {}", level.as_str().unwrap())
            })
            .collect()
    });
}

/// One word of the contract for a value without fields.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// What is wrong with the reading of a posting: wanted lines that are not met, and requirements
/// that none of them names.
fn differences(posting: &Posting, wanted: &[String]) -> Vec<String> {
    let stated: Vec<_> = posting
        .requirements
        .iter()
        .filter(|one| one.source == RequirementSource::Requirement)
        .collect();
    let mut named = std::collections::BTreeSet::new();
    let mut wrong = Vec::new();
    for line in wanted {
        let (head, words) = line.split_once(" | ").unwrap();
        let fact = match head {
            "title" => Some(value(posting.title.as_ref())),
            "employer" => Some(value(posting.employer.as_ref())),
            "place" => Some(value(posting.location.as_ref())),
            "salary" => Some(value(posting.salary.as_ref())),
            "family" => Some(word(posting.role_family)),
            "seniority" => Some(word(posting.seniority)),
            _ => None,
        };
        if let Some(fact) = fact {
            if fact != words {
                wrong.push(format!("{head} is “{fact}”, should be “{words}”"));
            }
            continue;
        }
        let want: Vec<&str> = head.split(' ').collect();
        let hits: Vec<_> = stated.iter().filter(|one| one.quote.contains(words)).collect();
        named.extend(hits.iter().map(|one| one.id.clone()));
        let right = hits.iter().any(|one| {
            let years = one.min_years.map_or("-".to_owned(), |years| years.to_string());
            let got = [word(one.level), word(one.kind), years];
            got.iter().zip(&want).all(|(got, want)| *want == "*" || got == want)
        });
        if !right {
            wrong.push(format!("“{line}” is read as {hits:#?}"));
        }
    }
    let unasked = stated.iter().filter(|one| !named.contains(&one.id));
    wrong.extend(unasked.map(|one| format!("nobody asks for “{}”", one.quote)));
    wrong
}

#[test]
fn postings_are_read_in_every_shape() {
    let mut wrong = String::new();
    for case in cases("postings") {
        let posting = parse::posting(&document(&case.text), samples::sets());
        for difference in differences(&posting, &case.wanted) {
            writeln!(wrong, "{}: {difference}", case.name).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
