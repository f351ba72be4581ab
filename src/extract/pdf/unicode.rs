//! Which characters a glyph stands for in the text: ligatures apart, symbol-font bullets as bullets.

use unicode_normalization::{UnicodeNormalization, char::decompose_compatible};

/// Bullet sign used for the many private ones.
const BULLET: char = '•';

/// What the letters of a font stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Letters {
    /// Letters.
    #[default]
    Plain,
    /// Signs and pictures; Greek letters and the like are real.
    Symbols,
    /// Pictures, of which documents use the bullets.
    ListSigns,
}

/// The text of a glyph from the font's Unicode value.
///
/// Letters in compatibility forms (ligatures, full-width, mathematical bold) become plain letters.
/// Signs such as `½`, `™` and `…` stay as they are, and so does Thai sara am, which Unicode calls a
/// compatibility form but people write as one letter.
pub(super) fn clean(raw: &str, letters: Letters) -> String {
    // One glyph, several hyphens: macOS maps its hyphen to a hyphen, a soft one and another.
    if raw.len() > 1 && raw.chars().all(|c| matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')) {
        let soft = raw.chars().all(|c| c == '\u{ad}');
        return if soft { "\u{ad}" } else { "-" }.to_owned();
    }
    let mut out = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            c if letters == Letters::ListSigns && !c.is_whitespace() => {
                out.push(if is_bullet(c) { c } else { BULLET });
            }
            '\u{ad}' => out.push('\u{ad}'),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '\u{a0}'
            | '\u{2000}'..='\u{200a}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}'
            | '\t'
            | '\n'
            | '\r' => out.push(' '),
            '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            '\u{e33}' | '\u{eb3}' => out.push(c),
            '\u{f000}'..='\u{f8ff}' | '\u{e000}'..='\u{efff}' => {
                out.extend(private(c, letters));
            }
            c if c.is_control() => {}
            c if c as u32 >= 0xaa && c.is_alphabetic() => {
                decompose_compatible(c, |part| out.push(part));
            }
            c => out.push(c),
        }
    }
    if out.is_ascii() { out } else { out.nfc().collect() }
}

/// A private-use character: symbol fonts put ASCII or bullets there, icon fonts put pictures there.
fn private(c: char, letters: Letters) -> Option<char> {
    let code = c as u32;
    match code {
        // Positions of Symbol and Wingdings that word processors use for lists.
        0xf0b7 | 0xf0a7 | 0xf0a8 | 0xf06c | 0xf06e | 0xf071 | 0xf075 | 0xf076 | 0xf09e | 0xf09f
        | 0xf0d8 | 0xf0e0 | 0xf0fc | 0xf0fe | 0xf0a1
            if letters != Letters::Plain || code == 0xf0b7 || code == 0xf0a7 =>
        {
            Some(BULLET)
        }
        0xf020..=0xf07e if letters == Letters::Plain => char::from_u32(code - 0xf000),
        _ => None,
    }
}

/// Whether the character opens a list item.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '‣'
            | '▪'
            | '▫'
            | '◦'
            | '●'
            | '○'
            | '■'
            | '□'
            | '◆'
            | '◇'
            | '►'
            | '▶'
            | '▸'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '❖'
            | '∗'
            | '⁃'
            | '·'
            | '∙'
            | '⋄'
            | '★'
            | '☛'
            | '◾'
            | '◼'
            | '❯'
    )
}

/// The combining form of a spacing accent, where it is one.
pub(super) fn combining(accent: &str) -> Option<char> {
    let mut chars = accent.chars();
    let combining = match chars.next()? {
        '`' => '\u{300}',
        '´' | '\u{2ca}' => '\u{301}',
        'ˆ' | '^' => '\u{302}',
        '˜' | '~' => '\u{303}',
        '¯' | 'ˉ' => '\u{304}',
        '˘' => '\u{306}',
        '˙' => '\u{307}',
        '¨' => '\u{308}',
        '˚' => '\u{30a}',
        '˝' => '\u{30b}',
        'ˇ' => '\u{30c}',
        '¸' => '\u{327}',
        '˛' => '\u{328}',
        c @ '\u{300}'..='\u{36f}' => c,
        _ => return None,
    };
    chars.next().is_none().then_some(combining)
}

/// The letter with the accent on it, as one character where Unicode has one.
pub(super) fn compose(letter: &str, accent: char) -> Option<String> {
    let mut chars = letter.chars();
    let base = match chars.next()? {
        'ı' => 'i',
        'ȷ' => 'j',
        c if c.is_alphabetic() => c,
        _ => return None,
    };
    let composed: String = [base, accent].into_iter().nfc().collect();
    (chars.next().is_none() && composed.chars().count() == 1).then_some(composed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ligatures_become_letters_and_signs_stay() {
        assert_eq!(clean("ﬁ", Letters::Plain), "fi");
        assert_eq!(clean("ﬄ", Letters::Plain), "ffl");
        assert_eq!(clean("𝐁", Letters::Plain), "B");
        assert_eq!(clean("½™…", Letters::Plain), "½™…");
        assert_eq!(clean("-\u{ad}-", Letters::Plain), "-");
    }

    #[test]
    fn thai_sara_am_stays_one_letter() {
        assert_eq!(clean("กำ", Letters::Plain), "กำ");
    }

    #[test]
    fn private_bullets_become_bullets_and_icons_vanish() {
        assert_eq!(clean("\u{f0b7}", Letters::Plain), "•");
        assert_eq!(clean("\u{f0fc}", Letters::Symbols), "•");
        assert_eq!(clean("\u{f095}", Letters::Symbols), "");
        assert_eq!(clean("§", Letters::ListSigns), "•");
        assert_eq!(clean("\u{f041}", Letters::Plain), "A");
    }

    #[test]
    fn accents_compose_only_with_letters_that_carry_them() {
        assert_eq!(compose("u", '\u{308}').as_deref(), Some("ü"));
        assert_eq!(compose("ı", '\u{301}').as_deref(), Some("í"));
        assert_eq!(compose("7", '\u{308}'), None);
        assert_eq!(combining("¨"), Some('\u{308}'));
        assert_eq!(combining("a"), None);
    }
}
