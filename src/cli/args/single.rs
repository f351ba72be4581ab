//! Commands that look at one thing: a document, a line, a check, a keyword set.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{JsonFormat, LinesFormat, PostingFormat, Reading, TextFormat};

/// `vitae extract`
#[derive(Debug, Args)]
pub(in crate::cli) struct ExtractArgs {
    /// The document, or - for standard input
    pub(in crate::cli) file: PathBuf,
    /// What to print
    #[arg(long, default_value = "text")]
    pub(in crate::cli) format: TextFormat,
    #[command(flatten)]
    pub(in crate::cli) reading: Reading,
}

/// `vitae parse`
#[derive(Debug, Args)]
pub(in crate::cli) struct ParseArgs {
    /// The résumé, or - for standard input
    pub(in crate::cli) file: PathBuf,
    /// What to print
    #[arg(long, default_value = "json")]
    pub(in crate::cli) format: JsonFormat,
    #[command(flatten)]
    pub(in crate::cli) reading: Reading,
}

/// `vitae posting`
#[derive(Debug, Args)]
pub(in crate::cli) struct PostingArgs {
    /// The posting, or - for standard input
    pub(in crate::cli) file: PathBuf,
    /// What to print
    #[arg(long, default_value = "text")]
    pub(in crate::cli) format: PostingFormat,
    #[command(flatten)]
    pub(in crate::cli) reading: Reading,
}

/// `vitae skills`
#[derive(Debug, Args)]
pub(in crate::cli) struct SkillsArgs {
    /// A document; - or nothing reads lines of text from standard input
    #[arg(default_value = "-")]
    pub(in crate::cli) file: PathBuf,
    /// What to print
    #[arg(long, default_value = "text")]
    pub(in crate::cli) format: LinesFormat,
    /// Also what a line shows by a deed without naming it
    #[arg(long)]
    pub(in crate::cli) deeds: bool,
    #[command(flatten)]
    pub(in crate::cli) reading: Reading,
}

/// `vitae bullet`
#[derive(Debug, Args)]
pub(in crate::cli) struct BulletArgs {
    /// Achievements to judge; - or nothing reads them from standard input, one a line
    pub(in crate::cli) text: Vec<String>,
    /// What to print
    #[arg(long, default_value = "text")]
    pub(in crate::cli) format: LinesFormat,
}

/// `vitae explain`
#[derive(Debug, Args)]
pub(in crate::cli) struct ExplainArgs {
    /// A check's code or name, such as Q001
    pub(in crate::cli) code: String,
}

/// `vitae keywords`
#[derive(Debug, Args)]
pub(in crate::cli) struct KeywordsArgs {
    #[command(subcommand)]
    pub(in crate::cli) command: KeywordsCommand,
}

/// What to do with keyword sets.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum KeywordsCommand {
    /// Names roles and concepts
    List {
        /// What to print
        #[arg(long, default_value = "text")]
        format: TextFormat,
    },
    /// Shows one concept or role
    Show {
        /// Its id
        id: String,
        /// What to print
        #[arg(long, default_value = "text")]
        format: TextFormat,
    },
    /// Proves the built-in sets, or those of a folder on top of them
    Check {
        /// The folder
        dir: Option<PathBuf>,
    },
}
