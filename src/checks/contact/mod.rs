//! Family `C`: contact details.

mod broken_email;
mod broken_link;
mod no_contact;
mod no_email;
mod no_name;
mod no_phone;
mod plain_text_link;
mod several_emails;
mod unprofessional_email;

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    no_contact::CHECK,
    no_email::CHECK,
    no_phone::CHECK,
    unprofessional_email::CHECK,
    broken_email::CHECK,
    plain_text_link::CHECK,
    broken_link::CHECK,
    no_name::CHECK,
    several_emails::CHECK,
];
