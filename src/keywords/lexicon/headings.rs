//! Section headings of résumés, by what the section holds.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Theme, extend_lists};
use crate::model::SectionKind;

/// Whole headings and words of headings; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headings {
    /// Whole headings.
    pub exact: BTreeMap<SectionKind, Vec<String>>,
    /// Words that tell the kind of an unlisted heading when it ends or begins with them.
    pub words: BTreeMap<SectionKind, Vec<String>>,
}

impl Headings {
    /// The kind of the whole heading `folded` (lower case, no colon), if it is a known one.
    #[must_use]
    pub fn exact_kind(&self, folded: &str) -> Option<SectionKind> {
        find(&self.exact, folded)
    }

    /// The kind that one word of a heading tells.
    #[must_use]
    pub fn word_kind(&self, folded: &str) -> Option<SectionKind> {
        find(&self.words, folded)
    }
}

fn find(lists: &BTreeMap<SectionKind, Vec<String>>, folded: &str) -> Option<SectionKind> {
    lists.iter().find(|(_, list)| list.iter().any(|word| word == folded)).map(|(kind, _)| *kind)
}

impl Theme for Headings {
    fn merge(&mut self, other: Self) {
        extend_lists(&mut self.exact, other.exact);
        extend_lists(&mut self.words, other.words);
    }
}
