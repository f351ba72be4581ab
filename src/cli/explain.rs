//! `vitae explain`: what a check finds, why, and how to mend it.

use super::{Done, args::ExplainArgs, failure::Failure};

pub(super) fn run(args: &ExplainArgs) -> Result<Done, Failure> {
    Err(Failure::usage(
        format!("there is no check `{}`", args.code),
        "codes stand beside the findings of `vitae check`",
    ))
}
