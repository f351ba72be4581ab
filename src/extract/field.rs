//! Fields: the result is text, the code is not; a HYPERLINK code is an address.

/// A complex field that is open.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// Its code so far.
    pub(super) code: String,
    /// Whether its result has begun.
    pub(super) in_result: bool,
}

/// The address in a HYPERLINK code; `None` for other codes and for places within the document.
pub(super) fn address(code: &str) -> Option<String> {
    let rest = code.trim_start();
    let (name, rest) = rest.split_at_checked("HYPERLINK".len())?;
    if !name.eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let rest = rest.trim_start();
    if let Some(quoted) = rest.strip_prefix('"') {
        return quoted.split('"').next().filter(|it| !it.is_empty()).map(str::to_owned);
    }
    let word = rest.split_whitespace().next()?;
    (!word.starts_with('\\')).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn only_a_hyperlink_code_with_an_address_gives_one() {
        assert_eq!(
            address(" HYPERLINK \"https://a.example/x\" \\o \"tip\"").unwrap(),
            "https://a.example/x"
        );
        assert_eq!(address("hyperlink mailto:b@c.example").unwrap(), "mailto:b@c.example");
        assert_eq!(address(" HYPERLINK \\l \"_Toc1\""), None);
        assert_eq!(address(" PAGEREF _Toc1 \\h"), None);
    }
}
