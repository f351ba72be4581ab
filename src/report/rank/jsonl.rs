//! A ranking as JSON, one object a line.

use crate::model::Ranking;

/// One row a line, best first.
#[must_use]
pub fn jsonl(ranking: &Ranking) -> String {
    ranking.rows.iter().map(crate::report::json::line).collect()
}
