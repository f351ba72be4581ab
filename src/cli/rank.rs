//! `vitae rank`: many résumés against one posting.

use std::{io::IsTerminal, thread};

use indicatif::{ProgressBar, ProgressStyle};
use vitae::{
    batch::rank::{Plan, files, rank},
    model::Status,
    report::{self, terminal::Look},
};

use super::{
    Done,
    args::{Global, RankArgs, RankFormat},
    failure::Failure,
    input, output, setup, target,
};

pub(super) fn run(args: &RankArgs, global: &Global) -> Result<Done, Failure> {
    let sets = setup::keyword_sets(global)?;
    let options = setup::options(global, &args.reading);
    let target = target::target(&args.target, &sets, &options)?;
    if args.paths.iter().any(|path| input::is_stdin(path)) {
        return Err(Failure::usage(
            "`rank` reads files and folders, not standard input",
            "name the files, or check one résumé with `vitae check -`",
        ));
    }
    let files = files(&args.paths);
    if files.is_empty() {
        return Err(Failure::unreadable(
            "there is no file in what was named",
            "name a folder with résumés in it",
        ));
    }
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let plan = Plan {
        target: &target,
        jobs: args.jobs.map_or(cores, |jobs| jobs as usize),
        blind: args.blind,
        timed: !args.no_ms,
    };
    let bar = progress_bar(files.len());
    let ranking = rank(&files, plan, &sets, &options, &|| bar.inc(1))?;
    bar.finish_and_clear();
    let look = match args.output {
        Some(_) => Look::default(),
        None => output::look(global),
    };
    let text = match args.format {
        RankFormat::Table => report::rank::table(&ranking, look),
        RankFormat::Csv => report::rank::csv(&ranking),
        RankFormat::Jsonl => report::rank::jsonl(&ranking),
    };
    match &args.output {
        Some(path) => output::write_file(path, text.as_bytes())?,
        None => output::print(text)?,
    }
    if ranking.rows.iter().all(|row| row.status != Status::Ok) {
        return Err(Failure::unreadable(
            format!("none of {} files could be read", ranking.rows.len()),
            "the rows say why, file by file",
        ));
    }
    Ok(Done::Passed)
}

/// On standard error, and only on a terminal.
fn progress_bar(files: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files as u64);
    if let Ok(style) =
        ProgressStyle::with_template("{bar:30} {pos}/{len} résumés, {per_sec}, {eta} left")
    {
        bar.set_style(style);
    }
    bar
}
