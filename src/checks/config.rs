//! Which checks run and from which number on: the `[checks]` of a `vitae.toml`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{keywords::Thresholds, text::edit_distance};

use super::{Baseline, registry};

/// Which checks run, their thresholds, and findings that are known already.
///
/// A selector is a code (`Q001`), the beginning of codes (`Q`, `W00`) or a name
/// (`unquantified-bullet`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Only these run; all, if empty.
    pub select: BTreeSet<String>,
    /// These do not run, even if selected.
    pub ignore: BTreeSet<String>,
    /// Other numbers than those of `keyword_sets/checks.toml`.
    pub thresholds: BTreeMap<String, u32>,
    /// Findings that are not reported again.
    #[serde(skip)]
    pub baseline: Baseline,
}

/// The whole of a `vitae.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    checks: Config,
}

/// A configuration that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ConfigError {
    /// Not the TOML that is asked for.
    #[error("line {line}: {message}")]
    Invalid {
        /// From 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// A selector that fits no check.
    #[error("no check has the code or name `{selector}`")]
    UnknownCheck {
        /// As written.
        selector: String,
    },
    /// A threshold that no check has.
    #[error("there is no threshold `{name}`; near it are {known}")]
    UnknownThreshold {
        /// As written.
        name: String,
        /// The names nearest to it.
        known: String,
    },
    /// A baseline that is none.
    #[error("not a baseline: {message}")]
    Baseline {
        /// What is wrong.
        message: String,
    },
}

impl Config {
    /// Reads the text of a `vitae.toml`.
    ///
    /// # Errors
    /// [`ConfigError`]: unknown keys, selectors and thresholds are refused.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let file: File = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let line = text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
            // A wrong value is named by its key; an unknown key stands in the message already.
            let key = text.lines().nth(line - 1).and_then(|row| row.split_once('='));
            let key =
                key.map(|(key, _)| key.trim()).filter(|_| error.message().contains("invalid"));
            let message = error.message();
            let message = key.map_or(message.to_owned(), |key| format!("`{key}`: {message}"));
            ConfigError::Invalid { line, message }
        })?;
        file.checks.prove().map_err(|error| error.found_in(text))?;
        Ok(file.checks)
    }

    /// Whether every selector and threshold exists.
    ///
    /// # Errors
    /// [`ConfigError::UnknownCheck`] or [`ConfigError::UnknownThreshold`].
    pub fn prove(&self) -> Result<(), ConfigError> {
        let unknown = self
            .select
            .iter()
            .chain(&self.ignore)
            .find(|selector| !registry().any(|check| fits(selector, check.code, check.name)));
        if let Some(selector) = unknown {
            return Err(ConfigError::UnknownCheck { selector: selector.clone() });
        }
        self.applied(&Thresholds::default()).map(|_| ())
    }

    /// Whether a check runs.
    #[must_use]
    pub fn allows(&self, code: &str, name: &str) -> bool {
        let any = |list: &BTreeSet<String>| list.iter().any(|one| fits(one, code, name));
        (self.select.is_empty() || any(&self.select)) && !any(&self.ignore)
    }

    /// `usual` with this configuration's numbers.
    pub(super) fn applied(&self, usual: &Thresholds) -> Result<Thresholds, ConfigError> {
        if self.thresholds.is_empty() {
            return Ok(usual.clone());
        }
        let invalid = |message: String| ConfigError::Invalid { line: 1, message };
        let mut table = toml::Table::try_from(usual).map_err(|error| invalid(error.to_string()))?;
        for (name, number) in &self.thresholds {
            if !table.contains_key(name) {
                let mut known: Vec<&str> = table.keys().map(String::as_str).collect();
                known.sort_by_key(|other| (!other.starts_with(name), edit_distance(name, other)));
                known.truncate(3);
                let known = known.join(", ");
                return Err(ConfigError::UnknownThreshold { name: name.clone(), known });
            }
            table.insert(name.clone(), toml::Value::Integer(i64::from(*number)));
        }
        table.try_into().map_err(|error: toml::de::Error| invalid(error.to_string()))
    }
}

impl ConfigError {
    /// With the line of `text` that holds the unknown word.
    fn found_in(self, text: &str) -> Self {
        let (Self::UnknownCheck { selector: word } | Self::UnknownThreshold { name: word, .. }) =
            &self
        else {
            return self;
        };
        let holds = |line: &str| {
            let line = line.split('#').next().unwrap_or_default();
            line.split(|c: char| !(c.is_alphanumeric() || "-_".contains(c))).any(|one| one == word)
        };
        match text.lines().position(holds) {
            Some(line) => Self::Invalid { line: line + 1, message: self.to_string() },
            None => self,
        }
    }
}

fn fits(selector: &str, code: &str, name: &str) -> bool {
    let letter = selector.starts_with(|first: char| first.is_ascii_uppercase());
    (letter && code.starts_with(selector)) || selector == name
}

#[cfg(test)]
mod tests {
    use super::{Config, ConfigError};

    #[test]
    fn families_codes_and_names_select_and_ignore_wins() {
        let config =
            Config::parse("[checks]\nselect = [\"Q\", \"duty-opener\"]\nignore = [\"Q003\"]")
                .unwrap();
        assert!(config.allows("Q001", "unquantified-bullet"));
        assert!(config.allows("W001", "duty-opener"));
        assert!(!config.allows("Q003", "vague-amount"));
        assert!(!config.allows("S001", "no-experience"));
    }

    #[test]
    fn an_empty_file_leaves_everything_on() {
        assert_eq!(Config::parse("").unwrap(), Config::default());
    }

    #[test]
    fn what_does_not_exist_is_refused_by_name() {
        let refused = |text: &str| match Config::parse(text) {
            Err(ConfigError::Invalid { line, message }) => (line, message),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            refused("[checks]\nignore = [\n  \"W001\", # Q9\n  \"Q9\"]"),
            (4, "no check has the code or name `Q9`".to_owned())
        );
        let (line, message) = refused("[checks.thresholds]\npages_max = 3\npages = 3");
        assert_eq!(line, 3);
        assert!(message.contains("`pages`") && message.contains("pages_max"), "{message}");
        let (line, message) = refused("[checks.thresholds]\npages_max = \"three\"");
        assert_eq!(line, 2);
        assert!(message.starts_with("`pages_max`: "), "{message}");
        assert!(matches!(
            Config::parse("[checks]\n\nselct = []"),
            Err(ConfigError::Invalid { line: 3, .. })
        ));
    }
}
