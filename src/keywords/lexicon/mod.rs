//! The language packs' word lists, one file a theme; all languages merged, because documents mix
//! languages within a line.

mod metrics;
mod negation;
mod wording;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use metrics::{MetricWords, Metrics};
pub use negation::Negation;
pub use wording::Wording;

use super::{KeywordError, load};

/// One theme of a language pack: `keyword_sets/language/LL/NAME.toml`.
trait Theme: DeserializeOwned + Default {
    /// Adds another language's words.
    fn merge(&mut self, other: Self);
}

/// Word lists of all language packs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Lexicon {
    /// How a text denies or only hopes for a skill.
    pub negation: Negation,
    /// Which numbers measure something.
    pub metrics: Metrics,
    /// Verbs and phrases that strengthen or weaken a bullet.
    pub wording: Wording,
}

/// Reads one theme in every built-in language.
macro_rules! theme {
    ($name:literal) => {
        all_languages(&[
            (
                concat!("language/en/", $name, ".toml"),
                include_str!(concat!("../../../keyword_sets/language/en/", $name, ".toml")),
            ),
            (
                concat!("language/th/", $name, ".toml"),
                include_str!(concat!("../../../keyword_sets/language/th/", $name, ".toml")),
            ),
        ])
    };
}

impl Lexicon {
    /// The built-in packs.
    pub(super) fn builtin() -> Result<Self, KeywordError> {
        Ok(Self {
            negation: theme!("negation")?,
            metrics: theme!("metrics")?,
            wording: theme!("wording")?,
        })
    }
}

fn all_languages<T: Theme>(files: &[(&str, &str)]) -> Result<T, KeywordError> {
    let mut merged = T::default();
    for (file, text) in files {
        merged.merge(load::parse(file, text)?);
    }
    Ok(merged)
}
