//! Commands that hold documents against a posting: `check`, `rank`, `letter`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use vitae::model::Severity;

use super::{CheckFormat, RankFormat, Reading};

/// What a résumé is held against.
#[derive(Debug, Args)]
pub(in crate::cli) struct TargetArgs {
    /// The posting, or - for standard input
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) posting: Option<PathBuf>,
    /// A role profile instead of a posting [default: it-manager]
    #[arg(long, value_name = "ID", conflicts_with = "posting")]
    pub(in crate::cli) role: Option<String>,
}

/// When a result counts as failed (exit code 1).
#[derive(Debug, Args)]
#[command(next_help_heading = "Gates")]
pub(in crate::cli) struct Gates {
    /// Exit code 1 if the fit is below N
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(in crate::cli) min_fit: Option<u32>,
    /// Exit code 1 if the quality is below N
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(in crate::cli) min_quality: Option<u32>,
    /// Exit code 1 if a finding is at least this severe
    #[arg(long, value_name = "SEVERITY")]
    pub(in crate::cli) fail_on: Option<Least>,
}

/// The least severity that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Least {
    /// Any finding
    Advice,
    /// Warnings and errors
    Warning,
    /// Errors
    Error,
}

impl Least {
    /// As the model names it.
    pub(in crate::cli) fn severity(self) -> Severity {
        match self {
            Self::Advice => Severity::Advice,
            Self::Warning => Severity::Warning,
            Self::Error => Severity::Error,
        }
    }
}

/// Which checks run.
#[derive(Debug, Args)]
#[command(next_help_heading = "Checks")]
pub(in crate::cli) struct CheckFlags {
    /// Reads which checks run, and their thresholds, from a file such as vitae.toml
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) config: Option<PathBuf>,
    /// Runs only these checks: codes, names, or families by their letter
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub(in crate::cli) select: Vec<String>,
    /// Leaves these checks out
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub(in crate::cli) ignore: Vec<String>,
    /// Leaves out the findings that a file of --write-baseline holds
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) baseline: Option<PathBuf>,
}

/// `vitae check`
#[derive(Debug, Args)]
pub(in crate::cli) struct CheckArgs {
    /// The résumé, or - for standard input
    pub(in crate::cli) cv: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) target: TargetArgs,
    /// The cover letter
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) letter: Option<PathBuf>,
    /// What to print
    #[arg(long, default_value = "text")]
    pub(in crate::cli) format: CheckFormat,
    /// Also writes a report: .html, .md, .docx or .json
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) report: Option<PathBuf>,
    /// Prints the reasons that sum to each score
    #[arg(long)]
    pub(in crate::cli) explain_score: bool,
    #[command(flatten)]
    pub(in crate::cli) reading: Reading,
    #[command(flatten)]
    pub(in crate::cli) checks: CheckFlags,
    /// Writes today's findings to a file, for --baseline
    #[arg(long, value_name = "FILE", help_heading = "Checks")]
    pub(in crate::cli) write_baseline: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) gates: Gates,
}

/// `vitae letter`
#[derive(Debug, Args)]
pub(in crate::cli) struct LetterArgs {
    /// The cover letter, or - for standard input
    pub(in crate::cli) letter: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) target: TargetArgs,
    /// The résumé it goes with
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) cv: Option<PathBuf>,
    /// What to print
    #[arg(long, default_value = "text")]
    pub(in crate::cli) format: CheckFormat,
    #[command(flatten)]
    pub(in crate::cli) reading: Reading,
    #[command(flatten)]
    pub(in crate::cli) checks: CheckFlags,
    /// Exit code 1 if the letter scores below N
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(in crate::cli) min_quality: Option<u32>,
    /// Exit code 1 if a finding is at least this severe
    #[arg(long, value_name = "SEVERITY")]
    pub(in crate::cli) fail_on: Option<Least>,
}

/// `vitae rank`
#[derive(Debug, Args)]
pub(in crate::cli) struct RankArgs {
    /// Files and folders (searched to the bottom)
    #[arg(required = true, value_name = "PATH")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) target: TargetArgs,
    /// What to print
    #[arg(long, default_value = "table")]
    pub(in crate::cli) format: RankFormat,
    /// Writes to a file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// How many résumés at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(in crate::cli) jobs: Option<u32>,
    /// Replaces names and file names with stable ids
    #[arg(long)]
    pub(in crate::cli) blind: bool,
    /// Leaves the milliseconds at 0, so that two runs print the same bytes
    #[arg(long)]
    pub(in crate::cli) no_ms: bool,
    #[command(flatten)]
    pub(in crate::cli) reading: Reading,
}
