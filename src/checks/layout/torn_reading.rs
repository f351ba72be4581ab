//! `F007`: a page that a simple parser reads in another order.

use super::reading;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// At least a tenth of the neighbouring words are torn apart when rows are read straight across
    /// the page and text boxes and headers are left out.
    /// # Why it matters
    /// It is how simple application systems read. Requirements that stand in two words may not be
    /// found.
    /// # Before / after
    /// Before: “Project … Azure, SQL … Manager”.
    /// After: “Project Manager … Azure, SQL”.
    /// # Limits
    /// A model of a simple parser, not any one product.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175): columns, tables, text boxes; OfflineCV issue
    /// 282.
    "F007" "torn-reading" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(percent) = reading::torn(cx) else { return };
    if percent >= cx.limits.simple_reading_lost_percent {
        let example = reading::beside(cx).map_or_else(String::new, |read| format!(": {read}"));
        out.report(
            None,
            format!("a simple parser tears {percent} % of neighbouring words apart{example}"),
            "Use one column without text boxes, and keep contact details out of the header",
        );
    }
}
