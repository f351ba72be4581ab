//! Family `D`: dates.

mod end_before_start;
mod future_date;
mod gap;
mod missing_dates;
mod mixed_date_formats;
mod overlap;
mod unreadable_date;
mod years_only;

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    gap::CHECK,
    unreadable_date::CHECK,
    missing_dates::CHECK,
    overlap::CHECK,
    mixed_date_formats::CHECK,
    end_before_start::CHECK,
    future_date::CHECK,
    years_only::CHECK,
];
