//! What speaks for one thing that is asked for, and how cases go together.

use super::proof::Proof;

/// A worth and the proofs behind it.
#[derive(Debug, Clone, Default)]
pub(super) struct Case {
    /// 0 to 1000.
    pub worth: u32,
    /// Everything that speaks for it.
    pub proofs: Vec<Proof>,
}

impl Case {
    /// As good as its best proof.
    pub(super) fn of_best(proofs: Vec<Proof>) -> Self {
        Self { worth: proofs.iter().map(|proof| proof.worth).max().unwrap_or_default(), proofs }
    }

    /// Two ways to show the same thing: the better worth, and all that speaks for it.
    pub(super) fn or(mut self, other: Self) -> Self {
        self.worth = self.worth.max(other.worth);
        self.proofs.extend(other.proofs);
        self
    }

    /// All of them together: the mean of their worths, and their proofs, best first.
    pub(super) fn mean(cases: Vec<Self>) -> Self {
        let count = u32::try_from(cases.len()).unwrap_or(1).max(1);
        let worth = cases.iter().map(|case| case.worth).sum::<u32>() / count;
        let mut proofs: Vec<Proof> = cases.into_iter().flat_map(|case| case.proofs).collect();
        proofs.sort_by_key(|proof| (std::cmp::Reverse(proof.worth), proof.span));
        Self { worth, proofs }
    }
}
