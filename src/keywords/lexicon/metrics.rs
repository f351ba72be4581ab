//! Which numbers measure something: units, number words, contexts, and the verbs of change.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Theme;

/// The words around a number that tell a metric from a version, a date or a name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metrics {
    /// Words that stand for a number, with its value.
    pub number_words: BTreeMap<String, u64>,
    /// Words and suffixes that multiply the number before them.
    pub magnitudes: BTreeMap<String, u64>,
    /// The lists.
    pub words: MetricWords,
}

/// Lists of lower-case words and phrases.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricWords {
    /// Words that bind a group to its number ("team of 15").
    pub of_words: BTreeSet<String>,
    /// Words between the ends of a range ("4 to 30").
    pub range_joints: BTreeSet<String>,
    /// Words before what is reached ("to zero").
    pub goal_joints: BTreeSet<String>,
    /// Words between an amount and its base ("1.2 per thousand").
    pub rate_joints: BTreeSet<String>,
    /// Bases of a rate that no number word is ("per mille").
    pub thousandths: BTreeSet<String>,
    /// Articles before a unit ("an hour").
    pub articles: BTreeSet<String>,
    /// Words that join two things of one kind.
    pub and_words: BTreeSet<String>,
    /// Words that leave a choice.
    pub or_words: BTreeSet<String>,
    /// Half of the unit before ("a minute and a half").
    pub half_words: BTreeSet<String>,
    /// Words for all of a kind.
    pub whole_words: BTreeSet<String>,
    /// Between the ends of a range of dates, or for one.
    pub date_joints: BTreeSet<String>,
    /// Units of a single letter, as lower case.
    pub short_units: BTreeSet<String>,
    /// Words before a noun of shares that make another word of it ("on time", "the first time").
    pub no_share_after: BTreeSet<String>,
    /// Words before a number that is reached now ("now take ten minutes").
    pub now_before: BTreeSet<String>,
    /// Words behind a number that tell what it was before.
    pub once_words: BTreeSet<String>,
    /// Signs and codes before money.
    pub currency_before: BTreeSet<String>,
    /// Words and codes after money.
    pub currency_after: BTreeSet<String>,
    /// Nouns that make a large bare number money.
    pub money_nouns: BTreeSet<String>,
    /// Money of this kind is an outcome, unless only held.
    pub gain_nouns: BTreeSet<String>,
    /// Signs and words of percentages after the number.
    pub percent_after: BTreeSet<String>,
    /// Words of percentages before the number.
    pub percent_before: BTreeSet<String>,
    /// Percentages of these state size.
    pub percent_scope: BTreeSet<String>,
    /// Signs and words that make a factor of the number before.
    pub factor_after: BTreeSet<String>,
    /// Words that are a factor by themselves.
    pub factor_words: BTreeSet<String>,
    /// Units of time.
    pub time_units: BTreeSet<String>,
    /// Units of stored data that state a size.
    pub data_units: BTreeSet<String>,
    /// Units of measure, singular nouns of hyphenated counts included.
    pub measures: BTreeSet<String>,
    /// Nouns for people.
    pub people: BTreeSet<String>,
    /// Countable nouns that no rule of plurals finds.
    pub count_nouns: BTreeSet<String>,
    /// Words that look like a plural and are none.
    pub not_nouns: BTreeSet<String>,
    /// A number after one of these is a name.
    pub names_before: BTreeSet<String>,
    /// A number before one of these is a name.
    pub names_after: BTreeSet<String>,
    /// A number beside one of these is a date.
    pub date_words: BTreeSet<String>,
    /// Words that say that an amount follows.
    pub quantifiers: BTreeSet<String>,
    /// Words that end the search for the counted noun.
    pub stops: BTreeSet<String>,
    /// Groups of people ("team of 15").
    pub groups: BTreeSet<String>,
    /// Words between a count and the time it is counted over.
    pub rate_words: BTreeSet<String>,
    /// Adverbs that make a rate of a count.
    pub rate_adverbs: BTreeSet<String>,
    /// What a rate is counted over.
    pub rate_units: BTreeSet<String>,
    /// Vague amounts that still state a size.
    pub vague: BTreeSet<String>,
    /// Vague words before a magnitude.
    pub vague_before: BTreeSet<String>,
    /// Words before a rank.
    pub rank_before: BTreeSet<String>,
    /// Verbs of change, base forms.
    pub change_verbs: BTreeSet<String>,
    /// Verbs that make a count or sum right after them an outcome, base forms.
    pub outcome_verbs: BTreeSet<String>,
    /// Change or outcome as a noun.
    pub change_nouns: BTreeSet<String>,
    /// Verbs of holding, base forms: money they govern is size.
    pub holding_verbs: BTreeSet<String>,
    /// Words that say how a thing was done.
    pub methods: BTreeSet<String>,
    /// Phrases that say that a thing had an effect.
    pub effects: BTreeSet<String>,
    /// Parts of a whole in words ("a third").
    pub fractions: BTreeSet<String>,
    /// Words before which a part is one of several, not an amount ("the first half").
    pub no_part_after: BTreeSet<String>,
    /// Words behind a part that lead on to the whole.
    pub part_links: BTreeSet<String>,
    /// Words before a part that say which way a level went ("down a third").
    pub change_ways: BTreeSet<String>,
    /// Words before a change that is only spoken of ("areas of improvement").
    pub spoken_of: BTreeSet<String>,
    /// Verbs that move a level up or down, base forms: a number after "by" or "to" is an outcome.
    pub moving_verbs: BTreeSet<String>,
    /// Verbs that bring money in, base forms.
    pub money_verbs: BTreeSet<String>,
    /// Words after a number that hold it against another ("19 days early").
    pub better_after: BTreeSet<String>,
    /// Words before a level or a distance ("by", "to").
    pub level_before: BTreeSet<String>,
    /// Words before where a change began.
    pub from_words: BTreeSet<String>,
    /// Words before where a change ended.
    pub to_words: BTreeSet<String>,
    /// Words after a time that make an age of it.
    pub ages: BTreeSet<String>,
    /// Words before a time that make a rhythm of it.
    pub rhythm_before: BTreeSet<String>,
    /// Numbers that name a form or a service.
    pub number_names: BTreeSet<String>,
    /// Words before a number that pick out of it.
    pub picked_before: BTreeSet<String>,
    /// Verbs of outcome that say nothing of a change by themselves, base forms.
    pub trades: BTreeSet<String>,
    /// Units of hours: twenty-four of them name a service, not an amount.
    pub hours: BTreeSet<String>,
}

impl Theme for Metrics {
    fn merge(&mut self, other: Self) {
        self.number_words.extend(other.number_words);
        self.magnitudes.extend(other.magnitudes);
        self.words.merge(other.words);
    }
}

impl MetricWords {
    fn merge(&mut self, other: Self) {
        self.of_words.extend(other.of_words);
        self.range_joints.extend(other.range_joints);
        self.goal_joints.extend(other.goal_joints);
        self.rate_joints.extend(other.rate_joints);
        self.thousandths.extend(other.thousandths);
        self.articles.extend(other.articles);
        self.and_words.extend(other.and_words);
        self.or_words.extend(other.or_words);
        self.half_words.extend(other.half_words);
        self.whole_words.extend(other.whole_words);
        self.date_joints.extend(other.date_joints);
        self.short_units.extend(other.short_units);
        self.no_share_after.extend(other.no_share_after);
        self.now_before.extend(other.now_before);
        self.once_words.extend(other.once_words);
        self.currency_before.extend(other.currency_before);
        self.currency_after.extend(other.currency_after);
        self.money_nouns.extend(other.money_nouns);
        self.gain_nouns.extend(other.gain_nouns);
        self.percent_after.extend(other.percent_after);
        self.percent_before.extend(other.percent_before);
        self.percent_scope.extend(other.percent_scope);
        self.factor_after.extend(other.factor_after);
        self.factor_words.extend(other.factor_words);
        self.time_units.extend(other.time_units);
        self.data_units.extend(other.data_units);
        self.measures.extend(other.measures);
        self.people.extend(other.people);
        self.count_nouns.extend(other.count_nouns);
        self.not_nouns.extend(other.not_nouns);
        self.names_before.extend(other.names_before);
        self.names_after.extend(other.names_after);
        self.date_words.extend(other.date_words);
        self.quantifiers.extend(other.quantifiers);
        self.stops.extend(other.stops);
        self.groups.extend(other.groups);
        self.rate_words.extend(other.rate_words);
        self.rate_adverbs.extend(other.rate_adverbs);
        self.rate_units.extend(other.rate_units);
        self.vague.extend(other.vague);
        self.vague_before.extend(other.vague_before);
        self.rank_before.extend(other.rank_before);
        self.change_verbs.extend(other.change_verbs);
        self.outcome_verbs.extend(other.outcome_verbs);
        self.change_nouns.extend(other.change_nouns);
        self.holding_verbs.extend(other.holding_verbs);
        self.methods.extend(other.methods);
        self.effects.extend(other.effects);
        self.fractions.extend(other.fractions);
        self.no_part_after.extend(other.no_part_after);
        self.part_links.extend(other.part_links);
        self.change_ways.extend(other.change_ways);
        self.spoken_of.extend(other.spoken_of);
        self.moving_verbs.extend(other.moving_verbs);
        self.money_verbs.extend(other.money_verbs);
        self.better_after.extend(other.better_after);
        self.level_before.extend(other.level_before);
        self.from_words.extend(other.from_words);
        self.to_words.extend(other.to_words);
        self.ages.extend(other.ages);
        self.rhythm_before.extend(other.rhythm_before);
        self.number_names.extend(other.number_names);
        self.picked_before.extend(other.picked_before);
        self.trades.extend(other.trades);
        self.hours.extend(other.hours);
    }
}
