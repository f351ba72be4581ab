//! `--posting` and `--role` to a [`Target`].

use vitae::{KeywordSets, Options, Target, batch};

use super::{args::TargetArgs, failure::Failure, input};

/// The role a résumé is held against where nothing is named.
const DEFAULT_ROLE: &str = "it-manager";

/// What the flags name: a posting that was read, or a role.
pub(super) fn target(
    args: &TargetArgs,
    sets: &KeywordSets,
    options: &Options,
) -> Result<Target, Failure> {
    match &args.posting {
        Some(path) => {
            let (_, posting) = batch::posting(input::source(path)?, sets, options)?;
            if posting.requirements.is_empty() {
                return Err(vitae::Error::NoRequirement {
                    name: path.to_string_lossy().into_owned(),
                }
                .into());
            }
            Ok(Target::Posting(Box::new(posting)))
        }
        None => Ok(Target::Role(args.role.clone().unwrap_or_else(|| DEFAULT_ROLE.to_owned()))),
    }
}
