//! `S007`: a résumé that is too long for its years.

use crate::checks::{Context, Findings, check};
use crate::model::SourceFormat;

check! {
    /// # What it finds
    /// More than two pages; with fewer than five years of work, more than one.
    /// # Why it matters
    /// Readers look for seconds. What stands on page three is not read.
    /// # Before / after
    /// Before: four pages.
    /// After: two pages; positions older than twelve years on one line each.
    /// # Limits
    /// Academic CVs and federal résumés are longer by custom: raise `pages_max` in vitae.toml.
    /// Formats without pages are not counted.
    /// # Source
    /// MIT Communication Lab (résumé guide): two pages at most, one preferred.
    "S007" "too-many-pages" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if !matches!(cx.document.source.format, Some(SourceFormat::Pdf)) {
        return;
    }
    let (pages, months) = (cx.document.pages.len(), cx.resume.months_experience);
    let young = months > 0 && months / 12 < cx.limits.pages_short_years;
    // One page for the young is a preference, so it speaks from one page more on.
    let most = if young { cx.limits.pages_short_max + 1 } else { cx.limits.pages_max };
    if pages > most {
        out.report(
            None,
            format!("{pages} pages; readers expect at most {most}"),
            "Shorten old positions first, then statements without a number",
        );
    }
}
