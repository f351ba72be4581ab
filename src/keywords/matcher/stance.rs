//! Whether a mention is asserted, denied or only hoped for.

use std::ops::Range;

use super::{
    candidate::Candidate,
    entry::Owner,
    scan::{Gap, Word},
};
use crate::model::{ConceptKind, Stance};

/// Words between the phrase and the first mention it turns.
const FIRST: u32 = 5;
/// Words between one turned mention and the next of the same list.
const NEXT: u32 = 3;
/// Words between mentions that are lacked together, or that a phrase behind them turns.
const CLOSE: u32 = 2;

/// The stance of each of `candidates`, which are in order of the text; `heads` are the stems of
/// what somebody may lack.
pub(super) fn of(
    text: Text<'_>,
    candidates: &[Candidate],
    heads: &[u32],
    stances: &mut Vec<Stance>,
) {
    stances.clear();
    let mut turned: Option<(Stance, u32, u32)> = None;
    let mut lack: Option<Lack> = None;
    for (number, one) in candidates.iter().enumerate() {
        if let Some((_, reach, allowed)) = turned
            && (one.words.0 > reach + allowed || text.stops(reach..one.words.0, allowed))
        {
            turned = None;
        }
        match one.owner {
            Owner::Denies => turned = Some((Stance::Negated, one.words.1, FIRST)),
            Owner::Hopes => turned = Some((Stance::Aspirational, one.words.1, FIRST)),
            Owner::Ends => (turned, lack) = (None, None),
            Owner::Lacks => lack = Some(Lack { first: number + 1, reach: one.words.1, wide: 0 }),
            Owner::Concept(_) => {
                if let Some((_, reach, allowed)) = &mut turned {
                    (*reach, *allowed) = (one.words.1, NEXT);
                }
            }
            Owner::DeniesBehind | Owner::HopesBehind => behind(candidates, number, text, stances),
            Owner::Veto(_) | Owner::Nobody => {}
        }
        stances.push(turned.map_or(Stance::Asserted, |(stance, ..)| stance));
        if matches!(one.owner, Owner::Concept(_)) {
            lack = lack.and_then(|lack| lack.reaches(one, text));
            if let Some(Lack { first, .. }) = lack
                && is_headed(one, text.words, heads)
            {
                stances.get_mut(first..).unwrap_or_default().fill(Stance::Negated);
            }
        }
    }
}

/// A "no" and the mentions behind it, until it is clear what there is none of.
#[derive(Clone, Copy)]
struct Lack {
    /// Number of the first candidate behind it.
    first: usize,
    /// The word after the last mention.
    reach: u32,
    /// Words that may stand before the next mention.
    wide: u32,
}

impl Lack {
    /// The same with one more mention, if it stands near enough.
    fn reaches(self, one: &Candidate, text: Text<'_>) -> Option<Self> {
        let near =
            one.words.0 <= self.reach + self.wide && !text.stops(self.reach..one.words.0, NEXT);
        near.then_some(Self { reach: one.words.1, wide: CLOSE, ..self })
    }
}

/// Whether a mention ends in one of `heads`, or one follows it.
fn is_headed(one: &Candidate, words: &[Word], heads: &[u32]) -> bool {
    let last = one.words.1 as usize;
    let next = words.get(last).filter(|word| word.gap.joins());
    let inside = last.checked_sub(1).and_then(|last| words.get(last));
    next.into_iter().chain(inside).any(|word| heads.contains(&word.stem))
}

/// Turns the mentions that stand right before the phrase with this `number`.
fn behind(candidates: &[Candidate], number: usize, text: Text<'_>, stances: &mut [Stance]) {
    let Some(phrase) = candidates.get(number) else { return };
    let (stance, all) = match phrase.owner {
        Owner::DeniesBehind => (Stance::Negated, true),
        _ => (Stance::Aspirational, false),
    };
    let mut start = phrase.words.0;
    for (one, known) in candidates.iter().zip(stances).take(number).rev() {
        let earned = matches!(one.kind, Some(ConceptKind::Certification | ConceptKind::Degree));
        let near = one.words.1 + CLOSE >= start && !text.stops(one.words.1..start, NEXT);
        if !near || !matches!(one.owner, Owner::Concept(_)) || !(all || earned) {
            return;
        }
        *known = stance;
        start = one.words.0;
    }
}

/// A block and its words.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub block: &'a str,
    pub words: &'a [Word],
}

impl Text<'_> {
    /// Whether a sentence, or an item of a list, ends before one of the words `from..=to`. A line
    /// that opens with a capital is an item of its own, unless the phrase that turns stands alone
    /// before it.
    fn stops(self, range: Range<u32>, allowed: u32) -> bool {
        let (from, to) = (range.start as usize, range.end as usize);
        let between = self.words.get(from..=to).unwrap_or_default();
        between.iter().zip(from..).any(|(word, at)| {
            let is_first = at == from && allowed == FIRST;
            word.gap == Gap::Stops || !is_first && self.opens_a_line(at)
        })
    }

    fn opens_a_line(self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        let (Some(before), Some(word)) = (before, self.words.get(at)) else { return false };
        let gap = self.block.get(before.span().end..word.span().start).unwrap_or_default();
        let capital = word.span().of(self.block).starts_with(char::is_uppercase);
        // A comma at the line's end: the list goes on.
        gap.contains('\n') && !gap.contains(',') && capital
    }
}
