//! `vitae explain`: what a check finds, why, and how to mend it.

use vitae::checks;

use super::{Done, args::ExplainArgs, failure::Failure, output, suggest};

pub(super) fn run(args: &ExplainArgs) -> Result<Done, Failure> {
    let Some(text) = checks::explain(&args.code) else {
        let known = checks::registry().flat_map(|check| [check.code, check.name]);
        return Err(Failure::usage(
            format!("there is no check `{}`", args.code),
            suggest::or(&args.code, known, "codes stand beside the findings of `vitae check`"),
        ));
    };
    output::print(format!("{}\n", text.trim_end()))?;
    Ok(Done::Passed)
}
