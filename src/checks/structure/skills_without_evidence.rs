//! `S006`: listed skills that no position shows.

use std::collections::BTreeSet;

use crate::checks::{Context, Findings, check};
use crate::model::{ConceptKind, SectionKind, Stance};

check! {
    /// # What it finds
    /// At least five skills of the list, and more than half of it, occur in no position, project or
    /// summary.
    /// # Why it matters
    /// A list is a claim. A skill that also stands in what you did counts for more, for readers and
    /// for this tool's fit score.
    /// # Before / after
    /// Before: Terraform in the list only.
    /// After: … moved 40 servers into Terraform, which cut set-up from days to minutes.
    /// # Limits
    /// Only tools and techniques that the keyword sets know are compared; a skill shown by another name counts
    /// where the sets link the two.
    /// # Source
    /// Textkernel reports the sections a skill was found in; own threshold.
    "S006" "skills-without-evidence" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let shown = |id: &str| {
        cx.resume.hits.iter().any(|hit| {
            let place = cx.resume.section_of(hit.span).map(|section| section.kind);
            hit.id == id && hit.stance == Stance::Asserted && place != Some(SectionKind::Skills)
        })
    };
    // Qualities and trades are shown without their name.
    let showable = |id: &str| {
        cx.resume.hits.iter().any(|hit| {
            hit.id == id && matches!(hit.kind, ConceptKind::Technical | ConceptKind::Tool)
        })
    };
    let mut known: Vec<_> = cx
        .resume
        .skills
        .iter()
        .filter_map(|skill| skill.id.as_deref().map(|id| (id, skill)))
        .filter(|(id, _)| showable(id))
        .collect();
    let mut seen = BTreeSet::new();
    known.retain(|(id, _)| seen.insert(*id));
    let unshown: Vec<_> = known.iter().filter(|(id, _)| !shown(id)).collect();
    if cx.resume.positions.is_empty()
        || unshown.len() < cx.limits.skills_unshown_min
        || unshown.len() * 2 <= known.len()
    {
        return;
    }
    let names: Vec<&str> =
        unshown.iter().take(6).map(|(_, skill)| cx.quote(skill.raw.span)).collect();
    if let Some((_, first)) = unshown.first() {
        out.report(
            first.raw.span,
            format!(
                "{} of {} listed skills are shown nowhere else: {} …",
                unshown.len(),
                known.len(),
                names.join(", ")
            ),
            "Show the ones that matter in a statement: where you used them and what came of it",
        );
    }
}
