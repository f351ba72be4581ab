//! A cover letter as structure: greeting, paragraphs, closing, signature, blanks left unfilled.

use super::rows::{self, Row};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Document, Found, Letter, Span},
    text::{self, phrase},
};

/// Reads a letter.
pub(super) fn read(document: &Document, sets: &KeywordSets) -> Letter {
    let rows = rows::rows(document);
    let words = &sets.lexicon.kinds.letter;
    let salutation = rows.iter().position(|row| {
        row.words() <= 9 && phrase::starts_with(&row.folded, &words.salutations).is_some()
    });
    let closing = rows.iter().rposition(|row| {
        let key = row.folded.trim_matches(|c: char| !c.is_alphanumeric() && !phrase::is_thai(c));
        row.words() <= 5 && words.closings.iter().any(|closing| closing == key)
    });
    let closing = closing.filter(|at| salutation.is_none_or(|first| *at > first));
    let from = salutation.map_or_else(|| first_prose(&rows), |at| at + 1);
    let to = closing.unwrap_or(rows.len()).max(from);
    let body = rows.get(from..to).unwrap_or_default();
    let found = |at: Option<usize>| {
        let row = rows.get(at?)?;
        Some(Found::new(row.text.to_owned(), row.span, Confidence::new(900)))
    };
    Letter {
        salutation: found(salutation),
        closing: found(closing),
        signature: found(
            closing.map(|at| at + 1).filter(|at| rows.get(*at).is_some_and(|row| row.words() <= 6)),
        ),
        paragraphs: paragraphs(body),
        words: body.iter().map(|row| count(row.text)).sum::<usize>() as u32,
        placeholders: placeholders(&document.text),
        hits: sets.find(&document.text),
    }
}

/// Words; Thai has no spaces, so about five letters are a word.
fn count(text: &str) -> usize {
    let thai = text.chars().filter(|c| phrase::is_thai(*c)).count();
    text.split_whitespace().filter(|word| !word.chars().any(phrase::is_thai)).count()
        + thai.div_ceil(5)
}

/// Without a greeting the letter begins at its first long row.
fn first_prose(rows: &[Row<'_>]) -> usize {
    rows.iter().position(|row| row.words() >= 9).unwrap_or(0)
}

/// Paragraphs: parted by space, by a bullet sign, or by a line that had room behind a full stop.
fn paragraphs(rows: &[Row<'_>]) -> Vec<Span> {
    let mut paragraphs: Vec<Span> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let above = index.checked_sub(1).and_then(|at| rows.get(at));
        let begins = above.is_none_or(|above| {
            row.signed
                || (row.gap && !row.starts_lower())
                || (!above.full && above.ends_sentence())
                || (!above.full && !row.starts_lower() && above.signed)
        });
        match paragraphs.last_mut() {
            Some(last) if !begins => *last = last.cover(row.span),
            _ => paragraphs.push(row.span),
        }
    }
    paragraphs
}

/// "[Company]", "<Name>", "{Position}", "XXXX", "____".
fn placeholders(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for (open, close) in [('[', ']'), ('<', '>'), ('{', '}')] {
        for (at, _) in text.match_indices(open) {
            let rest = text.get(at + 1..).unwrap_or_default();
            let inside: String = rest
                .chars()
                .take(60)
                .take_while(|c| *c != close && *c != '\n' && *c != open)
                .collect();
            let closed = rest.get(inside.len()..).is_some_and(|rest| rest.starts_with(close));
            let words = inside.chars().filter(|c| c.is_alphabetic()).count();
            if closed
                && words >= 3
                && !inside.contains("://")
                && !inside.contains('@')
                && !inside.contains('=')
            {
                found.push(Span::new(at, at + inside.len() + 2));
            }
        }
    }
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':');
    found.extend(text::pieces(text, parts).filter(|span| {
        let word = span.of(text);
        word.len() >= 3 && word.chars().all(|c| c == '_')
            || word.len() >= 4 && word.chars().all(|c| c == 'X')
    }));
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::testing::document;

    #[test]
    fn the_parts_of_a_letter() {
        let text = "Ida Falk\nOslo, 3 May 2024\n\nDear Ms Okafor,\n\nYour clinic runs on calm systems. I have kept them calm for six years.\n\nAt Norda I led the move of [number] sites to one network.\n\nYours sincerely,\nIda Falk";
        let document = document(text);
        let letter = read(&document, &KeywordSets::builtin().unwrap());
        let value = |found: &Option<Found<String>>| found.as_ref().unwrap().value.clone();
        assert_eq!(value(&letter.salutation), "Dear Ms Okafor,");
        assert_eq!(value(&letter.closing), "Yours sincerely,");
        assert_eq!(value(&letter.signature), "Ida Falk");
        assert_eq!(letter.paragraphs.len(), 2);
        assert_eq!(letter.words, 26);
        assert_eq!(letter.placeholders[0].of(&document.text), "[number]");
    }

    #[test]
    fn an_address_or_an_email_in_brackets_is_no_blank() {
        assert!(
            placeholders("see <https://falk.example> or <ida@falk.example>, [1], {a=b}").is_empty()
        );
        assert_eq!(placeholders("at XXXX, I ____ and {Job Title}").len(), 3);
    }
}
