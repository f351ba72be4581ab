//! Family `M`: fit to the posting.

mod contradicted_requirement;
mod missing_must;
mod must_only_listed;
mod named;
mod seniority_mismatch;
mod stale_must;
mod title_mismatch;
mod too_few_years;

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    missing_must::CHECK,
    contradicted_requirement::CHECK,
    must_only_listed::CHECK,
    too_few_years::CHECK,
    stale_must::CHECK,
    seniority_mismatch::CHECK,
    title_mismatch::CHECK,
];
