//! Whether a verdict rests on the very words that were asked for.

use crate::model::{MatchRule, Verdict};

/// Whether the best evidence names what is asked for. What only follows from something else, or
/// has the same words with other endings, is too weak to criticise.
pub(super) fn by_name(verdict: &Verdict) -> bool {
    verdict.evidence.first().is_some_and(|evidence| {
        matches!(evidence.rule, Some(MatchRule::Exact | MatchRule::Alias | MatchRule::Squash))
    })
}
