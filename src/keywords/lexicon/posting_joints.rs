//! Small words between and around what a posting asks for.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words that join, open and close what is asked for; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingJoints {
    /// Words and signs that may stand between two asks.
    pub connectors: Vec<String>,
    /// Words between the person who is sought and what is said of her.
    pub relatives: Vec<String>,
    /// Words between a connector and the next ask.
    pub articles: Vec<String>,
    /// Words that join the items of a list.
    pub and: Vec<String>,
    /// Words that leave a choice between items.
    pub or: Vec<String>,
    /// Words before an item that say nothing about it.
    pub openers: Vec<String>,
    /// Words no name ends in.
    pub dangling: Vec<String>,
    /// Words that narrow down what stands before them.
    pub narrowing: Vec<String>,
    /// Words that open a bracket which leaves no choice.
    pub both: Vec<String>,
    /// Words between a thing and its wording of level ("is considered an").
    pub fillers: Vec<String>,
    /// Wording of must that also stands in what is only preferred.
    pub weak_musts: Vec<String>,
    /// Words before the language in which something is done.
    pub language_after: Vec<String>,
    /// Words that a name of a soft skill does without.
    pub skill_nouns: Vec<String>,
    /// Certificates, of which any will do.
    pub certificates: Vec<String>,
    /// Words between a degree and its fields.
    pub field_after: Vec<String>,
    /// Words for a degree of no stated level.
    pub degree_words: Vec<String>,
    /// Words before a purpose, which no list holds.
    pub purpose: Vec<String>,
    /// Words between years and a share of them ("of which at least three").
    pub of_which: Vec<String>,
    /// Words behind a number of years that is stated without its unit.
    pub share_in: Vec<String>,
    /// Words of a heading before the company's name.
    pub about: Vec<String>,
    /// Words a line about the company begins with.
    pub company_words: Vec<String>,
    /// What follows the company's name in a sentence.
    pub company_verbs: Vec<String>,
    /// What stands in a name's place and is none.
    pub no_names: Vec<String>,
    /// Small words inside a name.
    pub name_links: Vec<String>,
    /// Kinds of contract and of working, which are no place.
    pub contract_words: Vec<String>,
    /// Words between the two ends of a pay range.
    pub range_words: Vec<String>,
}

impl Theme for PostingJoints {
    fn merge(&mut self, other: Self) {
        self.connectors.extend(other.connectors);
        self.relatives.extend(other.relatives);
        self.articles.extend(other.articles);
        self.and.extend(other.and);
        self.or.extend(other.or);
        self.openers.extend(other.openers);
        self.dangling.extend(other.dangling);
        self.narrowing.extend(other.narrowing);
        self.both.extend(other.both);
        self.fillers.extend(other.fillers);
        self.weak_musts.extend(other.weak_musts);
        self.language_after.extend(other.language_after);
        self.skill_nouns.extend(other.skill_nouns);
        self.certificates.extend(other.certificates);
        self.field_after.extend(other.field_after);
        self.degree_words.extend(other.degree_words);
        self.purpose.extend(other.purpose);
        self.of_which.extend(other.of_which);
        self.share_in.extend(other.share_in);
        self.about.extend(other.about);
        self.company_words.extend(other.company_words);
        self.company_verbs.extend(other.company_verbs);
        self.no_names.extend(other.no_names);
        self.name_links.extend(other.name_links);
        self.contract_words.extend(other.contract_words);
        self.range_words.extend(other.range_words);
    }
}
