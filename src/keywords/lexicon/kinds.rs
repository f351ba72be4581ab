//! Phrases that tell what a document is.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Phrases that tell a letter, a posting and a résumé; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kinds {
    /// Words of persons.
    pub persons: PersonWords,
    /// Letters.
    pub letter: LetterWords,
    /// Postings.
    pub posting: PostingWords,
    /// Résumés, beyond their headings.
    pub resume: ResumeWords,
}

/// Who speaks to whom.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonWords {
    /// Words by which a writer speaks of himself or herself.
    pub first: Vec<String>,
    /// Words that speak to the reader.
    pub second: Vec<String>,
}

/// What tells a letter.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterWords {
    /// How a letter greets, at the start of a line.
    pub salutations: Vec<String>,
    /// How it closes, alone on a line.
    pub closings: Vec<String>,
    /// What only letters of application say.
    pub phrases: Vec<String>,
}

/// What tells a posting.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingWords {
    /// Headings.
    pub headings: Vec<String>,
    /// Phrases.
    pub phrases: Vec<String>,
}

/// What tells a résumé.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResumeWords {
    /// Phrases.
    pub phrases: Vec<String>,
}

impl Theme for Kinds {
    fn merge(&mut self, other: Self) {
        self.persons.first.extend(other.persons.first);
        self.persons.second.extend(other.persons.second);
        self.letter.salutations.extend(other.letter.salutations);
        self.letter.closings.extend(other.letter.closings);
        self.letter.phrases.extend(other.letter.phrases);
        self.posting.headings.extend(other.posting.headings);
        self.posting.phrases.extend(other.posting.phrases);
        self.resume.phrases.extend(other.resume.phrases);
    }
}
