//! What can be wrong with keyword sets.

use serde::{Deserialize, Serialize};

/// A keyword set that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum KeywordError {
    /// A file that is not what the format asks for.
    #[error("{file}:{line}: {key}: {message}")]
    Invalid {
        /// The file.
        file: String,
        /// From 1.
        line: usize,
        /// The key at fault.
        key: String,
        /// What is wrong and what is allowed.
        message: String,
    },
}
