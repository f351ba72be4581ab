//! Which language a text is written in, as far as its letters tell.

/// Whether `sign` is a Thai letter, vowel, tone mark or digit.
#[must_use]
pub fn is_thai(sign: char) -> bool {
    ('\u{e01}'..='\u{e3a}').contains(&sign) || ('\u{e40}'..='\u{e5b}').contains(&sign)
}

/// Whether a Thai letter, vowel, tone mark or digit stands in `text`.
#[must_use]
pub fn has_thai(text: &str) -> bool {
    text.chars().any(is_thai)
}

/// Whether `sign` is a Thai letter, vowel or tone mark: neither digit nor currency sign.
#[must_use]
pub fn is_thai_letter(sign: char) -> bool {
    matches!(sign, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}')
}

/// `th` where at least a fifth of the letters are Thai; otherwise the language the file declares
/// (its primary part, unless that is Thai after all); otherwise `en` for Latin letters.
#[must_use]
pub fn language(text: &str, declared: Option<&str>) -> Option<String> {
    let (mut thai, mut latin, mut other) = (0_usize, 0_usize, 0_usize);
    for letter in text.chars().filter(|c| c.is_alphabetic()) {
        match letter {
            '\u{0E00}'..='\u{0E7F}' => thai += 1,
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => latin += 1,
            _ => other += 1,
        }
    }
    let letters = thai + latin + other;
    if thai * 5 >= letters && thai > 0 {
        return Some("th".to_owned());
    }
    let declared = declared.and_then(|tag| tag.split(['-', '_']).next()).map(str::to_lowercase);
    match declared {
        Some(tag) if !tag.is_empty() && tag != "th" && tag != "x" => Some(tag),
        _ => (latin * 2 > letters).then(|| "en".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_speaks_before_the_file() {
        assert_eq!(language("หัวหน้าฝ่าย IT ดูแลระบบเครือข่าย", Some("en-US")).as_deref(), Some("th"));
        assert_eq!(language("Head of IT", Some("th-TH")).as_deref(), Some("en"));
        assert_eq!(language("Leiter der EDV", Some("de-DE")).as_deref(), Some("de"));
        assert_eq!(language("12345", None), None);
    }
}
