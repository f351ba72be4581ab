//! Mentions of concepts of the keyword sets.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Confidence, Span};

/// The id of a concept of the keyword sets, such as `kubernetes` or `budget-management`.
pub type ConceptId = String;

/// What a concept is. The names are the contract's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConceptKind {
    /// A technical field or method (networking, CI/CD).
    Technical,
    /// A product, language or framework (Kubernetes, Rust).
    Tool,
    /// A management competence (budgeting, vendor management).
    Management,
    /// A soft skill (communication).
    Soft,
    /// A certification (PMP).
    Certification,
    /// A degree or field of study.
    Degree,
    /// An industry (healthcare, FinTech).
    Domain,
    /// A job title; not printed by `skills`.
    Title,
}

/// How a mention was recognised, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatchRule {
    /// The concept's own label.
    Exact,
    /// Another of its forms.
    Alias,
    /// The same letters with other hyphens, spaces or dots.
    Squash,
    /// The same words with other endings.
    Lemma,
    /// The same words in another order or with a word between, for forms that allow it.
    Loose,
    /// A misspelling of a form.
    Typo,
    /// Words that are typical evidence of it.
    Evidence,
    /// Follows from another concept that is mentioned.
    Implied,
}

/// What the sentence says about the mention.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Plain mention.
    #[default]
    Asserted,
    /// "no experience with", "ไม่มีประสบการณ์".
    Negated,
    /// "learning", "interested in", "planned".
    Aspirational,
}

/// One mention of a concept in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillHit {
    /// The concept's [`ConceptId`]; what is built in is borrowed from the program, so that a mention
    /// costs no allocation.
    pub id: Cow<'static, str>,
    /// Its label, borrowed as its id is.
    pub name: Cow<'static, str>,
    /// What it is.
    pub kind: ConceptKind,
    /// The words that were matched, in the text that was searched.
    pub span: Span,
    /// How it was recognised.
    pub rule: MatchRule,
    /// How sure.
    pub confidence: Confidence,
    /// What the sentence says about it.
    pub stance: Stance,
}

impl SkillHit {
    /// Whether it mentions one of these concepts.
    #[must_use]
    pub fn is_one_of(&self, ids: &[ConceptId]) -> bool {
        ids.iter().any(|id| *id == self.id)
    }
}
