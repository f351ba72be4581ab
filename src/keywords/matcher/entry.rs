//! What stands at the end of a path through the trie: a form with its rules.

use crate::{
    keywords::{Case, Form},
    model::MatchRule,
};

/// Whose words a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The concept with this number.
    Concept(u32),
    /// Not a mention of the concept with this number, whose form stands inside.
    Veto(u32),
    /// Nobody's: the words mean something else.
    Nobody,
    /// Denies what follows.
    Denies,
    /// Hopes for what follows.
    Hopes,
    /// Ends the reach of what stands before.
    Ends,
}

/// How far endings may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inflection {
    /// Not at all: names.
    Fixed,
    /// Singular and plural: single words ("budgets", but not "budget" for "budgeting").
    Number,
    /// Any: phrases ("managed budgets" for "manage budget").
    Any,
}

/// What must stand near a guarded form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Near {
    /// It stands in a list with another tool.
    List,
    /// Another tool stands in the sentence.
    Tool,
    /// A word with this stem stands in the sentence.
    Word(u32),
}

/// A form, ready to be compared.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub owner: Owner,
    /// The keys of its words, joined by spaces.
    pub keys: Box<str>,
    /// The rule where the keys are equal.
    pub rule: MatchRule,
    pub inflection: Inflection,
    pub case: Case,
    /// The words as stated; only kept where case matters.
    pub written: Box<str>,
    pub near: Box<[Near]>,
    /// Per mille.
    pub weight: u16,
    /// The next entry at the same node, or `NONE`.
    pub next: u32,
}

/// No entry.
pub(super) const NONE: u32 = u32::MAX;

impl Entry {
    /// A form of `owner`, with the keys of its words.
    pub(super) fn new(
        owner: Owner,
        form: &Form,
        keys: &[String],
        rule: MatchRule,
        near: Box<[Near]>,
    ) -> Self {
        Self {
            owner,
            keys: keys.join(" ").into(),
            rule,
            inflection: Inflection::Fixed,
            case: form.case,
            written: if form.case == Case::Any { "".into() } else { form.text.as_str().into() },
            near,
            weight: form.weight,
            next: NONE,
        }
    }

    /// Whether case or neighbours decide.
    pub(super) fn is_guarded(&self) -> bool {
        self.case != Case::Any || !self.near.is_empty()
    }

    /// Whether the form is a single letter: then a hyphen beside it makes it part of a word.
    pub(super) fn is_letter(&self) -> bool {
        self.keys.len() == 1
    }
}
