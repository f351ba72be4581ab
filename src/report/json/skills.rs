//! `skills`, one JSON object a line: the skills in a line of text.

use serde::Serialize;

use crate::model::{ConceptKind, Confidence, MatchRule, SkillHit, Stance};

#[derive(Serialize)]
struct LineView<'a> {
    line: usize,
    text: &'a str,
    skills: Vec<SkillView<'a>>,
}

#[derive(Serialize)]
struct SkillView<'a> {
    id: &'a str,
    name: &'a str,
    start: usize,
    end: usize,
    kind: ConceptKind,
    rule: MatchRule,
    confidence: Confidence,
    stance: Stance,
}

/// Line `line` (from 1) of the input and the skills in it; spans are bytes of `text`. Job titles
/// are left out.
#[must_use]
pub fn skills_line(line: usize, text: &str, hits: &[SkillHit]) -> String {
    let skills = hits.iter().filter(|hit| hit.kind != ConceptKind::Title).map(|hit| SkillView {
        id: &hit.id,
        name: &hit.name,
        start: hit.span.start,
        end: hit.span.end,
        kind: hit.kind,
        rule: hit.rule,
        confidence: hit.confidence,
        stance: hit.stance,
    });
    super::line(&LineView { line, text, skills: skills.collect() })
}
