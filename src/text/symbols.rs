//! Signs that mean other signs: ligatures, odd hyphens, symbol fonts, and what nobody sees.

/// The letters of a Latin ligature.
#[must_use]
pub fn ligature(sign: char) -> Option<&'static str> {
    Some(match sign {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => return None,
    })
}

/// Whether a sign has no shape and no meaning for words: controls, soft hyphens, byte order and
/// direction marks, zero-width spaces.
#[must_use]
pub fn invisible(sign: char) -> bool {
    matches!(sign,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFC}')
}

/// The usual sign for an unusual one: hyphens that must not break, and the private codes that
/// symbol fonts (Symbol, Wingdings) use for bullets, arrows and ticks.
#[must_use]
pub fn readable(sign: char) -> char {
    match sign {
        '\u{2010}' | '\u{2011}' => '-',
        '\u{F020}' => ' ',
        '\u{F0E0}' | '\u{F0E8}' | '\u{F0D8}' | '\u{F0C4}' => '➢',
        '\u{F0FC}' | '\u{F0FE}' => '✓',
        '\u{F028}' | '\u{F029}' => '☎',
        '\u{F02A}' | '\u{F02B}' => '✉',
        '\u{F021}'..='\u{F0FF}' => '•',
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joiners_that_shape_letters_stay() {
        assert!(!invisible('\u{200D}') && !invisible('\u{200C}') && !invisible('ก'));
        assert!(invisible('\u{AD}') && invisible('\u{202E}'));
    }

    #[test]
    fn symbol_font_bullets_are_bullets() {
        assert_eq!(readable('\u{F0B7}'), '•');
        assert_eq!(readable('\u{F0A7}'), '•');
        assert_eq!(readable('x'), 'x');
    }
}
