//! Each check fires where it must and stays quiet where it must: `cases/CODE.txt`.
//!
//! A case file is a list of cases, each begun by `=== fires: …` or `=== quiet: …`. What follows is
//! a résumé in plain text. A line that begins with `^` expects a finding in the line above it; the
//! words after the `^`, if any, must be part of what it quotes. `^^` expects a finding about the
//! whole document. Parts begun by `>>> letter`, `>>> posting`, `>>> layout`, `>>> hidden`,
//! `>>> links`, `>>> verdicts` and `>>> today` give what plain text cannot (see `case.rs`).

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use vitae::{
    KeywordSets,
    checks::{self, Family, registry},
};

use crate::case::{Case, Expected};

const CASES: &str = "tests/it/cases";

fn cases_of(code: &str) -> Vec<Case> {
    let text = fs::read_to_string(format!("{CASES}/{code}.txt"))
        .unwrap_or_else(|error| panic!("{code} has no case file: {error}"));
    Case::all(&text)
}

#[test]
fn every_check_fires_and_stays_quiet_as_its_cases_say() {
    let sets = KeywordSets::builtin().unwrap();
    let mut wrong = Vec::new();
    for check in registry() {
        for case in cases_of(check.code) {
            let found = case.run(check.code, &sets);
            let met = found.len() == case.expected.len()
                && case.expected.iter().all(|one| found.iter().any(|place| one.fits(place)));
            if !met {
                wrong.push(format!(
                    "{} “{}”: expected {:?}, found {found:?}",
                    check.code, case.title, case.expected
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_check_has_cases_of_both_kinds() {
    let lacking: Vec<_> = registry()
        .filter(|check| {
            let cases = cases_of(check.code);
            let fires = cases.iter().any(|case| !case.expected.is_empty());
            let quiet = cases.iter().any(|case| case.expected.is_empty());
            !(fires && quiet)
        })
        .map(|check| check.code)
        .collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn every_case_file_belongs_to_a_check() {
    let codes: BTreeSet<String> = registry().map(|check| format!("{}.txt", check.code)).collect();
    let strays: Vec<String> = fs::read_dir(CASES)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !codes.contains(name))
        .collect();
    assert!(strays.is_empty(), "{strays:?}");
}

#[test]
fn codes_and_names_are_unique_and_well_formed() {
    let mut names = BTreeMap::new();
    let mut codes = BTreeSet::new();
    for check in registry() {
        assert!(codes.insert(check.code), "{} stands twice", check.code);
        assert!(names.insert(check.name, check.code).is_none(), "{} stands twice", check.name);
        let (letter, number) = check.code.split_at(1);
        assert!(Family::of(letter).is_some(), "{}: no such family", check.code);
        assert!(number.len() == 3 && number.parse::<u16>().is_ok(), "{}", check.code);
        assert!(
            check.name.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
            "{} is not kebab case",
            check.name
        );
    }
}

#[test]
fn every_check_explains_itself_under_the_same_headings() {
    let headings =
        ["# What it finds", "# Why it matters", "# Before / after", "# Limits", "# Source"];
    for check in registry() {
        let text = check.explanation();
        let found: Vec<&str> = text.lines().filter(|line| line.starts_with("# ")).collect();
        assert_eq!(found, headings, "{}", check.code);
        let empty = text.lines().collect::<Vec<_>>().windows(2).any(|pair| {
            pair[0].starts_with("# ") && (pair[1].starts_with("# ") || pair[1].trim().is_empty())
        });
        assert!(!empty, "{} has a heading without text", check.code);
    }
}

#[test]
fn every_file_of_a_family_is_a_registered_check() {
    let registered: BTreeSet<String> =
        registry().map(|check| check.name.replace('-', "_")).collect();
    let mut strays = Vec::new();
    for dir in fs::read_dir("src/checks").unwrap().map(|entry| entry.unwrap().path()) {
        if !dir.is_dir() {
            continue;
        }
        for file in fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().path()) {
            let declares = fs::read_to_string(&file).unwrap().contains("\ncheck! {");
            let stem = file.file_stem().unwrap().to_str().unwrap().to_owned();
            if declares != registered.contains(&stem) {
                strays.push(file);
            }
        }
    }
    assert!(strays.is_empty(), "declared but not registered, or not named after it: {strays:?}");
}

#[test]
fn the_page_of_checks_is_fresh() {
    let file = Path::new("docs/checks.md");
    let page = checks::page();
    // `UPDATE_DOCS=1 cargo test` writes it anew.
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(file, &page).unwrap();
    }
    let written = fs::read_to_string(file).unwrap_or_default();
    assert!(written == page, "docs/checks.md is stale: run UPDATE_DOCS=1 cargo test --test it");
}

#[test]
fn a_check_is_explained_by_its_code_in_any_case_and_by_its_name() {
    let by_code = checks::explain("q001").unwrap();
    assert!(by_code.starts_with("Q001 unquantified-bullet (advice; Achievements and numbers)"));
    assert_eq!(checks::explain("unquantified-bullet"), Some(by_code));
    assert_eq!(checks::explain("Q999"), None);
}

#[test]
fn an_expectation_is_met_by_its_line_and_words_only() {
    let place = ("Led the the rollout".to_owned(), Some("the the".to_owned()));
    let line = |words: &str| Expected::InLine {
        line: "Led the the rollout".to_owned(),
        words: words.to_owned(),
    };
    assert!(line("").fits(&place) && line("the").fits(&place));
    assert!(!line("rollout").fits(&place) && !Expected::Whole.fits(&place));
}
