//! `F001`: running text in several columns.

use super::reading;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// Two or more columns of running text side by side.
    /// # Why it matters
    /// Simple parsers read straight across and mix the columns line by line.
    /// # Before / after
    /// Before: skills in a side column.
    /// After: one column, skills as a section.
    /// # Limits
    /// Only reported where the reading of a simple parser differs from ours; a column of dates
    /// beside the text does no harm.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175) names it among what its parser fails on;
    /// OfflineCV issues 29 and 61.
    "F001" "columns" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let layout = &cx.document.layout;
    let torn = reading::torn(cx).unwrap_or(0);
    if layout.columns > 1 && torn >= cx.limits.columns_lost_percent {
        out.report(
            None,
            format!(
                "text stands in {} columns: {}",
                layout.columns,
                reading::beside(cx).unwrap_or_else(|| "a simple parser mixes them".to_owned())
            ),
            "Use one column for the copy you upload; keep the other for people",
        );
    }
}
