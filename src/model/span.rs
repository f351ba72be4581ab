//! Places in a text, and values that remember their place.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A byte range `start..end` into one document's text. Both ends lie on character boundaries.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`; an `end` before `start` gives the empty span at `start`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same span moved `by` bytes to the right: from a slice's offsets to the whole text's.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// The text it names; empty where the span does not fit `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// How sure the reader is: 0 (a guess) to 1000 (certain), per mille.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Confidence(u16);

impl Confidence {
    /// Nothing left to doubt.
    pub const CERTAIN: Self = Self(1000);

    /// `per_mille` cut to 1000.
    #[must_use]
    pub fn new(per_mille: u16) -> Self {
        Self(per_mille.min(1000))
    }

    /// 0 to 1000.
    #[must_use]
    pub fn per_mille(self) -> u16 {
        self.0
    }
}

/// A value read from a document, with its place and the reader's confidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found<T> {
    /// What was read, normalised (trimmed, joined across a line break).
    pub value: T,
    /// Where it stands in the document's text.
    pub span: Span,
    /// How sure the reader is.
    pub confidence: Confidence,
}

impl<T> Found<T> {
    /// A value at `span`.
    pub fn new(value: T, span: Span, confidence: Confidence) -> Self {
        Self { value, span, confidence }
    }

    /// The same place and confidence with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Found<U> {
        Found { value: change(self.value), span: self.span, confidence: self.confidence }
    }
}
