//! What can be typed: one struct a command, shared groups of flags in their own files.

mod analysis;
mod format;
mod single;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use vitae::model::Date;

pub(super) use analysis::{CheckArgs, CheckFlags, Gates, LetterArgs, RankArgs, TargetArgs};
pub(super) use format::{
    CheckFormat, JsonFormat, LinesFormat, PostingFormat, RankFormat, ReportFormat, TextFormat,
};
pub(super) use single::{
    BulletArgs, ExplainArgs, ExtractArgs, KeywordsArgs, KeywordsCommand, ParseArgs, PostingArgs,
    SkillsArgs,
};

/// Reads résumés and cover letters, holds them against a tech-manager posting, and explains every
/// point with a quote.
#[derive(Debug, Parser)]
#[command(name = "vitae", version, arg_required_else_help = true, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 done; 1 done, and a gate failed (--min-fit, --min-quality, \
                        --fail-on); 2 wrong usage or configuration; 3 an input could not be read.")]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Flags of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Everywhere")]
pub(super) struct Global {
    /// The day that "present" means, so that a report can be repeated; otherwise the day in UTC
    #[arg(long, value_name = "YYYY-MM-DD", global = true, value_parser = parse_date)]
    pub(super) today: Option<Date>,
    /// Adds the keyword sets of a folder to the built-in ones
    #[arg(long, value_name = "DIR", global = true)]
    pub(super) keywords: Option<PathBuf>,
    /// Colours; `NO_COLOR` is honoured
    #[arg(long, value_name = "WHEN", global = true, default_value = "auto")]
    pub(super) color: Color,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How a document is to be read.
#[derive(Debug, Clone, Args)]
pub(super) struct Reading {
    /// The kind of a document whose bytes do not tell it
    #[arg(long = "as", value_name = "KIND")]
    pub(super) kind: Option<SourceKind>,
    /// Opens locked documents
    #[arg(long, value_name = "TEXT", env = "VITAE_PASSWORD", hide_env_values = true)]
    pub(super) password: Option<String>,
    /// Reads pages that are pictures, with the program `tesseract`
    #[arg(long)]
    pub(super) ocr: bool,
}

/// Kinds of document that can be named by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "the names say it")]
pub(super) enum SourceKind {
    Pdf,
    Docx,
    Odt,
    Rtf,
    Html,
    Markdown,
    Txt,
    Doc,
    JsonResume,
}

/// The commands, in the order a new user needs them.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Scores a résumé against a posting or role, and says what to change first
    Check(Box<CheckArgs>),
    /// Ranks many résumés against one posting
    Rank(RankArgs),
    /// Reviews a cover letter
    Letter(LetterArgs),
    /// Prints what a document says, in reading order
    Extract(ExtractArgs),
    /// Prints a résumé as structure
    Parse(ParseArgs),
    /// Prints what a posting asks for
    Posting(PostingArgs),
    /// Finds skills, line by line
    Skills(SkillsArgs),
    /// Judges achievements, one a line
    Bullet(BulletArgs),
    /// Says what a check finds, why, and how to mend it
    Explain(ExplainArgs),
    /// Looks at and proves keyword sets
    Keywords(KeywordsArgs),
    /// Reads files for another vitae, without rights of its own
    #[command(hide = true)]
    Worker,
}

fn parse_date(text: &str) -> Result<Date, String> {
    text.parse::<jiff::civil::Date>()
        .map(|date| Date {
            year: date.year(),
            month: date.month().unsigned_abs(),
            day: date.day().unsigned_abs(),
        })
        .map_err(|_| "a date is written as in 2026-01-31".to_owned())
}
