//! `S003`: a résumé without a list of skills.

use crate::checks::{Context, Findings, check};
use crate::model::SectionKind;

check! {
    /// # What it finds
    /// No section lists skills.
    /// # Why it matters
    /// Recruiters search for terms; a short list of the tools you know is where they look first.
    /// # Before / after
    /// Before: tools only inside sentences.
    /// After: Skills: Azure, VMware, ITIL, budget planning, vendor management.
    /// # Limits
    /// The list does not replace showing the skills at work (see S006).
    /// # Source
    /// Jobscan and SkillSyncer weigh hard skills most (their support pages).
    "S003" "no-skills-section" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let section = cx.resume.sections.iter().any(|section| section.kind == SectionKind::Skills);
    let headed = section || cx.has_heading(SectionKind::Skills);
    if cx.resume.skills.is_empty() && !headed && !cx.resume.positions.is_empty() {
        out.report(
            None,
            "no section lists your skills",
            "Add a section “Skills” with the tools and methods you can be asked about",
        );
    }
}
