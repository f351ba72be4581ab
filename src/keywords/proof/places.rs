//! Files that are no skills files: whether something reads them, and whether they say what it reads.

use std::collections::BTreeMap;

use super::{Problem, ProblemKind};
use crate::{
    keywords::{
        Gaps, Lexicon, Role, Rubric, Thresholds,
        load::{self, Files},
    },
    text::edit_distance,
};

/// What is wrong with a file that holds no concepts.
pub(super) fn fault(file: &str, text: &str) -> Option<Problem> {
    let parts: Vec<&str> = file.split('/').collect();
    let read = match parts.as_slice() {
        ["rubric.toml"] => load::parse::<Rubric>(file, text).map(drop),
        ["checks.toml"] => load::parse::<Thresholds>(file, text).map(drop),
        ["gaps.toml"] => Gaps::own(Files(&[(file, text)])).map(drop),
        ["roles", ..] => load::parse::<Role>(file, text).map(drop),
        ["language", _, name] => {
            let theme = name.strip_suffix(".toml").unwrap_or(name);
            match Lexicon::prove(theme, file, text) {
                Some(read) => read,
                None => return Some(unread(file, &no_theme(theme))),
            }
        }
        _ => {
            let help = "concepts belong in skills/, roles in roles/, words in language/en/ or language/th/";
            return Some(unread(file, help));
        }
    };
    read.err().map(Problem::from)
}

/// Where a file at the top belongs that is named like words of a language.
pub(super) fn belongs(file: &str) -> Option<Problem> {
    let theme = file.strip_suffix(".toml").filter(|theme| Lexicon::THEMES.contains(theme))?;
    Some(unread(file, &format!("move it to language/en/{theme}.toml or language/th/{theme}.toml")))
}

fn unread(file: &str, help: &str) -> Problem {
    Problem {
        file: file.to_owned(),
        line: 1,
        under: String::new(),
        key: file.to_owned(),
        kind: ProblemKind::Unread,
        message: format!("is read by nothing: {help}"),
    }
}

fn no_theme(name: &str) -> String {
    let near: BTreeMap<usize, &&str> =
        Lexicon::THEMES.iter().map(|theme| (edit_distance(theme, name), theme)).rev().collect();
    match near.first_key_value() {
        Some((0..3, theme)) => format!("is {theme}.toml meant?"),
        _ => format!("files there are called {}", Lexicon::THEMES.join(", ")),
    }
}
