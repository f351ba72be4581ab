//! Where sets come from: the built-in ones, then a user's own files on top.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::{KeywordError, embedded, load};

/// A user's keyword files over the built-in sets.
#[derive(Debug, Clone, Default)]
pub(super) struct Sources<'a> {
    /// Path below the folder (with `/`) and text.
    pub own: Vec<(&'a str, &'a str)>,
}

impl Sources<'_> {
    /// Every set at `path`, the built-in one first.
    pub(super) fn read<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>, KeywordError> {
        let mut found: Vec<T> = embedded::set(path)?.into_iter().collect();
        for (name, text) in self.own.iter().filter(|(name, _)| *name == path) {
            found.push(load::parse(name, text)?);
        }
        Ok(found)
    }

    /// The set at `path`: the user's own instead of the built-in one.
    pub(super) fn last<T: DeserializeOwned>(&self, path: &str) -> Result<T, KeywordError> {
        self.read(path)?.pop().ok_or_else(|| KeywordError::Invalid {
            file: path.to_owned(),
            line: 0,
            key: String::new(),
            message: "is not there".to_owned(),
        })
    }

    /// The paths of all sets below `folder`, sorted, each once.
    pub(super) fn paths(&self, folder: &'static str) -> BTreeSet<String> {
        let own = self.own.iter().map(|(name, _)| *name).filter(|name| name.starts_with(folder));
        embedded::paths(folder).map(str::to_owned).chain(own.map(str::to_owned)).collect()
    }
}
