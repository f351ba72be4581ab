//! Family `W`: wording.

mod cliche;
mod doubled_word;
mod duty_opener;
mod filler;
mod first_person;
mod misspelt_term;
mod mixed_bullet_ends;
mod mixed_spelling_of_term;
mod mixed_tenses;
mod overlong_bullet;
mod passive_opener;
mod past_tense_in_current_position;
mod present_tense_in_past_position;
mod repeated_verb;
mod shouting;
mod tense;
mod tiny_bullet;
mod unexplained_acronyms;
mod weak_verb;

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    duty_opener::CHECK,
    weak_verb::CHECK,
    passive_opener::CHECK,
    repeated_verb::CHECK,
    first_person::CHECK,
    present_tense_in_past_position::CHECK,
    cliche::CHECK,
    filler::CHECK,
    unexplained_acronyms::CHECK,
    overlong_bullet::CHECK,
    tiny_bullet::CHECK,
    misspelt_term::CHECK,
    mixed_bullet_ends::CHECK,
    shouting::CHECK,
    doubled_word::CHECK,
    mixed_spelling_of_term::CHECK,
    past_tense_in_current_position::CHECK,
    mixed_tenses::CHECK,
];
