//! Words that tell an employer's name and a place.

use serde::{Deserialize, Serialize};

use super::Theme;

/// Words of employers' names and of places; lower case except `states`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Employers {
    /// Words of company and organisation names.
    pub words: Vec<String>,
    /// Legal forms at an end of a name.
    pub forms: Vec<String>,
    /// What stands where an employer's name was removed or never filled in.
    pub placeholders: Vec<String>,
    /// What stands where a place was removed.
    pub place_placeholders: Vec<String>,
    /// Words between title and employer.
    pub at: Vec<String>,
    /// Labels before an employer's name.
    pub labels: Vec<String>,
    /// Words for work without a place.
    pub remote: Vec<String>,
    /// Countries.
    pub countries: Vec<String>,
    /// Short names of states and provinces, upper case.
    pub states: Vec<String>,
    /// States and provinces in full.
    pub regions: Vec<String>,
    /// Large cities that stand alone as a place.
    pub cities: Vec<String>,
}

impl Theme for Employers {
    fn merge(&mut self, other: Self) {
        self.words.extend(other.words);
        self.forms.extend(other.forms);
        self.placeholders.extend(other.placeholders);
        self.place_placeholders.extend(other.place_placeholders);
        self.at.extend(other.at);
        self.labels.extend(other.labels);
        self.remote.extend(other.remote);
        self.countries.extend(other.countries);
        self.states.extend(other.states);
        self.regions.extend(other.regions);
        self.cities.extend(other.cities);
    }
}
