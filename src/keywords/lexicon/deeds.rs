//! Words around deeds: what an evidence phrase skips, and what takes it away.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Theme;

/// How a sentence tells what somebody did.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deeds {
    /// Words without weight: neither phrases nor sentences count them.
    #[serde(default)]
    pub small: BTreeSet<String>,
    /// Words that deny or wish what follows ("never", "would").
    #[serde(default)]
    pub turns: BTreeSet<String>,
    /// Prepositions: over one of them only near words belong together; a Thai word ends before one.
    #[serde(default)]
    pub links: BTreeSet<String>,
    /// Words that often only describe the next ("department equipment"): stems are compared.
    #[serde(default)]
    pub describes: BTreeSet<String>,
    /// Words that may follow those without making them a description ("team members").
    #[serde(default)]
    pub heads: BTreeSet<String>,
    /// Words over which no phrase goes on ("by").
    #[serde(default)]
    pub bars: BTreeSet<String>,
    /// Thai words that a deed may follow without parting from it ("responsible for the …").
    #[serde(default)]
    pub openers: BTreeSet<String>,
    /// Thai nouns that make the deed right behind them a name ("a system to manage projects").
    #[serde(default)]
    pub names: BTreeSet<String>,
    /// Irregular words and what they are forms of ("led": "lead").
    #[serde(default)]
    pub same: BTreeMap<String, String>,
}

impl Theme for Deeds {
    fn merge(&mut self, other: Self) {
        self.small.extend(other.small);
        self.turns.extend(other.turns);
        self.bars.extend(other.bars);
        self.links.extend(other.links);
        self.describes.extend(other.describes);
        self.heads.extend(other.heads);
        self.openers.extend(other.openers);
        self.names.extend(other.names);
        self.same.extend(other.same);
    }
}
