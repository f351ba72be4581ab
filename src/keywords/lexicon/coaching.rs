//! What a coach reads in titles, summaries, percentages and names of companies.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words of the checks that judge by single words.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coaching {
    /// What people are: a summary with one of these says what its writer is.
    pub roles: BTreeSet<String>,
    /// Small words that never double on purpose.
    pub small_words: BTreeSet<String>,
    /// Words of a title that tell a level or nothing, not a field.
    pub general_title_words: BTreeSet<String>,
    /// Words of a title that mean one thing, written as `it`.
    pub it_spellings: BTreeSet<String>,
    /// Words of titles at the level of an executive.
    pub executive_titles: BTreeSet<String>,
    /// Words of titles at the level of a director.
    pub director_titles: BTreeSet<String>,
    /// Words of titles at a senior level.
    pub senior_titles: BTreeSet<String>,
    /// Words of titles at entry level.
    pub entry_titles: BTreeSet<String>,
    /// Parts of titles held beside another job.
    pub side_titles: BTreeSet<String>,
    /// Legal forms and other words that do not tell companies apart.
    pub legal_forms: BTreeSet<String>,
    /// Beginnings of verbs that make a number larger.
    pub rises: BTreeSet<String>,
    /// Further such beginnings, which say nothing about what a percentage is of.
    pub wider_rises: BTreeSet<String>,
    /// Beginnings of verbs that make a number smaller.
    pub falls: BTreeSet<String>,
    /// Ends of mail hosts that people write behind a comma.
    pub host_ends: BTreeSet<String>,
    /// Words before a percentage that make a level of it.
    pub level_joints: BTreeSet<String>,
    /// Words that make a percentage one of a goal.
    pub quotas: BTreeSet<String>,
    /// Words of schools and student life.
    pub schools: BTreeSet<String>,
    /// Words before a company's name that make it a former one.
    pub past_joints: BTreeSet<String>,
    /// Beginnings of what stands where a company's name could, and is none.
    pub no_company: BTreeSet<String>,
    /// Verbs of work that goes on: in a current position they stand in the present tense.
    pub ongoing_verbs: BTreeSet<String>,
    /// Verbs whose base form is a noun as well.
    pub noun_verbs: BTreeSet<String>,
    /// Words behind a verb with which its object begins.
    pub object_openers: BTreeSet<String>,
    /// Between the number of a page and that of all pages.
    pub page_joints: BTreeSet<String>,
    /// Words of headings over skills, whatever trade stands beside them.
    pub skill_heading_words: BTreeSet<String>,
    /// What follows "I" where it is a numeral or a part of a name.
    pub no_pronoun_before: BTreeSet<String>,
    /// Words of a table of other people's details.
    pub referee_words: BTreeSet<String>,
    /// Sites of profiles.
    pub profile_hosts: BTreeSet<String>,
}

impl Theme for Coaching {
    fn merge(&mut self, other: Self) {
        self.roles.extend(other.roles);
        self.small_words.extend(other.small_words);
        self.general_title_words.extend(other.general_title_words);
        self.it_spellings.extend(other.it_spellings);
        self.executive_titles.extend(other.executive_titles);
        self.director_titles.extend(other.director_titles);
        self.senior_titles.extend(other.senior_titles);
        self.entry_titles.extend(other.entry_titles);
        self.side_titles.extend(other.side_titles);
        self.legal_forms.extend(other.legal_forms);
        self.rises.extend(other.rises);
        self.wider_rises.extend(other.wider_rises);
        self.falls.extend(other.falls);
        self.host_ends.extend(other.host_ends);
        self.level_joints.extend(other.level_joints);
        self.quotas.extend(other.quotas);
        self.schools.extend(other.schools);
        self.past_joints.extend(other.past_joints);
        self.no_company.extend(other.no_company);
        self.ongoing_verbs.extend(other.ongoing_verbs);
        self.noun_verbs.extend(other.noun_verbs);
        self.object_openers.extend(other.object_openers);
        self.page_joints.extend(other.page_joints);
        self.skill_heading_words.extend(other.skill_heading_words);
        self.no_pronoun_before.extend(other.no_pronoun_before);
        self.referee_words.extend(other.referee_words);
        self.profile_hosts.extend(other.profile_hosts);
    }
}
