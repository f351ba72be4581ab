//! `F002`: text in tables.

use super::reading;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// One or more tables that hold text.
    /// # Why it matters
    /// Many parsers drop table cells or join them in the wrong order.
    /// # Before / after
    /// Before: positions in a two-column table.
    /// After: title, employer and dates as plain lines.
    /// # Limits
    /// A table of one column reads like plain lines and is not told apart from others.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175) names it among what its parser fails on.
    "F002" "tables" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let tables = cx.document.layout.tables;
    if tables > 0 {
        let many = if tables == 1 {
            "a table holds text".to_owned()
        } else {
            format!("{tables} tables hold text")
        };
        out.report(
            None,
            format!(
                "{many}: {}",
                reading::beside(cx)
                    .unwrap_or_else(|| "some programs drop or mix their cells".to_owned())
            ),
            "Write the cells as plain lines",
        );
    }
}
