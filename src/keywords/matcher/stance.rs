//! Whether a mention is asserted, denied or only hoped for.

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
pub(super) fn of(candidates: &[Candidate], words: &[Word], stances: &mut Vec<Stance>) {
    stances.clear();
    let mut turned: Option<(Stance, u32, u32)> = None;
    for one in candidates {
        if let Some((_, reach, allowed)) = turned
            && (one.words.0 > reach + allowed || stops(words, reach, one.words.0))
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

/// Whether a sentence ends between the words `from` and `to`.
fn stops(words: &[Word], from: u32, to: u32) -> bool {
    let between = words.get(from as usize..=to as usize).unwrap_or_default();
    from <= to && between.iter().any(|word| word.gap == Gap::Stops)
}
