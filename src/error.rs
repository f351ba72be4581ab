//! Everything that can go wrong: the tool or its input failed. Doubts are notices, defects of the
//! writer's text are findings; neither is an error.

use serde::{Deserialize, Serialize};

use crate::{keywords::KeywordError, model::Unread};

/// A failure of the tool or of its input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A document gave no text.
    #[error(transparent)]
    Unread(#[from] Box<Unread>),
    /// A keyword set is wrong.
    #[error(transparent)]
    Keywords(#[from] KeywordError),
    /// No role profile has this id.
    #[error("there is no role `{id}`; `vitae keywords list` names the roles")]
    UnknownRole {
        /// The id that was asked for.
        id: String,
    },
    /// A posting was read, but nothing in it is a requirement.
    #[error("the posting `{name}` states no requirement")]
    NoRequirement {
        /// The posting's name.
        name: String,
    },
    /// A stage answered something else than it was asked; our bug.
    #[error("a worker answered another question than it was asked")]
    WrongAnswer,
}
