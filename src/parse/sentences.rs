//! Cuts a paragraph into sentences.

use crate::model::Span;

/// Words whose full stop ends no sentence.
const SHORT: [&str; 22] = [
    "e.g", "i.e", "etc", "vs", "inc", "ltd", "co", "corp", "no", "mr", "mrs", "ms", "dr", "st",
    "approx", "u.s", "sr", "jr", "dept", "incl", "fig", "prof",
];

/// The sentences of `text` as trimmed spans.
pub(super) fn split(text: &str) -> Vec<Span> {
    let mut cuts = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices() {
        if !matches!(sign, '.' | '!' | '?') {
            continue;
        }
        let rest = text.get(at + 1..).unwrap_or_default();
        let behind = rest
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | '\'' | ')'));
        let spaced = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | ')'));
        let capital = behind
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '$');
        if spaced && capital && !short(text.get(start..at).unwrap_or_default()) {
            push(&mut cuts, text, start, at + 1);
            start = at + 1;
        }
    }
    push(&mut cuts, text, start, text.len());
    cuts
}

fn short(sentence: &str) -> bool {
    let last = sentence
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    last.chars().count() == 1 && !last.chars().all(|c| c.is_ascii_digit())
        || (SHORT.contains(&last.as_str()) && last != "etc" && last != "inc")
}

fn push(cuts: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let part = text.get(start..end).unwrap_or_default();
    let lead = part.len() - part.trim_start().len();
    let trimmed = part.trim();
    if trimmed.chars().any(char::is_alphanumeric) {
        cuts.push(Span::new(start + lead, start + lead + trimmed.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        split(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn full_stops_inside_words_and_short_forms_end_nothing() {
        assert_eq!(
            sentences("Ran Node.js 4.2 for 3 sites. Cut costs, e.g. Azure spend, by 8%. Led it."),
            ["Ran Node.js 4.2 for 3 sites.", "Cut costs, e.g. Azure spend, by 8%.", "Led it."]
        );
    }
}
