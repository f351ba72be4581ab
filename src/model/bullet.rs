//! A bullet of a position, and what its numbers measure.

use serde::{Deserialize, Serialize};

use super::Span;

/// One statement under a position: a bullet, wrapped lines joined, or a sentence of prose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bullet {
    /// Its words without the bullet sign, line breaks turned into spaces.
    pub text: String,
    /// Its place in the document's text, bullet sign left out.
    pub span: Span,
    /// What its numbers measure.
    pub kind: BulletKind,
    /// Its metrics. Spans index into the document's text.
    pub metrics: Vec<Metric>,
    /// What a stronger bullet would also say.
    pub missing: Vec<MissingPart>,
    /// The verb it opens with, as written, where it opens with one.
    pub verb: Option<String>,
}

impl Bullet {
    /// Whether a number measures something.
    #[must_use]
    pub fn quantified(&self) -> bool {
        matches!(self.kind, BulletKind::Result | BulletKind::Scope)
    }
}

/// What a bullet's numbers measure. The names are the contract's.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum BulletKind {
    /// A number measures an outcome.
    Result,
    /// A number states size.
    Scope,
    /// A bullet without a metric.
    #[default]
    None,
    /// Not a bullet at all: a heading, a date line, a list of skills.
    NotBullet,
}

/// A number that measures something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metric {
    /// As written, unit included.
    pub text: String,
    /// Its place in the text that was judged.
    pub span: Span,
    /// Whether it measures an outcome or a size.
    pub measures: Measures,
    /// The unit: `percent`, `money`, `factor`, `time`, `people`, or the counted noun in lower case.
    pub unit: String,
}

/// What a metric measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measures {
    /// What changed.
    Result,
    /// How large the thing was.
    Scope,
}

/// A part that a strong achievement states and this bullet does not: accomplished X, measured by
/// Y, by doing Z (Bock's formula; see `docs/checks.md`, Q001).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingPart {
    /// What changed.
    Result,
    /// By how much.
    Measure,
    /// How it was done.
    Method,
}
