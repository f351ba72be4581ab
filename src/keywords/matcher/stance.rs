//! Whether a mention is asserted, denied or only hoped for.

use std::ops::Range;

use super::{
    candidate::Candidate,
    entry::Owner,
    scan::{Gap, Word},
};
use crate::model::Stance;

/// Words between the phrase and the first mention it turns.
const FIRST: u32 = 5;
/// Words between one turned mention and the next of the same list.
const NEXT: u32 = 3;

/// The stance of each of `candidates`, which are in order of the text.
pub(super) fn of(block: &str, candidates: &[Candidate], words: &[Word], stances: &mut Vec<Stance>) {
    stances.clear();
    let mut turned: Option<(Stance, u32, u32)> = None;
    for one in candidates {
        if let Some((_, reach, allowed)) = turned
            && (one.words.0 > reach + allowed || stops(block, words, reach..one.words.0, allowed))
        {
            turned = None;
        }
        match one.owner {
            Owner::Denies => turned = Some((Stance::Negated, one.words.1, FIRST)),
            Owner::Hopes => turned = Some((Stance::Aspirational, one.words.1, FIRST)),
            Owner::Ends => turned = None,
            Owner::Concept(_) => {
                if let Some((_, reach, allowed)) = &mut turned {
                    (*reach, *allowed) = (one.words.1, NEXT);
                }
            }
            Owner::Veto(_) | Owner::Nobody => {}
        }
        stances.push(turned.map_or(Stance::Asserted, |(stance, ..)| stance));
    }
}

/// Whether a sentence, or an item of a list, ends before one of the words `from..=to`. A line that
/// opens with a capital is an item of its own, unless the phrase that turns stands alone before it.
fn stops(block: &str, words: &[Word], range: Range<u32>, allowed: u32) -> bool {
    let (from, to) = (range.start as usize, range.end as usize);
    let between = words.get(from..=to).unwrap_or_default();
    between.iter().zip(from..).any(|(word, at)| {
        let is_first = at == from && allowed == FIRST;
        word.gap == Gap::Stops || !is_first && opens_a_line(block, words, at)
    })
}

fn opens_a_line(block: &str, words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let (Some(before), Some(word)) = (before, words.get(at)) else { return false };
    let gap = block.get(before.span.end..word.span.start).unwrap_or_default();
    // A comma at the line's end: the list goes on.
    gap.contains('\n') && !gap.contains(',') && word.span.of(block).starts_with(char::is_uppercase)
}
