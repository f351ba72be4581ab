//! Text strings of PDF dictionaries: UTF-16, UTF-8 or the format's own eight-bit code.

/// Characters of `PDFDocEncoding` from 0x80 on that differ from Latin 1.
const HIGH: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// Reads a text string.
pub(super) fn pdf_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // Not allowed, but common: UTF-8 without a mark.
        bytes => match std::str::from_utf8(bytes) {
            Ok(text) if !text.is_ascii() => text.to_owned(),
            _ => bytes.iter().map(|byte| pdf_doc(*byte)).collect(),
        },
    }
}

fn pdf_doc(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|index| HIGH.get(usize::from(index)));
    high.copied().unwrap_or(char::from(byte))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    let text: String =
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    // An escape in the text may name its language: U+001B, letters, U+001B.
    if text.contains('\u{1b}') { text.split('\u{1b}').step_by(2).collect() } else { text }
}

#[cfg(test)]
mod tests {
    use super::pdf_string;

    #[test]
    fn all_three_codes_are_read() {
        assert_eq!(pdf_string(b"\xfe\xff\x0e\x01\x0e\x32"), "กา");
        assert_eq!(pdf_string(b"\xef\xbb\xbfna\xc3\xafve"), "naïve");
        assert_eq!(pdf_string(b"Caf\xe9 \x80"), "Café •");
    }

    #[test]
    fn a_language_escape_is_left_out() {
        assert_eq!(pdf_string(b"\xfe\xff\0\x1b\0e\0n\0\x1b\0H\0i"), "Hi");
    }
}
