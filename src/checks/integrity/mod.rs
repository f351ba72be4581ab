//! Family `I`: text that is made for machines and not for readers.

mod hidden_text;
mod instructions_to_machines;
mod keyword_stuffing;
mod look_alike_letters;
mod pasted_posting;

pub(super) use pasted_posting::{copied, shared};

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    hidden_text::CHECK,
    keyword_stuffing::CHECK,
    pasted_posting::CHECK,
    instructions_to_machines::CHECK,
    look_alike_letters::CHECK,
];
