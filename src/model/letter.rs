//! A cover letter as structure.

use serde::{Deserialize, Serialize};

use super::{Found, SkillHit, Span};

/// A cover letter. Spans index into the letter's own text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Letter {
    /// The line that greets ("Dear Ms Okafor,").
    pub salutation: Option<Found<String>>,
    /// The closing formula ("Yours sincerely,").
    pub closing: Option<Found<String>>,
    /// The name under it.
    pub signature: Option<Found<String>>,
    /// Paragraphs of the body.
    pub paragraphs: Vec<Span>,
    /// Words of the body.
    pub words: u32,
    /// Unfilled blanks such as `[Company]`.
    pub placeholders: Vec<Span>,
    /// Mentions of keyword-set concepts.
    pub hits: Vec<SkillHit>,
}
