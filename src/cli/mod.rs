//! Arguments to options, options to the library, its answer to standard output and an exit code.
//!
//! The only room with a clock, an environment and a terminal; a user of the public API only.

#![allow(
    clippy::disallowed_methods,
    reason = "clock, environment and files are this room's business; the law is for the library"
)]

mod args;
mod bullet;
mod check;
mod explain;
mod extract;
mod failure;
mod input;
mod keywords;
mod letter;
mod output;
mod parse;
mod posting;
mod rank;
mod setup;
mod skills;
mod suggest;
mod target;
mod worker;

use std::{ffi::OsString, process::ExitCode};

use clap::Parser;

use self::{
    args::{Cli, Command},
    failure::Failure,
};

/// What a command that did its work leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    /// Exit code 0.
    Passed,
    /// Done, and a gate failed: exit code 1.
    GateFailed,
}

/// Runs one command line.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // Every file waits for a worker to start, and that needs no list of all commands and flags.
    if matches!(arguments.as_slice(), [_, command] if command == "worker") {
        return exit_code(worker::run());
    }
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version come this way too; a closed pipe is no reason to complain.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    exit_code(dispatch(&cli))
}

fn exit_code(outcome: Result<Done, Failure>) -> ExitCode {
    match outcome {
        Ok(Done::Passed) => ExitCode::SUCCESS,
        Ok(Done::GateFailed) => ExitCode::from(1),
        Err(failure) => {
            failure.print();
            ExitCode::from(failure.code)
        }
    }
}

fn dispatch(cli: &Cli) -> Result<Done, Failure> {
    let global = &cli.global;
    match &cli.command {
        Command::Check(args) => check::run(args, global),
        Command::Rank(args) => rank::run(args, global),
        Command::Letter(args) => letter::run(args, global),
        Command::Extract(args) => extract::run(args, global),
        Command::Parse(args) => parse::run(args, global),
        Command::Posting(args) => posting::run(args, global),
        Command::Skills(args) => skills::run(args, global),
        Command::Bullet(args) => bullet::run(args, global),
        Command::Explain(args) => explain::run(args),
        Command::Keywords(args) => keywords::run(args, global),
        Command::Worker => worker::run(),
    }
}
