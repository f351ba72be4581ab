//! `vitae keywords`: looks at and proves keyword sets.

use vitae::{
    KeywordSets,
    keywords::{self, Problem},
    report,
};

use super::{
    Done,
    args::{Global, KeywordsArgs, KeywordsCommand, TextFormat},
    failure::Failure,
    input, output, setup, suggest,
};

pub(super) fn run(args: &KeywordsArgs, global: &Global) -> Result<Done, Failure> {
    let text = match &args.command {
        KeywordsCommand::Check { dir: Some(dir) } => {
            prove(&input::keyword_files(dir)?)?;
            proven(&setup::keyword_folder(dir)?)
        }
        KeywordsCommand::Check { dir: None } => proven(&setup::keyword_sets(global)?),
        KeywordsCommand::List { format } => {
            let sets = setup::keyword_sets(global)?;
            match format {
                TextFormat::Text => report::terminal::keyword_list(&sets, output::look(global)),
                TextFormat::Json => report::json::keyword_list(&sets),
            }
        }
        KeywordsCommand::Show { id, format } => {
            let sets = setup::keyword_sets(global)?;
            let shown = match format {
                TextFormat::Text => report::terminal::keyword(&sets, id, output::look(global)),
                TextFormat::Json => report::json::keyword(&sets, id),
            };
            shown.ok_or_else(|| unknown(id, &sets))?
        }
    };
    output::print(text)?;
    Ok(Done::Passed)
}

/// Refuses a folder with problems, naming file, line and key of each.
fn prove(files: &[(String, String)]) -> Result<(), Failure> {
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let found = keywords::prove(&files)?;
    if found.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = found
        .iter()
        .map(|problem| {
            let Problem { file, line, under, key, message, .. } = problem;
            let under = if under.is_empty() { String::new() } else { format!("{under}: ") };
            format!("{file}:{line}: {under}`{key}` {message}")
        })
        .collect();
    Err(Failure::usage(lines.join("\n"), "keyword_sets/README.md describes the format"))
}

fn proven(sets: &KeywordSets) -> String {
    let (concepts, roles) = (sets.concepts.len(), sets.roles.len());
    format!("{concepts} concepts and {roles} roles: no fault found\n")
}

fn unknown(id: &str, sets: &KeywordSets) -> Failure {
    let known = sets.roles.keys().map(String::as_str).chain(sets.concepts.keys());
    Failure::usage(
        format!("no keyword set has `{id}`"),
        suggest::or(id, known, "`vitae keywords list` names everything"),
    )
}
