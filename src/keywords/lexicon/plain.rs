//! Words of requirements that say nothing about what is asked for.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words without weight in open matching, lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plain {
    /// The words.
    pub words: Vec<String>,
    /// Concepts so wide that they say nothing beside another.
    pub concepts: Vec<String>,
    /// Words that open the rest of a list: "another tool", "similar products".
    pub rest: Vec<String>,
    /// Words that open how something is done: "based on their strengths".
    pub ways: Vec<String>,
    /// Words that ask for more than knowing something: "in-depth knowledge".
    pub depth: Vec<String>,
    /// Concepts that name a whole trade: a product of it in a list shows no work in the trade.
    pub trades: Vec<String>,
    /// Words that, alone, ask for work in technology: "technical skills".
    pub technical: Vec<String>,
}

impl Theme for Plain {
    fn merge(&mut self, other: Self) {
        self.words.extend(other.words);
        self.rest.extend(other.rest);
        self.ways.extend(other.ways);
        self.depth.extend(other.depth);
        self.concepts.extend(other.concepts);
        self.trades.extend(other.trades);
        self.technical.extend(other.technical);
    }
}
