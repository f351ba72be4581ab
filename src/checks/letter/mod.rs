//! Family `L`: the cover letter. Spans index into the letter's text.

mod apology;
mod company_not_named;
mod contact_differs;
mod copied_posting;
mod copied_resume;
mod generic_salutation;
mod letter_cliche;
mod letter_too_long;
mod letter_too_short;
mod no_ask;
mod no_closing;
mod no_numbers;
mod no_salutation;
mod other_company;
mod placeholder;
mod role_not_named;
mod self_serving;
mod too_much_i;
mod unanswered_musts;

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    placeholder::CHECK,
    company_not_named::CHECK,
    other_company::CHECK,
    role_not_named::CHECK,
    no_numbers::CHECK,
    copied_posting::CHECK,
    copied_resume::CHECK,
    letter_too_long::CHECK,
    letter_too_short::CHECK,
    generic_salutation::CHECK,
    no_salutation::CHECK,
    no_closing::CHECK,
    unanswered_musts::CHECK,
    apology::CHECK,
    too_much_i::CHECK,
    contact_differs::CHECK,
    letter_cliche::CHECK,
    no_ask::CHECK,
    self_serving::CHECK,
];
