//! `vitae rank`: many résumés against one posting.

use super::{
    Done,
    args::{Global, RankArgs},
    failure::Failure,
};

pub(super) fn run(args: &RankArgs, _global: &Global) -> Result<Done, Failure> {
    Err(Failure::usage(format!("{} paths cannot be ranked yet", args.paths.len()), "use `check`"))
}
