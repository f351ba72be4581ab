//! `S002`: a résumé without education.

use crate::checks::{Context, Findings, check};
use crate::model::{ConceptKind, SectionKind};

check! {
    /// # What it finds
    /// Neither a section for education nor a degree was found.
    /// # Why it matters
    /// Many postings ask for a degree, and a reader who finds none assumes none.
    /// # Before / after
    /// Before: nothing.
    /// After: Education: BSc Computer Science, Chiang Mai University.
    /// # Limits
    /// If you have no degree, a line with courses or certifications answers the question.
    /// # Source
    /// Own rule.
    "S002" "no-education" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let section = cx.resume.sections.iter().any(|section| section.kind == SectionKind::Education);
    let degree = cx.resume.hits.iter().any(|hit| hit.kind == ConceptKind::Degree);
    let headed = section || degree || cx.has_heading(SectionKind::Education);
    if cx.resume.studies.is_empty() && !headed {
        out.report(
            None,
            "no education was found",
            "Add a section “Education” with degree, subject and school, or the courses you took",
        );
    }
}
