//! `vitae posting`: what a posting asks for.

use vitae::{Error, batch, checks, report};

use super::{
    Done,
    args::{Global, PostingArgs, PostingFormat},
    failure::Failure,
    input, output, setup,
};

pub(super) fn run(args: &PostingArgs, global: &Global) -> Result<Done, Failure> {
    let options = setup::options(global, &args.reading);
    let sets = setup::keyword_sets(global)?;
    let read = batch::posting(input::source(&args.file)?, &sets, &options);
    let json = args.format == PostingFormat::Json;
    let (document, posting) = output::or_unread(read, "posting", json)?;
    let findings = checks::posting(&posting, &document, options.today, &sets, &options.checks);
    output::print(match args.format {
        PostingFormat::Toml => report::posting_toml(&posting),
        PostingFormat::Json => report::json::posting(&document, &posting, &findings),
        PostingFormat::Text => {
            report::terminal::posting(&document, &posting, &findings, output::look(global))
        }
    })?;
    if posting.requirements.is_empty() {
        return Err(Error::NoRequirement { name: document.source.name }.into());
    }
    Ok(Done::Passed)
}
