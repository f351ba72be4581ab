//! Family `Q`: achievements and numbers.

mod best_result_not_first;
mod impossible_percentage;
mod no_numbers_at_all;
mod percentage_without_base;
mod round_percentages;
mod scope_without_result;
mod unquantified_bullet;
mod vague_amount;

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    unquantified_bullet::CHECK,
    scope_without_result::CHECK,
    vague_amount::CHECK,
    percentage_without_base::CHECK,
    impossible_percentage::CHECK,
    no_numbers_at_all::CHECK,
    round_percentages::CHECK,
    best_result_not_first::CHECK,
];
