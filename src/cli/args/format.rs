//! The formats each command can print.

use clap::ValueEnum;

/// For people, or for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum TextFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// For programs only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum JsonFormat {
    /// Fields of vitae
    Json,
    /// JSON Resume 1.0.0 (jsonresume.org)
    JsonResume,
}

/// One result a line of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum LinesFormat {
    /// For people
    Text,
    /// One JSON object a line
    Jsonl,
}

/// What `posting` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PostingFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// To edit and give back with --posting
    Toml,
}

/// What `check` and `letter` print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum CheckFormat {
    /// For the terminal
    Text,
    /// For programs
    Json,
    /// For issues and mails
    Markdown,
    /// One self-contained page
    Html,
    /// Findings as SARIF 2.1.0, for code scanning
    Sarif,
    /// Findings as GitHub annotations
    Github,
}

/// What `check --report` writes, told from the file's ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum ReportFormat {
    /// `.html`
    Html,
    /// `.md`
    Markdown,
    /// `.docx`
    Docx,
    /// `.json`
    Json,
}

/// What `rank` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RankFormat {
    /// For the terminal
    Table,
    /// For a spreadsheet
    Csv,
    /// One JSON object a file
    Jsonl,
}
