//! How a posting asks: cue phrases and number words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Theme;

/// What a cue phrase says about the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cue {
    /// Makes it a must.
    Must,
    /// Makes it nice to have.
    Nice,
    /// Says that it is not asked for.
    Waived,
    /// Makes it nice to have where it opens the sentence.
    NiceAtStart,
    /// A sentence that asks something of the candidate, outside any list of requirements.
    Demand,
    /// Opens a requirement.
    Start,
    /// An opening whose object is what is asked for.
    Lead,
    /// An empty word of a requirement.
    Head,
    /// Praise in front of a skill.
    Quality,
    /// Introduces examples, of which one will do.
    Example,
    /// Ends a list of examples.
    Similar,
    /// Experience instead of a degree.
    Equivalent,
    /// A word that no item of a list of nouns holds.
    Breaker,
    /// An adjective that needs the noun at the list's end.
    Modifier,
    /// A noun too general to stand alone after "and".
    Generic,
    /// What a person is given.
    Benefit,
    /// What the company says of itself.
    Company,
    /// Equal opportunity and privacy text.
    Eeo,
    /// How to apply.
    Apply,
    /// Explains the sentence before it.
    Aside,
    /// Speaks to or of the candidate.
    Addressee,
    /// Opens a sentence on who is sought.
    Seeks,
    /// What a person can do follows as a verb.
    VerbPhrase,
    /// A question to applicants.
    Question,
    /// Makes a condition of work binding.
    Binding,
    /// Nouns after a number of people led.
    People,
    /// The unit "years".
    Years,
    /// Years of age.
    Age,
    /// Words between an amount of years and its unit.
    YearsFiller,
    /// Groups of people who are led.
    Teams,
    /// A verb of leading whose object may be people.
    Leads,
    /// Opens a sentence that courts the reader.
    Pitch,
    /// What a duty does.
    DutyVerb,
    /// An abbreviation whose full stop ends no sentence.
    Abbreviation,
    /// A slash that does not part alternatives.
    Compound,
}

/// Cue phrases. In a phrase a space also stands for a hyphen, and `*` ends a stem.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingWords {
    /// Number words and their values.
    pub numbers: BTreeMap<String, u32>,
    /// Endings of adjectives.
    pub adjective_endings: Vec<String>,
    /// Phrases by what they say.
    pub cues: BTreeMap<Cue, Vec<String>>,
}

impl Theme for PostingWords {
    fn merge(&mut self, other: Self) {
        self.numbers.extend(other.numbers);
        self.adjective_endings.extend(other.adjective_endings);
        for (cue, phrases) in other.cues {
            self.cues.entry(cue).or_default().extend(phrases);
        }
    }
}
