//! `vitae extract`: what a document says, in reading order.

use vitae::{batch, report};

use super::{
    Done,
    args::{ExtractArgs, Global, TextFormat},
    failure::Failure,
    input, output, setup,
};

pub(super) fn run(args: &ExtractArgs, global: &Global) -> Result<Done, Failure> {
    let options = setup::options(global, &args.reading);
    let sets = setup::keyword_sets(global)?;
    let read = batch::read(input::source(&args.file)?, &sets, &options);
    let reading = output::or_unread(read, "extract", args.format == TextFormat::Json)?;
    output::print(match args.format {
        TextFormat::Text => report::terminal::extract(&reading.document),
        TextFormat::Json => {
            report::json::extract(&reading.document, reading.kind, &reading.kind_because)
        }
    })?;
    Ok(Done::Passed)
}
