//! `F007`: a page that a simple parser reads in another order.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeSet;

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
    let Some(simple) = &cx.document.layout.simple_reading else { return };
    let theirs: BTreeSet<(&str, &str)> = pairs(simple).collect();
    let total = pairs(&cx.document.text).count();
    let torn = pairs(&cx.document.text).filter(|pair| !theirs.contains(pair)).count();
    let percent = torn * 100 / total.max(1);
    if total > 50 && percent >= cx.limits.simple_reading_lost_percent {
        out.report(
            None,
            format!("a simple parser tears {percent} % of neighbouring words apart"),
            "Use one column without text boxes, and keep contact details out of the header",
        );
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split_whitespace().zip(text.split_whitespace().skip(1))
}
