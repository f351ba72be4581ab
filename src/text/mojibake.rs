//! Blanks, dashes and quotation marks that a program read in the wrong encoding.

use std::borrow::Cow;

/// What a no-break space in UTF-8 becomes where it is read as Windows-1252: this, and a blank.
const BLANK: char = 'Â';

/// How dashes, quotation marks and bullets in UTF-8 begin where they are read as Windows-1252, with
/// the characters that belong to it.
const SIGNS: [(&str, usize); 2] = [("â€", 3), ("ï‚", 3)];

/// The byte that all of them begin with.
const FIRST: u8 = 0xC3;

/// `text` with blanks, of the same number of bytes, in the place of wrongly decoded signs: "cycleÂ
/// phases" and "firmâ€™s" hold the words "cycle" and "firm". Spans of one are spans of the other.
#[must_use]
pub fn without_mojibake(text: &str) -> Cow<'_, str> {
    let mut clean = String::new();
    for at in memchr::memchr_iter(FIRST, text.as_bytes()) {
        let Some((before, rest)) = text.split_at_checked(at) else { continue };
        let Some(length) = broken_at(rest, before.chars().next_back()) else { continue };
        clean.push_str(before.get(clean.len()..).unwrap_or_default());
        clean.extend(std::iter::repeat_n(' ', length));
    }
    if clean.is_empty() {
        return Cow::Borrowed(text);
    }
    clean.push_str(text.get(clean.len()..).unwrap_or_default());
    Cow::Owned(clean)
}

/// Bytes of the wrongly decoded sign that `rest` begins with.
fn broken_at(rest: &str, before: Option<char>) -> Option<usize> {
    if let Some(after) = rest.strip_prefix(BLANK) {
        // Capital words may end in the letter itself.
        let ends_a_word = after.chars().next().is_none_or(char::is_whitespace);
        let is_letter = before.is_some_and(char::is_uppercase);
        return (ends_a_word && !is_letter).then_some(BLANK.len_utf8());
    }
    let (_, signs) = SIGNS.iter().find(|(start, _)| rest.starts_with(start))?;
    Some(rest.chars().take(*signs).map(char::len_utf8).sum())
}

#[cfg(test)]
mod tests {
    use super::without_mojibake;

    #[test]
    fn words_end_where_a_wrongly_decoded_sign_begins() {
        let text = "The firmâ€™s release cycleÂ phasesÂ\nï‚· JavaÂ\u{a0}8";
        let clean = without_mojibake(text);
        assert_eq!(clean.len(), text.len());
        let words: Vec<&str> = clean.split_whitespace().collect();
        assert_eq!(words, ["The", "firm", "s", "release", "cycle", "phases", "Java", "8"]);
        assert_eq!(clean.find("Java"), text.find("Java"));
    }

    #[test]
    fn letters_of_a_language_stay() {
        for text in ["Âge d’or", "château à Nîmes", "VIAȚA ROMÂNĂ", "QUỲNH MÂ 3", "naïve"]
        {
            assert_eq!(without_mojibake(text), text);
        }
    }
}
