//! The words of a form in another order, or with words between, for forms that allow it.

use super::scan::{Gap, Word};

/// Words that may stand between those of the form.
const BETWEEN: usize = 2;

/// The narrowest range of `words` around `at` that holds each of `stems` once, in one sentence.
pub(super) fn range(words: &[Word], at: usize, stems: &[u32]) -> Option<(usize, usize)> {
    let width = stems.len() + BETWEEN;
    let first = (at.saturating_sub(width - 1)..at)
        .rev()
        .take_while(|before| words.get(before + 1).is_some_and(|word| word.gap != Gap::Stops))
        .last()
        .unwrap_or(at);
    let last = (at + 1..at + width)
        .take_while(|next| words.get(*next).is_some_and(|word| word.gap != Gap::Stops))
        .last()
        .unwrap_or(at);
    (first..=at).rev().find_map(|from| {
        let to = shortest(words, from, last.min(from + width - 1), stems)?;
        (to > at).then_some((from, to))
    })
}

/// One past the word where, from `from` on, every stem was seen.
fn shortest(words: &[Word], from: usize, last: usize, stems: &[u32]) -> Option<usize> {
    let mut left = stems.to_vec();
    for at in from..=last {
        let stem = words.get(at)?.stem;
        match left.iter().position(|wanted| *wanted == stem) {
            Some(found) => {
                left.swap_remove(found);
            }
            None if at == from => return None,
            None => {}
        }
        if left.is_empty() {
            return Some(at + 1);
        }
    }
    None
}
