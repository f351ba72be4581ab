//! Sentences, as far as punctuation and line breaks tell them.

use crate::model::Span;

/// The sentences of `text`, trimmed, none empty. A sentence ends at `.`, `!` or `?` before a space
/// and a capital, digit or bullet, at an empty line, and before a line that opens with a bullet.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        let ends = match sign {
            '!' | '?' => next.is_none_or(char::is_whitespace),
            '.' => next.is_none_or(char::is_whitespace) && full_stop(text, start, at),
            '\n' => line_ends(text, at + 1),
            _ => {
                is_bullet(sign)
                    && text.get(start..at).is_some_and(|before| !before.trim().is_empty())
            }
        };
        if ends {
            push(text, start, at + sign.len_utf8(), &mut found);
            start = at + sign.len_utf8();
        }
    }
    push(text, start, text.len(), &mut found);
    found
}

/// Whether the dot at `at` closes a sentence rather than an abbreviation.
fn full_stop(text: &str, start: usize, at: usize) -> bool {
    let before = text.get(start.max(floor(text, at.saturating_sub(24)))..at).unwrap_or_default();
    let word =
        before.rsplit(|sign: char| sign.is_whitespace() || sign == '(').next().unwrap_or_default();
    let abbreviated =
        word.contains('.') || word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let next = text.get(at + 1..).and_then(|rest| rest.chars().find(|sign| !sign.is_whitespace()));
    let opens = next.is_none_or(|sign| !sign.is_lowercase());
    opens
        && !abbreviated
        && !matches!(
            word.to_lowercase().as_str(),
            "mr" | "mrs" | "ms" | "dr" | "no" | "inc" | "ltd" | "approx" | "incl" | "vs" | "etc"
        )
        || next.is_none()
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether a line break before `at` ends a sentence: an empty line or a bullet follows.
fn line_ends(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    match rest.chars().find(|sign| !matches!(sign, ' ' | '\t' | '\r')) {
        None | Some('\n') => true,
        Some(sign) => is_bullet(sign) || matches!(sign, '-' | '*'),
    }
}

fn is_bullet(sign: char) -> bool {
    matches!(sign, '•' | '▪' | '●' | '◦' | '‣' | '■' | '○' | '·' | '\u{f0b7}')
}

fn push(text: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let slice = text.get(start..end).unwrap_or_default();
    let trimmed = slice.trim_matches(|sign: char| sign.is_whitespace() || is_bullet(sign));
    if !trimmed.is_empty() {
        let lead = trimmed.as_ptr() as usize - slice.as_ptr() as usize;
        found.push(Span::new(start + lead, start + lead + trimmed.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn full_stops_part_sentences_but_abbreviations_do_not() {
        assert_eq!(
            split("Led a team of 5, e.g. developers. Cut cost by 3.5 % at Acme Inc. in May. Done"),
            ["Led a team of 5, e.g. developers.", "Cut cost by 3.5 % at Acme Inc. in May.", "Done"]
        );
    }

    #[test]
    fn a_wrapped_line_goes_on_and_a_bullet_does_not() {
        assert_eq!(
            split("• Ran the service\n  desk\n• Built CI"),
            ["Ran the service\n  desk", "Built CI"]
        );
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(split(" \n\n • ").is_empty());
    }
}
