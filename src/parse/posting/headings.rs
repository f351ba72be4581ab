//! Tells headings of postings from text, even where the line break after them was lost.

use std::collections::BTreeMap;

use crate::{
    keywords::{KeywordSets, PostingSection},
    model::Span,
};

use super::{
    page::Page,
    pieces::{Piece, Sign},
};

/// What a piece is, seen as a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// It opens a section; what follows on the same line, if anything.
    Opens(PostingSection, Option<Span>),
    /// It names a part of the section it stands in.
    Sub,
    /// It is text.
    No,
}

/// Known headings.
#[derive(Debug)]
pub(super) struct Headings {
    phrases: BTreeMap<String, PostingSection>,
    tails: BTreeMap<String, PostingSection>,
}

/// Most words of a heading.
const MOST_WORDS: usize = 8;
/// Most letters of a Thai heading.
const LONGEST_THAI: usize = 60;
/// Sections whose one-word headings may go on with a name ("About Northlight").
const GO_ON: [PostingSection; 4] = [
    PostingSection::Company,
    PostingSection::Benefits,
    PostingSection::Legal,
    PostingSection::Apply,
];

impl Headings {
    /// The word lists' headings.
    pub(super) fn new(sets: &KeywordSets) -> Self {
        let mut known = Self { phrases: BTreeMap::new(), tails: BTreeMap::new() };
        for row in &sets.lexicon.posting_headings.section {
            for phrase in &row.phrases {
                known.phrases.entry(plain(phrase)).or_insert(row.holds);
            }
            for tail in &row.tails {
                known.tails.entry(plain(tail)).or_insert(row.holds);
            }
        }
        known
    }

    /// What `piece` is; `next_bullet` tells whether a bullet follows it.
    pub(super) fn read(&self, page: &Page<'_>, piece: &Piece, next_bullet: bool) -> Heading {
        let text = page.of(piece.span);
        if let Some(found) = self.labelled(page, piece) {
            return found;
        }
        let is_heading = piece.sign == Sign::Heading;
        let styled = is_heading || is_capitals(text);
        if let Some(section) = self.section(text, styled)
            && (piece.sign != Sign::Bullet || text.is_ascii())
        {
            return Heading::Opens(section, None);
        }
        if piece.glued
            && let Some((section, end)) = self.run_in(page, piece.span)
        {
            return Heading::Opens(section, Some(Span::new(end, piece.span.end)));
        }
        let short = text.split_whitespace().count() <= MOST_WORDS;
        let alone = piece.alone && piece.sign != Sign::Bullet;
        let titled = alone && next_bullet && is_titled(text);
        let sub = short && (is_heading || titled || (alone && text.ends_with(':')));
        if sub || (short && alone && is_capitals(text) && text.len() > 5) {
            Heading::Sub
        } else {
            Heading::No
        }
    }

    /// `Heading: text`, or `Heading:` alone.
    fn labelled(&self, page: &Page<'_>, piece: &Piece) -> Option<Heading> {
        let text = page.of(piece.span);
        let (label, rest) = text.split_once([':', '：'])?;
        let words = label.split_whitespace().count();
        if words == 0 || words > MOST_WORDS + 2 || rest.starts_with("//") {
            return None;
        }
        let styled = piece.sign == Sign::Heading || is_capitals(label) || rest.trim().is_empty();
        let section = self.section(label, styled)?;
        let rest = page.trim(Span::new(piece.span.end - rest.len(), piece.span.end), "");
        Some(Heading::Opens(section, (!rest.is_empty()).then_some(rest)))
    }

    /// The section that a short line announces.
    fn section(&self, line: &str, styled: bool) -> Option<PostingSection> {
        let name = plain(line);
        let words: Vec<&str> = name.split(' ').collect();
        if name.is_empty() || line.trim_end().ends_with(['.', ';', ',']) {
            return None;
        }
        if let Some(section) = self.phrases.get(&name) {
            return Some(*section);
        }
        if words.len() > MOST_WORDS {
            return None;
        }
        let titled = styled || is_titled(line);
        if let Some(section) = self.inside_thai(&name) {
            return Some(section);
        }
        if let Some(section) = self.longest_start(&words, titled) {
            return Some(section);
        }
        if !titled || words.len() > MOST_WORDS - 2 {
            return None;
        }
        let by_end = (1..words.len()).filter_map(|from| words.get(from..)).find_map(|rest| {
            (rest.len() > 1).then(|| self.phrases.get(&rest.join(" ")).copied()).flatten()
        });
        by_end.or_else(|| words.last().and_then(|last| self.tails.get(*last).copied()))
    }

    /// Thai puts no spaces between words: the last known heading inside a short line.
    fn inside_thai(&self, name: &str) -> Option<PostingSection> {
        if name.is_ascii() || name.chars().count() > LONGEST_THAI {
            return None;
        }
        let known = self.phrases.iter().filter(|(phrase, _)| phrase.chars().count() >= 8);
        let inside = known.filter_map(|(phrase, section)| {
            (!phrase.is_ascii()).then_some(())?;
            name.rfind(phrase.as_str()).map(|at| (at + phrase.len(), *section))
        });
        inside.max_by_key(|(end, _)| *end).map(|(_, section)| section)
    }

    fn longest_start(&self, words: &[&str], titled: bool) -> Option<PostingSection> {
        (1..words.len()).rev().find_map(|length| {
            let section = *self.phrases.get(&words.get(..length)?.join(" "))?;
            let enough =
                if length > 1 { titled || length > 3 } else { titled && GO_ON.contains(&section) };
            enough.then_some(section)
        })
    }

    /// A heading at the start of a piece, its line break turned into nothing or a space:
    /// "Qualifications Three years of …".
    fn run_in(&self, page: &Page<'_>, span: Span) -> Option<(PostingSection, usize)> {
        let text = page.of(span);
        let ends = text.char_indices().filter(|(_, c)| *c == ' ').map(|(offset, _)| offset);
        let found = ends.take(MOST_WORDS).filter_map(|offset| {
            let (head, rest) = text.split_at_checked(offset)?;
            let opens =
                rest.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            let section = *self.phrases.get(&plain(head))?;
            (opens && head.len() >= 10 && head.starts_with(char::is_uppercase))
                .then_some((section, span.start + offset))
        });
        found.last()
    }
}

/// Lower case, hyphens as spaces, no commas, no signs at the ends.
fn plain(text: &str) -> String {
    let signs = |c: char| !c.is_alphanumeric() && !is_thai_mark(c);
    let lowered = text.trim_matches(signs).to_lowercase().replace('’', "'").replace('&', "and");
    let parted = lowered.replace(['-', ',', '*', '_'], " ");
    parted.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_thai_mark(c: char) -> bool {
    ('\u{0E30}'..='\u{0E4E}').contains(&c)
}

fn is_capitals(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Whether every longer word of a short line is capitalised.
pub(super) fn is_titled(text: &str) -> bool {
    let text = text.trim_end();
    if text.ends_with(['.', ',', ';']) {
        return false;
    }
    let mut longer = text.split_whitespace().filter(|word| word.chars().count() > 3).peekable();
    let first = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    first && longer.peek().is_some() && longer.all(|word| !word.starts_with(char::is_lowercase))
}
