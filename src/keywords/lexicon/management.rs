//! Words of leading people and money.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Theme, extend_lists};

/// Words of leading people and money; lower case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManagementWords {
    /// People somebody can lead.
    pub people: Vec<String>,
    /// People that are led even without a word of leading before them.
    pub always_led: Vec<String>,
    /// Words of leading.
    pub leads: Vec<String>,
    /// Teams.
    pub teams: Vec<String>,
    /// Units before a team ("12-person team").
    pub team_units: Vec<String>,
    /// Words between a team and its size.
    pub team_links: Vec<String>,
    /// Words before a number that is not exact.
    pub about: Vec<String>,
    /// Words between a number and people that part the two.
    pub parting: Vec<String>,
    /// Words of those that join two qualities of one noun ("network and server engineers").
    pub joining: Vec<String>,
    /// Words that begin a clause about others: what led before them leads no longer.
    pub clause_breaks: Vec<String>,
    /// Words and signs between the two ends of a range.
    pub range: Vec<String>,
    /// Budgets.
    pub budgets: Vec<String>,
    /// Words near a number of people who are not led.
    pub not_led: Vec<String>,
    /// Words before a team that somebody is in, or speaks to: "part of", "presented to a".
    pub within: Vec<String>,
    /// What is counted, and the words for it.
    pub scope: BTreeMap<String, Vec<String>>,
    /// ISO 4217 code to signs and words.
    pub money: BTreeMap<String, Vec<String>>,
    /// What a word or letter after a number multiplies it with.
    pub multipliers: BTreeMap<String, u64>,
    /// Number words.
    pub numbers: BTreeMap<String, u32>,
}

impl Theme for ManagementWords {
    fn merge(&mut self, other: Self) {
        self.people.extend(other.people);
        self.always_led.extend(other.always_led);
        self.leads.extend(other.leads);
        self.teams.extend(other.teams);
        self.team_units.extend(other.team_units);
        self.team_links.extend(other.team_links);
        self.about.extend(other.about);
        self.parting.extend(other.parting);
        self.joining.extend(other.joining);
        self.clause_breaks.extend(other.clause_breaks);
        self.range.extend(other.range);
        self.budgets.extend(other.budgets);
        self.not_led.extend(other.not_led);
        self.within.extend(other.within);
        extend_lists(&mut self.scope, other.scope);
        extend_lists(&mut self.money, other.money);
        self.multipliers.extend(other.multipliers);
        self.numbers.extend(other.numbers);
    }
}
