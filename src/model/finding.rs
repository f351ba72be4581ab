//! What a check has to say about the writer's text.

use serde::{Deserialize, Serialize};

use super::Span;

/// A defect of the résumé, letter or posting, with its place and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The check's code, such as `Q001`. A promise: never reused.
    pub code: String,
    /// The check's name, such as `unquantified-bullet`.
    pub name: String,
    /// How much it matters.
    pub severity: Severity,
    /// One sentence: what is wrong here.
    pub message: String,
    /// Where, in the text of the document that was checked; `None` if it concerns the whole.
    pub span: Option<Span>,
    /// What to do, in one or two sentences; frames have blanks (`___`), never invented facts.
    pub advice: String,
}

/// How much a finding matters, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a thought.
    Advice,
    /// Likely to cost the reader's trust or time.
    Warning,
    /// Must be mended.
    Error,
}
