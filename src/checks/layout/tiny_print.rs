//! `F008`: running text in very small letters.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// More than half of the text is set smaller than eight points.
    /// # Why it matters
    /// It strains the reader, and it reads as too much text for the page.
    /// # Before / after
    /// Before: 7 points.
    /// After: 10 to 11 points, and less text.
    /// # Limits
    /// Formats without known sizes are left alone.
    /// # Source
    /// Own threshold; guides name 10 to 12 points.
    "F008" "tiny-print" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let sized = || cx.document.lines.iter().filter_map(|line| Some((line.size?, line.span.len())));
    let least = cx.limits.font_points_min as f32;
    let total: usize = sized().map(|(_, length)| length).sum();
    let tiny: usize =
        sized().filter(|(size, _)| *size < least && *size > 0.0).map(|(_, length)| length).sum();
    if tiny * 2 > total {
        out.report(
            None,
            format!("most of the text is smaller than {} points", cx.limits.font_points_min),
            "Set running text in 10 to 11 points and cut instead",
        );
    }
}
