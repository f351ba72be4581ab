//! Why a file gave no text: typed, with what to do about it.

use std::{error, fmt};

use serde::{Deserialize, Serialize};

use super::{Notice, SourceFacts};

/// How reading a file ended. Only [`Status::Ok`] has text that is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Read.
    Ok,
    /// No text and no picture.
    Empty,
    /// Pictures of pages, no text.
    ImageOnly,
    /// Needs a password.
    Encrypted,
    /// Damaged, or its letters have no Unicode values.
    Malformed,
    /// A format this build cannot read.
    Unsupported,
    /// Over a limit on size, depth, count or memory; a notice names which.
    Limit,
    /// Took too long.
    Timeout,
    /// The reader crashed; our bug.
    Crashed,
}

impl Status {
    /// The contract's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Empty => "empty",
            Self::ImageOnly => "image_only",
            Self::Encrypted => "encrypted",
            Self::Malformed => "malformed",
            Self::Unsupported => "unsupported",
            Self::Limit => "limit",
            Self::Timeout => "timeout",
            Self::Crashed => "crashed",
        }
    }
}

/// A file that gave no text: the reason, and what its user can do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unread {
    /// Name, hash, size, and format where it could be told.
    pub source: SourceFacts,
    /// Never [`Status::Ok`].
    pub status: Status,
    /// What happened, in one sentence without the file's name.
    pub message: String,
    /// What to do, in one sentence.
    pub advice: String,
    /// Further doubts, such as the limit that was met.
    pub notices: Vec<Notice>,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

// By hand: thiserror would take the field `source` for the cause.
impl error::Error for Unread {}
