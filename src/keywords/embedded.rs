//! The sets that are built in, as `build.rs` left them.

use serde::de::DeserializeOwned;

use super::{Concept, KeywordError};

/// Skills as postcard.
static CONCEPTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/concepts.postcard"));

/// Every other set as JSON, by its path below `keyword_sets/`, sorted.
static SETS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sets.rs"));

/// All built-in concepts, in file order.
pub(super) fn concepts() -> Result<Vec<Concept>, KeywordError> {
    postcard::from_bytes(CONCEPTS).map_err(|error| damaged("skills", &error.to_string()))
}

/// The set at `path` (such as `language/en/negation.toml`); `None` if there is none.
pub(super) fn set<T: DeserializeOwned>(path: &str) -> Result<Option<T>, KeywordError> {
    let Ok(at) = SETS.binary_search_by(|(name, _)| (*name).cmp(path)) else {
        return Ok(None);
    };
    let json = SETS.get(at).map_or("", |(_, json)| *json);
    serde_json::from_str(json).map(Some).map_err(|error| damaged(path, &error.to_string()))
}

/// The paths of the built-in sets below `folder`.
pub(super) fn paths(folder: &'static str) -> impl Iterator<Item = &'static str> {
    SETS.iter().map(|(name, _)| *name).filter(move |name| name.starts_with(folder))
}

fn damaged(file: &str, message: &str) -> KeywordError {
    KeywordError::Invalid {
        file: file.to_owned(),
        line: 0,
        key: String::new(),
        message: message.to_owned(),
    }
}
