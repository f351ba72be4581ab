//! `S012`: education before many years of experience.

use crate::checks::{Context, Findings, check};
use crate::model::SectionKind;

check! {
    /// # What it finds
    /// Education stands before experience though there are six years of work or more.
    /// # Why it matters
    /// After some years the work says more than the degree; the top third belongs to it.
    /// # Before / after
    /// Before: Education, Experience.
    /// After: Experience, Education.
    /// # Limits
    /// A new degree that the job asks for may stand first.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02); own threshold.
    "S012" "education-first" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if cx.resume.months_experience / 12 < cx.limits.education_first_years {
        return;
    }
    let mut kinds =
        cx.resume.sections.iter().filter(|section| {
            matches!(section.kind, SectionKind::Education | SectionKind::Experience)
        });
    let experience_follows = cx.resume.sections.iter().any(|s| s.kind == SectionKind::Experience);
    if let Some(first) = kinds.next()
        && first.kind == SectionKind::Education
        && experience_follows
    {
        let heading = first.heading.as_ref().map_or(first.span, |heading| heading.span);
        out.report(
            heading,
            format!(
                "education stands before {} years of experience",
                cx.resume.months_experience / 12
            ),
            "Move experience up",
        );
    }
}
