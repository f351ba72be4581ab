//! The language packs' word lists, one file a theme; all languages merged, because documents mix
//! languages within a line.

mod coaching;
mod competences;
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
pub use competences::{Competence, Competences};
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

use super::{KeywordError, load::Files, tables::Lazily};

/// One theme of a language pack: `keyword_sets/language/LL/NAME.toml`.
trait Theme: DeserializeOwned + Default + Clone {
    /// Adds another language's words.
    fn merge(&mut self, other: Self);
}

/// Declares the lexicon: a theme is a file of this folder and a line here.
macro_rules! themes {
    ($($(#[$doc:meta])* $name:ident: $theme:ty,)+) => {
        /// Word lists of all language packs; each is unpacked when it is first asked for.
        #[derive(Debug, Clone, Default, Serialize, Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"))]
        pub struct Lexicon {
            $($(#[$doc])* pub $name: Lazily<$theme>,)+
        }

        impl Lexicon {
            /// Every theme with the words of `files` added, language by language.
            pub(super) fn with(self, files: Files) -> Result<Self, KeywordError> {
                Ok(Self { $($name: with(self.$name, files, stringify!($name))?,)+ })
            }

            /// What a file of a language pack may be called.
            pub(super) const THEMES: &[&str] = &[$(stringify!($name),)+];

            /// Whether `text` is what the theme of this name reads; `None` if no theme has it.
            pub(super) fn prove(
                name: &str,
                file: &str,
                text: &str,
            ) -> Option<Result<(), KeywordError>> {
                match name {
                    $(stringify!($name) => {
                        Some(super::load::parse::<$theme>(file, text).map(drop))
                    })+
                    _ => None,
                }
            }

            /// Unpacks every theme.
            #[cfg(test)]
            fn themes(&self) -> Vec<(&'static str, String)> {
                vec![$((stringify!($name), format!("{:?}", *self.$name)),)+]
            }
        }
    };
}

themes! {
    /// Words that hold a list of skills together.
    listing: Listing,
    /// How a text denies or only hopes for a skill.
    negation: Negation,
    /// Which numbers measure something.
    metrics: Metrics,
    /// Personal details that do not belong in a résumé.
    privacy: Privacy,
    /// Words written for machines.
    integrity: Integrity,
    /// Mail addresses that cost trust.
    mailboxes: Mailboxes,
    /// Formulas of cover letters.
    courtesy: Courtesy,
    /// What to ask about each kind of work.
    questions: Questions,
    /// Verbs and phrases that strengthen or weaken a bullet.
    wording: Wording,
    /// Fields of study and names of languages.
    fields: Fields,
    /// Competences by what was done.
    competences: Competences,
    /// Concepts shown by leading people.
    leading: Leading,
    /// What tells who a person is.
    identity: Identity,
    /// Words of requirements without weight.
    plain: Plain,
    /// What a job title says.
    track: Track,
    /// How a posting asks.
    posting: PostingWords,
    /// What a posting should not say.
    posting_bias: PostingBias,
    /// Headings of postings.
    posting_headings: PostingHeadings,
    /// Small words between what a posting asks for.
    posting_joints: PostingJoints,
    /// What kind of thing a requirement asks for.
    posting_kinds: PostingKinds,
    /// Titles and single facts of postings.
    posting_titles: PostingTitles,
    /// What a coach reads in single words.
    coaching: Coaching,
    /// Words around names and contact details.
    contact: ContactWords,
    /// How lines go on.
    lines: LineWords,
    /// Words of dates.
    dates: DateWords,
    /// How a sentence tells what somebody did.
    deeds: Deeds,
    /// Degrees and schools.
    education: Education,
    /// Words of employers' names and of places.
    employers: Employers,
    /// Section headings of résumés.
    headings: Headings,
    /// Phrases that tell what a document is.
    kinds: Kinds,
    /// Human languages.
    languages: Languages,
    /// Words of leading people and money.
    management: ManagementWords,
    /// How people tell of a job in sentences.
    prose: Prose,
    /// Words of job titles.
    titles: Titles,
}

/// Adds the lists of `more` to those of `lists`.
fn extend_lists<K: Ord>(lists: &mut BTreeMap<K, Vec<String>>, more: BTreeMap<K, Vec<String>>) {
    for (key, words) in more {
        lists.entry(key).or_default().extend(words);
    }
}

/// `theme` with the words of every `language/*/NAME.toml` added.
fn with<T: Theme>(theme: Lazily<T>, files: Files, name: &str) -> Result<Lazily<T>, KeywordError> {
    let mut merged: Option<T> = None;
    for (path, text) in files.below("language/") {
        if path.strip_suffix(".toml").is_some_and(|stem| stem.rsplit('/').next() == Some(name)) {
            let own = super::load::parse(path, text)?;
            merged.get_or_insert_with(|| T::clone(&theme)).merge(own);
        }
    }
    Ok(merged.map_or(theme, Lazily::from))
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use crate::KeywordSets;

    #[test]
    fn every_theme_is_unpacked_and_holds_words() {
        let empty = Lexicon::default().themes();
        for (theme, none) in KeywordSets::builtin().unwrap().lexicon.themes().iter().zip(&empty) {
            assert!(theme.1.len() > none.1.len(), "{} is empty", theme.0);
        }
    }
}
