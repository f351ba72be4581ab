//! JSON Resume (jsonresume.org) as a readable text with sections.

use serde::{Deserialize, de::IgnoredAny};

/// The two sections that tell a JSON Resume from other JSON.
#[derive(Deserialize)]
struct Shape {
    basics: Option<IgnoredAny>,
    work: Option<IgnoredAny>,
}

/// Whether the bytes are a JSON object with the sections of a JSON Resume.
pub(super) fn looks_like(bytes: &[u8]) -> bool {
    let start = bytes
        .iter()
        .find(|byte| !byte.is_ascii_whitespace() && !matches!(byte, 0xEF | 0xBB | 0xBF));
    if start != Some(&b'{') {
        return false;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    serde_json::from_slice::<Shape>(bytes)
        .is_ok_and(|shape| shape.basics.is_some() || shape.work.is_some())
}
