//! `vitae parse`: a résumé as structure.

use vitae::{batch, report};

use super::{
    Done,
    args::{Global, JsonFormat, ParseArgs},
    failure::Failure,
    input, output, setup,
};

pub(super) fn run(args: &ParseArgs, global: &Global) -> Result<Done, Failure> {
    let options = setup::options(global, &args.reading);
    let sets = setup::keyword_sets(global)?;
    let read = batch::resume(input::source(&args.file)?, &sets, &options);
    let (document, resume) = output::or_unread(read, "parse", true)?;
    let text = match args.format {
        JsonFormat::Json => report::json::parse(&document, &resume),
        JsonFormat::JsonResume => report::json_resume(&document, &resume),
    };
    output::print(text)?;
    Ok(Done::Passed)
}
