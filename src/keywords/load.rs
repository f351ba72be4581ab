//! Typed TOML with errors that name file, line and key.

use serde::de::DeserializeOwned;

use super::KeywordError;

/// Reads `text` as a `T`; unknown keys are refused by the types themselves.
pub(super) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, KeywordError> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let line = text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
        let key = text
            .lines()
            .nth(line - 1)
            .and_then(|line| line.split(['=', ' ', ']']).next())
            .unwrap_or_default()
            .trim_start_matches('[')
            .to_owned();
        KeywordError::Invalid {
            file: file.to_owned(),
            line,
            key,
            message: error.message().to_owned(),
        }
    })
}
