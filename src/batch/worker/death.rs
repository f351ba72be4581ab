//! Why a worker gave no answer, and what that means for the file it held.

use std::process::ExitStatus;

use crate::{
    extract,
    model::{Notice, Source, Status, Unread},
};

/// How a worker ended without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Death {
    /// Memory ran out, or the stack did: it aborted or was killed.
    Memory,
    /// It used up its time.
    Time,
    /// Anything else: our bug.
    Crash,
}

impl Death {
    /// Tells the cause from how the process ended.
    pub(super) fn of(status: Option<ExitStatus>) -> Self {
        match status.and_then(signal) {
            // Rust aborts when an allocation fails; the kernel kills when the machine has no more.
            Some(SIGABRT | SIGKILL) => Self::Memory,
            Some(SIGXCPU) => Self::Time,
            _ => Self::Crash,
        }
    }

    /// The typed answer in the worker's place.
    pub(super) fn unread(self, source: &Source) -> Box<Unread> {
        let (status, message, advice) = match self {
            Self::Memory => (
                Status::Limit,
                "reading it takes more memory than a reader may use",
                "a résumé never needs this much: check that this is the right file",
            ),
            Self::Time => (
                Status::Timeout,
                "reading it takes too long",
                "save it again, or as another format",
            ),
            Self::Crash => (
                Status::Crashed,
                "the reader crashed over this file; that is a bug of vitae",
                "save it again or as another format, and please report the bug",
            ),
        };
        let notices = match self {
            Self::Memory => vec![Notice::new("memory-limit", message)],
            Self::Time | Self::Crash => Vec::new(),
        };
        Box::new(Unread {
            source: extract::facts_of(source),
            status,
            message: message.to_owned(),
            advice: advice.to_owned(),
            notices,
        })
    }
}

const SIGABRT: i32 = 6;
const SIGKILL: i32 = 9;
/// Linux and macOS agree on it.
const SIGXCPU: i32 = 24;

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_status: ExitStatus) -> Option<i32> {
    None
}
