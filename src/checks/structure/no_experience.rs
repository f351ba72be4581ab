//! `S001`: a résumé in which no position can be read.

use crate::checks::{Context, Findings, check};
use crate::model::SectionKind;

check! {
    /// # What it finds
    /// No job held was found, and no heading for experience.
    /// # Why it matters
    /// Without positions nobody can see what you did, when and for whom.
    /// # Before / after
    /// Before: a page of skills.
    /// After: Experience, with title, employer and dates for each position.
    /// # Limits
    /// Under a heading for experience, and on lines with spans of years, something stands even where
    /// it cannot be read: then the check is silent.
    /// # Source
    /// Harvard URAF and MIT Communication Lab (résumé guides); own rule.
    "S001" "no-experience" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let headed = cx.has_heading(SectionKind::Experience) || dated_lines(cx);
    if cx.resume.positions.is_empty() && !headed {
        out.report(
            None,
            "no position (job title, employer, dates) was found",
            "Add a section “Experience” with title, employer and dates on one line for each position",
        );
    }
}

/// Whether a line outside education names a span of years ("Jun 2013 to Current").
fn dated_lines(cx: &Context<'_>) -> bool {
    let present = &cx.lexicon().dates.present;
    cx.document.lines.iter().any(|line| {
        let section = cx.resume.section_of(line.span).map(|section| section.kind);
        let words = || cx.quote(line.span).split(|letter: char| !letter.is_alphanumeric());
        let years = words().filter(|word| is_year(word)).count();
        let open = words().any(|word| present.contains(&word.to_lowercase()));
        section != Some(SectionKind::Education) && (years > 1 || (years > 0 && open))
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u16| (1950..2100).contains(&year))
}
