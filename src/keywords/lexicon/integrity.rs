//! Words that are written for machines and not for readers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Phrases of such text.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Integrity {
    /// Phrases that give orders to a program.
    pub instructions: BTreeSet<String>,
}

impl Theme for Integrity {
    fn merge(&mut self, other: Self) {
        self.instructions.extend(other.instructions);
    }
}
