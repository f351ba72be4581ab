//! Which part of a strong achievement a bullet leaves out: what changed, by how much, how.

use crate::model::{Bullet, BulletKind, MissingPart};

use super::{measures::is_form, view::View};

/// The parts that are not there.
pub(super) fn parts(view: &View<'_>, bullet: &Bullet) -> Vec<MissingPart> {
    let result = bullet.kind == BulletKind::Result;
    let mut missing = Vec::new();
    if !result && !speaks_of_change(view) {
        missing.push(MissingPart::Result);
    }
    if !result {
        missing.push(MissingPart::Measure);
    }
    if !says_how(view) {
        missing.push(MissingPart::Method);
    }
    missing
}

fn speaks_of_change(view: &View<'_>) -> bool {
    (0..view.tokens.len()).any(|index| {
        (is_form(view, index, &view.words.outcome_verbs)
            && !is_form(view, index, &view.words.trades))
            || (view.starts(index, &view.words.change_nouns) && !only_named(view, index))
            || view.phrase_at(index, &view.words.effects).is_some()
    })
}

/// "areas of improvement": a change that is only spoken of.
fn only_named(view: &View<'_>, index: usize) -> bool {
    view.before(index).is_some_and(|token| view.words.spoken_of.contains(&token.lower))
}

fn says_how(view: &View<'_>) -> bool {
    // A method stands after a deed, so not in the first word.
    (1..view.tokens.len()).any(|index| view.phrase_at(index, &view.words.methods).is_some())
}
