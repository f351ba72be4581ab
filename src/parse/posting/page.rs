//! The posting's text with everything the rules look up in it.

use std::collections::BTreeSet;

use crate::{
    keywords::{Cue, KeywordSets, PostingJoints},
    model::{DegreeLevel, RequirementKind, SkillHit, Span},
};

use super::phrases::Phrases;

/// A posting's text, lower-cased beside it, with tables of phrases and the mentions of concepts.
/// All spans index into `text`.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// The document's text.
    pub(super) text: &'a str,
    /// The same bytes, ASCII letters in lower case and white space as spaces.
    pub(super) lower: String,
    /// Mentions of concepts, in order.
    pub(super) hits: Vec<SkillHit>,
    /// Word lists.
    pub(super) sets: &'a KeywordSets,
    cues: Phrases<Cue>,
    /// Words that vote, by the index of their vote.
    pub(super) votes: Phrases<usize>,
    /// Names of degrees.
    pub(super) degrees: Phrases<DegreeLevel>,
}

impl<'a> Page<'a> {
    /// Prepares `text`.
    pub(super) fn new(text: &'a str, sets: &'a KeywordSets) -> Self {
        let lexicon = &sets.lexicon;
        let cues = lexicon.posting.cues.iter();
        let votes = lexicon.posting_kinds.vote.iter().enumerate();
        let degrees = lexicon.posting_kinds.degrees.iter();
        Self {
            text,
            lower: lowered(text),
            hits: sets.find(text),
            sets,
            cues: Phrases::new(cues.flat_map(|(cue, all)| all.iter().map(|p| (p.as_str(), *cue)))),
            votes: Phrases::new(
                votes.flat_map(|(index, vote)| vote.words.iter().map(move |p| (p.as_str(), index))),
            ),
            degrees: Phrases::new(
                degrees.flat_map(|(level, all)| all.iter().map(|p| (p.as_str(), *level))),
            ),
        }
    }

    /// Small words between what is asked for.
    pub(super) fn joints(&self) -> &'a PostingJoints {
        &self.sets.lexicon.posting_joints
    }

    /// The words of a span.
    pub(super) fn of(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// The lower-cased words of a span.
    pub(super) fn low(&self, span: Span) -> &str {
        span.of(&self.lower)
    }

    /// Cue phrases in a span, by start.
    pub(super) fn cues(&self, span: Span) -> Vec<(Span, Cue)> {
        self.cues.scan(&self.lower, span)
    }

    /// Cue phrases of one kind in a span, by start.
    pub(super) fn marks(&self, span: Span, wanted: Cue) -> Vec<Span> {
        let marks = self.cues(span).into_iter().filter(|(_, cue)| *cue == wanted);
        marks.map(|(span, _)| span).collect()
    }

    /// Whether a cue of this kind stands in a span.
    pub(super) fn has(&self, span: Span, wanted: Cue) -> bool {
        self.cues.holds(&self.lower, span, |cue| cue == wanted)
    }

    /// Where the longest cue of one of these kinds ends that stands at the start of `span`.
    pub(super) fn opening(&self, span: Span, wanted: &[Cue]) -> Option<usize> {
        let first = Span::new(span.start, span.end.min(span.start + LONGEST_CUE));
        let first = Span::new(first.start, self.boundary(first.end));
        let marks = self.cues(first).into_iter();
        marks
            .filter(|(mark, cue)| mark.start == span.start && wanted.contains(cue))
            .map(|(mark, _)| mark.end)
            .filter(|end| !self.splits_a_word(*end))
            .max()
    }

    /// Whether a verb of duties opens `span`: it says what someone does.
    pub(super) fn opens_with_a_duty(&self, span: Span) -> bool {
        self.opening(span, &[Cue::DutyVerb]).is_some()
    }

    /// Whether `span` opens with what someone does, by a verb of duties or of résumés.
    pub(super) fn opens_with_work(&self, span: Span) -> bool {
        let first = words(self.text, span).first().copied().unwrap_or_default();
        self.opens_with_a_duty(span) || self.sets.lexicon.wording.base_of(self.low(first)).is_some()
    }

    /// "on" does not open "on-time": a hyphen joins it to the word it belongs to.
    fn splits_a_word(&self, at: usize) -> bool {
        let mut rest = self.text.get(at..).unwrap_or_default().chars();
        rest.next() == Some('-') && rest.next().is_some_and(char::is_alphanumeric)
    }

    /// Words in a span that vote for a kind, by start.
    pub(super) fn votes_for(&self, span: Span, kind: RequirementKind) -> Vec<Span> {
        let votes = &self.sets.lexicon.posting_kinds.vote;
        let wanted = |index: usize| {
            votes.get(index).is_some_and(|vote| vote.kind == kind && vote.weight > 0)
        };
        let marks = self.votes.scan(&self.lower, span).into_iter();
        marks.filter(|(_, index)| wanted(*index)).map(|(mark, _)| mark).collect()
    }

    /// Mentions of concepts inside a span.
    pub(super) fn hits(&self, span: Span) -> impl Iterator<Item = &SkillHit> {
        let from = self.hits.partition_point(|hit| hit.span.start < span.start);
        let rest = self.hits.get(from..).unwrap_or_default().iter();
        rest.take_while(move |hit| hit.span.start < span.end)
            .filter(move |hit| span.contains(hit.span))
    }

    /// The span without white space and the given signs at its ends.
    pub(super) fn trim(&self, span: Span, signs: &str) -> Span {
        let text = self.of(span);
        let drop = |c: char| c.is_whitespace() || signs.contains(c);
        let start = text.len() - text.trim_start_matches(drop).len();
        let kept = text.get(start..).unwrap_or_default().trim_end_matches(drop).len();
        Span::new(span.start + start, span.start + start + kept)
    }

    /// Words that say nothing about what is asked for.
    pub(super) fn empty_words(&self) -> BTreeSet<&'a str> {
        let cues = &self.sets.lexicon.posting.cues;
        let lists = [Cue::Head, Cue::Quality, Cue::Must, Cue::Nice, Cue::Years];
        let words = lists.iter().filter_map(|cue| cues.get(cue)).flatten();
        words.flat_map(|phrase| phrase.split(' ')).collect()
    }

    /// The next character boundary at or after `offset`.
    pub(super) fn boundary(&self, offset: usize) -> usize {
        (offset..self.text.len())
            .find(|at| self.text.is_char_boundary(*at))
            .unwrap_or(self.text.len())
    }
}

/// No cue is longer, in bytes.
const LONGEST_CUE: usize = 120;

fn lowered(text: &str) -> String {
    text.chars()
        .map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c.to_ascii_lowercase() })
        .collect()
}

/// Runs of letters and digits, with the signs that hold a word together (`CI/CD` is two words,
/// `e-mail`, `C++` and `Node.js` are one).
pub(super) fn words(text: &str, span: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<usize> = None;
    for (offset, c) in span.of(text).char_indices() {
        let at = span.start + offset;
        let inside = c.is_alphanumeric()
            || matches!(c, '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}')
            || (open.is_some() && matches!(c, '-' | '\'' | '’' | '+' | '#' | '.'));
        match (inside, open) {
            (true, None) => open = Some(at),
            (false, Some(start)) => {
                found.push(Span::new(start, at));
                open = None;
            }
            _ => {}
        }
    }
    if let Some(start) = open {
        found.push(Span::new(start, span.end));
    }
    found.into_iter().map(|word| without_tail(text, word)).filter(|word| !word.is_empty()).collect()
}

/// A full stop, hyphen or quote at a word's end is no part of it.
fn without_tail(text: &str, word: Span) -> Span {
    let kept = word.of(text).trim_end_matches(['.', '-', '\'', '’']).len();
    Span::new(word.start, word.start + kept)
}
