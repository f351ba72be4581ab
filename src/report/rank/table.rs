//! A ranking as a table for the terminal.

use std::fmt::Write;

use crate::model::{Ranking, Row};

/// Aligned columns, best first.
#[must_use]
pub fn table(ranking: &Ranking) -> String {
    let mut out = String::new();
    for row in &ranking.rows {
        let _ = writeln!(out, "{}", line(row));
    }
    out
}

fn line(row: &Row) -> String {
    format!("{:?} {:?} {}", row.rank, row.fit, crate::report::printable(&row.file))
}
