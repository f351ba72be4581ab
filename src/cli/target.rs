//! `--posting` and `--role` to a [`Target`].

use vitae::{KeywordSets, Options, Target, batch};

use super::{args::TargetArgs, failure::Failure, input, suggest};

/// The role a résumé is held against where nothing is named.
const DEFAULT_ROLE: &str = "it-manager";

/// What the flags name: a posting that was read, or a role.
pub(super) fn target(
    args: &TargetArgs,
    sets: &KeywordSets,
    options: &Options,
) -> Result<Target, Failure> {
    if let Some(path) = &args.posting {
        let (document, posting) = batch::posting(input::source(path)?, sets, options)?;
        if posting.requirements.is_empty() {
            return Err(vitae::Error::NoRequirement { name: document.source.name }.into());
        }
        return Ok(Target::Posting(Box::new(posting)));
    }
    let id = args.role.as_deref().unwrap_or(DEFAULT_ROLE);
    if !sets.roles.contains_key(id) {
        let roles = sets.roles.keys().map(String::as_str);
        return Err(Failure::usage(
            format!("there is no role `{id}`"),
            suggest::or(id, roles, "`vitae keywords list` names the roles"),
        ));
    }
    Ok(Target::Role(id.to_owned()))
}
