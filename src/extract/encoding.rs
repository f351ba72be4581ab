//! Bytes of unknown encoding to text: byte order marks, UTF-16 without one, UTF-8, then a guess.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text, and how its encoding was found.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: &'static str,
    /// Whether nothing but statistics spoke for the encoding.
    pub(super) guessed: bool,
    /// Whether some bytes had no meaning in it.
    pub(super) lossy: bool,
}

/// Decodes `bytes`. A Thai text in UTF-16 without a mark is valid ASCII, so that test comes before
/// UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return with(bytes, encoding, false);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return with(bytes, encoding, true);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), encoding: "UTF-8", guessed: false, lossy: false };
    }
    with(bytes, guess(bytes), true)
}

/// Decodes as `encoding` unless a byte order mark says otherwise.
pub(super) fn with(bytes: &[u8], encoding: &'static Encoding, guessed: bool) -> Decoded {
    let (text, used, lossy) = encoding.decode(bytes);
    Decoded { text: text.into_owned(), encoding: used.name(), guessed, lossy }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// One bad byte in a long UTF-8 file must not turn all its letters into another alphabet's.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    good > 20 * bad
}

/// UTF-16 of Latin text has a zero in every second byte; of Thai text, 0x0E.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(4096))?;
    if head.len() < 4 || bytes.len() % 2 == 1 {
        return None;
    }
    let high = |byte: u8| byte == 0 || byte == 0x0E;
    let (mut even, mut odd) = (0_usize, 0_usize);
    for pair in head.as_chunks::<2>().0 {
        even += usize::from(high(pair[0]));
        odd += usize::from(high(pair[1]));
    }
    let pairs = head.len() / 2;
    if odd * 10 > pairs * 8 && even * 10 < pairs * 2 {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 8 && odd * 10 < pairs * 2 {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    }

    #[test]
    fn utf16_is_told_without_a_byte_order_mark() {
        for little in [true, false] {
            let decoded = decode(&utf16("Head of IT, Malmö\r\nTeam of 12", little));
            assert!(decoded.text.contains("Malmö"), "{}", decoded.text);
        }
        let thai = decode(&utf16("ผู้จัดการฝ่ายไอที", true));
        assert_eq!(thai.text, "ผู้จัดการฝ่ายไอที");
    }

    #[test]
    fn thai_and_western_single_byte_texts_are_guessed() {
        let (bytes, ..) = encoding_rs::WINDOWS_874.encode("ประสบการณ์ทำงาน ผู้จัดการโครงการ 2562");
        assert!(decode(&bytes).text.contains("ผู้จัดการโครงการ"));
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode("Résumé – Zoë Müller, Köln");
        assert_eq!(decode(&bytes).text, "Résumé – Zoë Müller, Köln");
    }

    #[test]
    fn one_bad_byte_does_not_change_the_alphabet() {
        let mut bytes = "ผู้จัดการฝ่ายเทคโนโลยีสารสนเทศ กรุงเทพมหานคร".as_bytes().to_vec();
        bytes.push(0xFF);
        let decoded = decode(&bytes);
        assert!(decoded.text.starts_with("ผู้จัดการ") && decoded.lossy);
    }
}
