//! The sets that are built in, as `build.rs` left them.

use super::{KeywordError, KeywordSets};

/// [`KeywordSets`] as postcard.
static SETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/keyword_sets.postcard"));

/// The built-in sets; what is large in them lies where it is until it is read.
pub(super) fn sets() -> Result<KeywordSets, KeywordError> {
    postcard::from_bytes(SETS).map_err(|error| KeywordError::Invalid {
        file: "keyword_sets".to_owned(),
        line: 0,
        key: String::new(),
        message: error.to_string(),
    })
}
