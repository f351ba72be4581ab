//! The house's laws, checked on its own files.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The rooms that pass data on; each may use the shared rooms and itself.
const STAGES: &[&str] = &["extract", "parse", "matching", "checks", "scoring", "report"];
/// What every room may use, and what each of these may use itself.
const SHARED: &[(&str, &[&str])] =
    &[("model", &[]), ("text", &["model"]), ("keywords", &["model", "text"])];
const MAX_LINES: usize = 400;

fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    if !dir.is_dir() {
        return found;
    }
    for path in fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The code of a file: comments and the tests at its end left out.
fn code(text: &str) -> String {
    text.split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap()
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// First names after `crate::`, those in braces (`use crate::{model::A, parse::B}`) included.
fn rooms_used(code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            rooms.push(first_name(rest));
            continue;
        };
        let mut depth = 0;
        let mut at_start = true;
        for (offset, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => at_start = true,
                _ if letter.is_whitespace() => {}
                _ if at_start && depth == 0 => {
                    rooms.push(first_name(&group[offset..]));
                    at_start = false;
                }
                _ => {}
            }
        }
    }
    rooms
}

fn first_name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn broken_by(room: &str, allowed: &dyn Fn(&str) -> bool) -> Vec<String> {
    rust_files(&Path::new("src").join(room))
        .into_iter()
        .flat_map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            rooms_used(&code(&text))
                .into_iter()
                .filter(|name| !allowed(name))
                .map(move |name| format!("{} uses {name}", file.display()))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn a_stage_sees_the_shared_rooms_and_no_other_stage() {
    let outer = ["batch", "pipeline", "cli"];
    let broken: Vec<_> = STAGES
        .iter()
        .flat_map(|stage| {
            broken_by(stage, &|name| {
                name == *stage || !(STAGES.contains(&name) || outer.contains(&name))
            })
        })
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn the_shared_rooms_know_only_what_stands_below_them() {
    let broken: Vec<_> = SHARED
        .iter()
        .flat_map(|(room, below)| broken_by(room, &|name| name == *room || below.contains(&name)))
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn the_law_sees_through_grouped_imports() {
    assert_eq!(
        rooms_used("use crate::{model::{A, B}, parse::C, text};\ncrate::checks::run()"),
        ["model", "parse", "text", "checks"]
    );
}

#[test]
fn the_command_line_is_a_user_of_the_public_api() {
    let own = rust_files(Path::new("src/cli"))
        .into_iter()
        .filter(|file| fs::read_to_string(file).unwrap().contains("#[path"))
        .collect::<Vec<_>>();
    assert!(own.is_empty(), "files of the library pulled into the command line: {own:?}");
}

#[test]
fn no_file_is_longer_than_a_sitting() {
    let long: Vec<_> = ["src", "tests", "benches"]
        .iter()
        .flat_map(|dir| rust_files(Path::new(dir)))
        .filter_map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            let lines = text.split("#[cfg(test)]\nmod tests").next().unwrap().lines().count();
            (lines > MAX_LINES).then(|| format!("{} has {lines} lines", file.display()))
        })
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn every_file_says_what_it_is_in_its_first_line() {
    let silent: Vec<_> = ["src", "tests", "benches"]
        .iter()
        .flat_map(|dir| rust_files(Path::new(dir)))
        .filter(|file| !fs::read_to_string(file).unwrap().starts_with("//! "))
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}
