//! `vitae letter`: the cover letter alone.

use vitae::{
    Options, batch,
    report::{self, Sheet, machine::Reviewed},
};

use super::{
    Done,
    args::{CheckFormat, Global, LetterArgs},
    failure::Failure,
    input, output, setup, target,
};

pub(super) fn run(args: &LetterArgs, global: &Global) -> Result<Done, Failure> {
    input::one_stdin([Some(&*args.letter), args.target.posting.as_deref(), args.cv.as_deref()])?;
    let checks = setup::checks(&args.checks)?;
    let options = Options { checks, ..setup::options(global, &args.reading) };
    let sets = setup::keyword_sets(global)?;
    let target = target::target(&args.target, &sets, &options)?;
    let resume = args.cv.as_deref().map(input::source).transpose()?;
    let letter = input::source(&args.letter)?;
    let reviewed = batch::letter(letter, resume, target, &sets, &options);
    let review = output::or_unread(reviewed, "letter", args.format == CheckFormat::Json)?;
    let sheet = Sheet::of_letter(&review);
    output::print(match args.format {
        CheckFormat::Json => report::json::letter(&review),
        CheckFormat::Text => report::terminal::report(&sheet, output::look(global)),
        CheckFormat::Markdown => report::markdown(&sheet),
        CheckFormat::Html => report::html(&sheet),
        CheckFormat::Sarif => report::machine::sarif(&[Reviewed::letter(&review)]),
        CheckFormat::Github => report::machine::github(&[Reviewed::letter(&review)]),
    })?;
    let fails = args.min_quality.is_some_and(|least| review.score < least)
        || args.fail_on.is_some_and(|least| {
            review.findings.iter().any(|finding| finding.severity >= least.severity())
        });
    Ok(if fails { Done::GateFailed } else { Done::Passed })
}
