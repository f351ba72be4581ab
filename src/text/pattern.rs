//! Constant regular expressions, built without a way to panic.

use regex::Regex;

/// Compiles a constant pattern; a faulty one never matches (and fails a debug build's tests).
#[must_use]
pub fn pattern(source: &str) -> Regex {
    let compiled = Regex::new(source);
    debug_assert!(compiled.is_ok(), "faulty pattern: {source}");
    compiled.unwrap_or_else(|_| never())
}

fn never() -> Regex {
    // An empty character class is always valid and never matches.
    #[allow(clippy::unwrap_used, reason = "a constant that a test compiles")]
    Regex::new(r"[^\s\S]").unwrap()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_fallback_never_matches() {
        assert!(!super::never().is_match("anything\n"));
        assert!(!super::never().is_match(""));
    }

    #[test]
    fn a_good_pattern_matches() {
        assert!(super::pattern(r"^\d{4}$").is_match("2024"));
    }
}
