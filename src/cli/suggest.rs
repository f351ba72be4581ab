//! What a mistyped name was meant to be.

/// How alike two names must be (Jaro-Winkler) for one to be a slip of the other.
const ALIKE: f64 = 0.8;

/// "did you mean ...?" with the nearest of `known`, or else `otherwise`.
pub(super) fn or<'a>(
    typed: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    let typed = typed.to_lowercase();
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&typed, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or_else(|| otherwise.to_owned(), |(_, name)| format!("did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_slip_finds_its_name_and_nonsense_does_not() {
        let roles = ["it-manager", "cio-cto"];
        assert_eq!(super::or("it-manger", roles, "-"), "did you mean `it-manager`?");
        assert_eq!(super::or("zebra", roles, "-"), "-");
    }
}
