//! A user's files, and typed TOML with errors that name file, line and key.

use serde::de::DeserializeOwned;

use super::KeywordError;

/// Files of a folder of keyword sets: paths below it (with `/`) and texts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Files<'a>(pub(super) &'a [(&'a str, &'a str)]);

impl<'a> Files<'a> {
    /// The files below `folder`, sorted by path.
    pub(super) fn below(self, folder: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let mut found: Vec<_> =
            self.0.iter().copied().filter(|(path, _)| path.starts_with(folder)).collect();
        found.sort_by_key(|(path, _)| *path);
        found.into_iter()
    }

    /// The set at `path`, if there is one: it stands instead of the built-in one.
    pub(super) fn own<T: DeserializeOwned>(self, path: &str) -> Result<Option<T>, KeywordError> {
        let last = self.0.iter().rfind(|(name, _)| *name == path);
        last.map(|(name, text)| parse(name, text)).transpose()
    }
}

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
        let message = error.message();
        // A key that is missing stands nowhere.
        let missing =
            message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
        let (key, message) = match missing {
            Some(field) => (field.to_owned(), "is missing in what starts here".to_owned()),
            None => (key, message.to_owned()),
        };
        KeywordError::Invalid { file: file.to_owned(), line, key, message }
    })
}
