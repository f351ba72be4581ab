//! The language packs' word lists, one file a theme; all languages merged, because documents mix
//! languages within a line.

mod coaching;
mod contact;
mod courtesy;
mod dates;
mod deeds;
mod education;
mod employers;
mod fields;
mod headings;
mod identity;
mod integrity;
mod kinds;
mod languages;
mod leading;
mod lines;
mod listing;
mod mailboxes;
mod management;
mod metrics;
mod negation;
mod plain;
mod posting;
mod posting_bias;
mod posting_headings;
mod posting_joints;
mod posting_kinds;
mod posting_titles;
mod privacy;
mod prose;
mod questions;
mod titles;
mod track;
mod wording;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use coaching::Coaching;
pub use contact::ContactWords;
pub use courtesy::Courtesy;
pub use dates::DateWords;
pub use deeds::Deeds;
pub use education::Education;
pub use employers::Employers;
pub use fields::Fields;
pub use headings::Headings;
pub use identity::Identity;
pub use integrity::Integrity;
pub use kinds::Kinds;
pub use languages::Languages;
pub use leading::Leading;
pub use lines::LineWords;
pub use listing::Listing;
pub use mailboxes::Mailboxes;
pub use management::ManagementWords;
pub use metrics::{MetricWords, Metrics};
pub use negation::Negation;
pub use plain::Plain;
pub use posting::{Cue, PostingWords};
pub use posting_bias::PostingBias;
pub use posting_headings::{HeadingRow, PostingHeadings, PostingSection};
pub use posting_joints::PostingJoints;
pub use posting_kinds::{Place, PostingKinds, Vote};
pub use posting_titles::{FactLabels, FamilyRow, PostingTitles, SeniorityRow};
pub use privacy::Privacy;
pub use prose::Prose;
pub use questions::{Questions, WorkTopic};
pub use titles::Titles;
pub use track::Track;
pub use wording::Wording;

use super::{KeywordError, Sources};

/// One theme of a language pack: `keyword_sets/language/LL/NAME.toml`.
trait Theme: DeserializeOwned + Default {
    /// Adds another language's words.
    fn merge(&mut self, other: Self);
}

/// Word lists of all language packs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Lexicon {
    /// Words that hold a list of skills together.
    pub listing: Listing,
    /// How a text denies or only hopes for a skill.
    pub negation: Negation,
    /// Which numbers measure something.
    pub metrics: Metrics,
    /// Personal details that do not belong in a résumé.
    pub privacy: Privacy,
    /// Words written for machines.
    pub integrity: Integrity,
    /// Mail addresses that cost trust.
    pub mailboxes: Mailboxes,
    /// Formulas of cover letters.
    pub courtesy: Courtesy,
    /// What to ask about each kind of work.
    pub questions: Questions,
    /// Verbs and phrases that strengthen or weaken a bullet.
    pub wording: Wording,
    /// Fields of study and names of languages.
    pub fields: Fields,
    /// Concepts shown by leading people.
    pub leading: Leading,
    /// What tells who a person is.
    pub identity: Identity,
    /// Words of requirements without weight.
    pub plain: Plain,
    /// What a job title says.
    pub track: Track,
    /// How a posting asks.
    pub posting: PostingWords,
    /// What a posting should not say.
    pub posting_bias: PostingBias,
    /// Headings of postings.
    pub posting_headings: PostingHeadings,
    /// Small words between what a posting asks for.
    pub posting_joints: PostingJoints,
    /// What kind of thing a requirement asks for.
    pub posting_kinds: PostingKinds,
    /// Titles and single facts of postings.
    pub posting_titles: PostingTitles,
    /// What a coach reads in single words.
    pub coaching: Coaching,
    /// Words around names and contact details.
    pub contact: ContactWords,
    /// How lines go on.
    pub lines: LineWords,
    /// Words of dates.
    pub dates: DateWords,
    /// How a sentence tells what somebody did.
    pub deeds: Deeds,
    /// Degrees and schools.
    pub education: Education,
    /// Words of employers' names and of places.
    pub employers: Employers,
    /// Section headings of résumés.
    pub headings: Headings,
    /// Phrases that tell what a document is.
    pub kinds: Kinds,
    /// Human languages.
    pub languages: Languages,
    /// Words of leading people and money.
    pub management: ManagementWords,
    /// How people tell of a job in sentences.
    pub prose: Prose,
    /// Words of job titles.
    pub titles: Titles,
}

impl Lexicon {
    /// Every theme in every language: the built-in packs, then the user's own.
    pub(super) fn load(sources: &Sources) -> Result<Self, KeywordError> {
        /// Reads `language/*/NAME.toml`.
        macro_rules! theme {
            ($name:literal) => {
                all_languages(sources, $name)
            };
        }
        Ok(Self {
            listing: theme!("listing")?,
            negation: theme!("negation")?,
            metrics: theme!("metrics")?,
            privacy: theme!("privacy")?,
            integrity: theme!("integrity")?,
            mailboxes: theme!("mailboxes")?,
            courtesy: theme!("courtesy")?,
            questions: theme!("questions")?,
            wording: theme!("wording")?,
            fields: theme!("fields")?,
            leading: theme!("leading")?,
            identity: theme!("identity")?,
            plain: theme!("plain")?,
            track: theme!("track")?,
            posting: theme!("posting")?,
            posting_bias: theme!("posting_bias")?,
            posting_headings: theme!("posting_headings")?,
            posting_joints: theme!("posting_joints")?,
            posting_kinds: theme!("posting_kinds")?,
            posting_titles: theme!("posting_titles")?,
            coaching: theme!("coaching")?,
            contact: theme!("contact")?,
            lines: theme!("lines")?,
            dates: theme!("dates")?,
            deeds: theme!("deeds")?,
            education: theme!("education")?,
            employers: theme!("employers")?,
            headings: theme!("headings")?,
            kinds: theme!("kinds")?,
            languages: theme!("languages")?,
            management: theme!("management")?,
            prose: theme!("prose")?,
            titles: theme!("titles")?,
        })
    }
}

/// Adds the lists of `more` to those of `lists`.
fn extend_lists<K: Ord>(lists: &mut BTreeMap<K, Vec<String>>, more: BTreeMap<K, Vec<String>>) {
    for (key, words) in more {
        lists.entry(key).or_default().extend(words);
    }
}

fn all_languages<T: Theme>(sources: &Sources, name: &str) -> Result<T, KeywordError> {
    let mut merged = T::default();
    for path in sources.paths("language/") {
        if path.strip_suffix(".toml").is_some_and(|stem| stem.rsplit('/').next() == Some(name)) {
            for set in sources.read(&path)? {
                merged.merge(set);
            }
        }
    }
    Ok(merged)
}
