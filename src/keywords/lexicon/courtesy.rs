//! Formulas of cover letters.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Phrases, as they stand in letters.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Courtesy {
    /// Salutations that address nobody.
    pub generic_salutations: BTreeSet<String>,
    /// Phrases that apologise for what is missing.
    pub apologies: BTreeSet<String>,
    /// Words of a closing that asks for an interview or an answer.
    pub asks: BTreeSet<String>,
    /// Words before the name of the company applied to.
    pub company_joints: BTreeSet<String>,
    /// Phrases about what the job does for the writer.
    pub self_serving: BTreeSet<String>,
}

impl Theme for Courtesy {
    fn merge(&mut self, other: Self) {
        self.generic_salutations.extend(other.generic_salutations);
        self.apologies.extend(other.apologies);
        self.asks.extend(other.asks);
        self.company_joints.extend(other.company_joints);
        self.self_serving.extend(other.self_serving);
    }
}
