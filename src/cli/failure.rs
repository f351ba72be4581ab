//! What stops a command: what happened, where, what to do, and the exit code.

use std::{io::Write, path::Path};

use vitae::{Error, checks::ConfigError, keywords::KeywordError, model::Unread, report::DocxError};

use super::output;

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) struct Failure {
    /// 2 wrong usage or configuration, 3 unreadable input.
    pub(super) code: u8,
    /// What happened, and where.
    message: String,
    /// What to do.
    advice: Option<String>,
}

/// Wrong usage or configuration.
const USAGE: u8 = 2;
/// An input that could not be read.
const UNREADABLE: u8 = 3;

impl Failure {
    /// Wrong usage or configuration.
    pub(super) fn usage(message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { code: USAGE, message: message.into(), advice: Some(advice.into()) }
    }

    /// An input that could not be read.
    pub(super) fn unreadable(message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { code: UNREADABLE, message: message.into(), advice: Some(advice.into()) }
    }

    /// A file that could not be opened or read by the system.
    pub(super) fn opening(path: &Path, error: &std::io::Error) -> Self {
        let name = path.display();
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::unreadable(
                format!("`{name}` does not exist"),
                "check the spelling and the folder you are in",
            ),
            std::io::ErrorKind::PermissionDenied => Self::unreadable(
                format!("`{name}` may not be read: {error}"),
                "give yourself the right to read it, or copy it to where you have it",
            ),
            _ => Self::unreadable(
                format!("`{name}` could not be read: {error}"),
                "check that it is a file on a disk that works",
            ),
        }
    }

    /// A configuration file or baseline that cannot be used.
    pub(super) fn config(path: &Path, error: &ConfigError) -> Self {
        Self::usage(format!("`{}`: {error}", path.display()), "mend it, or leave it out")
    }

    /// A file that could not be written.
    pub(super) fn writing(path: &Path, error: &std::io::Error) -> Self {
        Self::usage(
            format!("`{}` could not be written: {error}", path.display()),
            "name a file in a folder that exists and that you may write to",
        )
    }

    /// Prints `error:` and `help:` to standard error.
    pub(super) fn print(&self) {
        let mut stderr = anstream::stderr().lock();
        let red = anstyle::AnsiColor::Red.on_default().bold();
        // Nothing is left to tell anyone if standard error is closed.
        let message = vitae::report::printable(&self.message);
        let _ = writeln!(stderr, "{red}error:{red:#} {message}");
        if let Some(advice) = &self.advice {
            let blue = anstyle::AnsiColor::Cyan.on_default();
            let _ = writeln!(stderr, "{blue}help:{blue:#} {}", vitae::report::printable(advice));
        }
    }
}

impl From<&Unread> for Failure {
    fn from(unread: &Unread) -> Self {
        Self::unreadable(
            format!("`{}` could not be read: {}", unread.source.name, unread.message),
            unread.advice.clone(),
        )
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match &error {
            Error::Unread(unread) => Self::from(unread.as_ref()),
            Error::NoRequirement { .. } => Self::unreadable(
                error.to_string(),
                "give the whole posting with its list of requirements, or check against a role \
                 with --role",
            ),
            Error::UnknownRole { .. } => {
                Self::usage(error.to_string(), "name one of them, or give a posting with --posting")
            }
            _ => {
                Self::usage(error.to_string(), "mend it, and prove it with `vitae keywords check`")
            }
        }
    }
}

impl From<KeywordError> for Failure {
    fn from(error: KeywordError) -> Self {
        Self::from(Error::from(error))
    }
}

impl From<DocxError> for Failure {
    fn from(error: DocxError) -> Self {
        Self::usage(error.to_string(), "this is a bug of vitae: report it, and write .html instead")
    }
}

impl From<output::Closed> for Failure {
    fn from(output::Closed(error): output::Closed) -> Self {
        Self::usage(
            format!("standard output could not be written: {error}"),
            "check the disk it is sent to",
        )
    }
}
