//! Family `R`: the posting itself.

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[];
