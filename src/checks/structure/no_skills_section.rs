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
    let headed = section || cx.has_heading(SectionKind::Skills) || named_after(cx);
    if cx.resume.skills.is_empty() && !headed && !cx.resume.positions.is_empty() {
        out.report(
            None,
            "no section lists your skills",
            "Add a section “Skills” with the tools and methods you can be asked about",
        );
    }
}

/// "Nursing Expertise", "Knowledge Base": a short line of capitalised words of which one is a word
/// of such headings.
fn named_after(cx: &Context<'_>) -> bool {
    let words = &cx.lexicon().coaching.skill_heading_words;
    cx.document.lines.iter().any(|line| {
        let text = cx.quote(line.span).trim();
        let all = || text.split_whitespace();
        (2..=HEADING_WORDS).contains(&all().count())
            && all().all(|word| word.starts_with(char::is_uppercase))
            && all().any(|word| words.contains(&word.to_lowercase()))
    })
}

/// Most words of a heading.
const HEADING_WORDS: usize = 4;
