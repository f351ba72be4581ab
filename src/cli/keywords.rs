//! `vitae keywords`: looks at and proves keyword sets.

use std::fmt::Write;

use super::{
    Done,
    args::{Global, KeywordsArgs, KeywordsCommand},
    failure::Failure,
    output, setup,
};

pub(super) fn run(args: &KeywordsArgs, global: &Global) -> Result<Done, Failure> {
    let sets = setup::keyword_sets(global)?;
    let mut text = String::new();
    match &args.command {
        KeywordsCommand::List { .. } => {
            for (id, concept) in &sets.concepts {
                let _ = writeln!(text, "{id}  {}", concept.label);
            }
        }
        KeywordsCommand::Show { id, .. } => {
            let Some(concept) = sets.concepts.get(id) else {
                return Err(Failure::usage(
                    format!("no keyword set has `{id}`"),
                    "`vitae keywords list` names everything",
                ));
            };
            let _ = writeln!(text, "{id}  {}", concept.label);
        }
        KeywordsCommand::Check { .. } => {
            let _ = writeln!(text, "{} concepts, no fault found", sets.concepts.len());
        }
    }
    output::print(text)?;
    Ok(Done::Passed)
}
