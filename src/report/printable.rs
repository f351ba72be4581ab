//! Text of a document made safe for a terminal: nothing in it can move, colour or reorder.

use std::borrow::Cow;

/// `text` without control characters (line break and tab stay), escape sequences' introducers and
/// characters that change the direction of reading.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_unsafe) {
        Cow::Owned(text.chars().filter(|c| !is_unsafe(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{061c}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn escape_sequences_lose_their_power() {
        assert_eq!(printable("a\u{1b}[31mred\u{9b}2J\u{7}\r"), "a[31mred2J");
    }

    #[test]
    fn overrides_of_the_reading_direction_go() {
        assert_eq!(printable("pay\u{202e}fdp.exe\u{2066}"), "payfdp.exe");
    }

    #[test]
    fn ordinary_text_in_any_script_is_untouched() {
        let text = "Résumé\tของสมชาย 👩‍💻\nline";
        assert!(matches!(printable(text), std::borrow::Cow::Borrowed(same) if same == text));
    }
}
