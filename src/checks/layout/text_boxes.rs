//! `F003`: text in text boxes.

use super::reading;
use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// One or more text boxes that hold text.
    /// # Why it matters
    /// Most parsers of Word files skip text boxes: what stands in them is lost.
    /// # Before / after
    /// Before: contact details in a box at the side.
    /// After: contact details in the first lines.
    /// # Limits
    /// Boxes in PDF files are plain text and are not counted.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175) names it among what its parser fails on.
    "F003" "text-boxes" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let boxes = cx.document.layout.text_boxes;
    if boxes > 0 {
        let many = if boxes == 1 {
            "a text box holds text".to_owned()
        } else {
            format!("{boxes} text boxes hold text")
        };
        out.report(
            None,
            format!(
                "{many}: {}",
                reading::left_out(cx).map_or_else(
                    || "many programs skip them".to_owned(),
                    |words| format!("a simple parser reads nothing of {words}")
                )
            ),
            "Move their text into the body",
        );
    }
}
