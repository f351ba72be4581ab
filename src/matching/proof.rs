//! Proof: one piece of evidence inside the matcher, with what it is worth.

use crate::{
    keywords::EvidenceRubric,
    model::{ConceptKind, Evidence, Grade, MatchRule, SectionKind, Span},
};

use super::profile::Profile;

/// Longest quote in bytes; a quote is read at a glance.
const QUOTE: usize = 200;

/// One piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Proof {
    /// Words of the résumé.
    pub span: Span,
    /// Grade by where they stand.
    pub grade: Grade,
    /// The section.
    pub section: SectionKind,
    /// The position.
    pub position: Option<usize>,
    /// How they were matched.
    pub rule: Option<MatchRule>,
    /// 0 to 1000.
    pub worth: u32,
}

impl Proof {
    /// A proof at `span`, graded by the statement it stands in, worth its grade.
    pub(super) fn at(
        profile: &Profile,
        span: Span,
        rule: Option<MatchRule>,
        named: bool,
        worths: &EvidenceRubric,
    ) -> Self {
        let statement = profile.statement_at(span);
        let grade = statement.map_or(Grade::Listed, |statement| statement.grade);
        Self {
            span,
            grade,
            section: statement.map_or(SectionKind::Other, |statement| statement.section),
            position: statement.and_then(|statement| statement.position),
            rule,
            worth: worth(grade, named, worths),
        }
    }

    /// The same with only a share (per mille) of its worth.
    pub(super) fn share(self, share: u32) -> Self {
        Self { worth: self.worth * share / 1000, ..self }
    }

    /// The same as evidence of something near.
    pub(super) fn as_related(self, worth: u32) -> Self {
        Self { grade: Grade::Related, worth: worth.min(self.worth), ..self }
    }

    /// For the report: the statement's words around it.
    pub(super) fn evidence(self, profile: &Profile, text: &str) -> Evidence {
        let whole = profile.statement_at(self.span).map_or(self.span, |one| one.span);
        let span = clipped(text, whole.cover(self.span), self.span);
        Evidence {
            quote: span.of(text).split_whitespace().collect::<Vec<_>>().join(" "),
            span,
            grade: self.grade,
            section: self.section,
            position: self.position,
            rule: self.rule,
        }
    }
}

/// What a mention is worth by its grade. `named` things (a product, a method) can be listed; a
/// competence that is only listed is a claim.
pub(super) fn worth(grade: Grade, named: bool, worths: &EvidenceRubric) -> u32 {
    match grade {
        Grade::Result => worths.result.value,
        Grade::Demonstrated => worths.demonstrated.value,
        Grade::Certified => worths.certified.value,
        Grade::Listed if named => worths.listed.value,
        Grade::Listed => worths.claimed.value,
        Grade::Related => worths.related.value,
    }
}

/// Whether a concept is a thing with a name, not a competence.
pub(super) fn is_named(kind: ConceptKind) -> bool {
    matches!(
        kind,
        ConceptKind::Tool
            | ConceptKind::Technical
            | ConceptKind::Certification
            | ConceptKind::Degree
            | ConceptKind::Domain
            | ConceptKind::Title
    )
}

/// `whole`, or as much of it around `core` as fits a quote, cut at spaces.
fn clipped(text: &str, whole: Span, core: Span) -> Span {
    if whole.len() <= QUOTE {
        return whole;
    }
    let spare = QUOTE.saturating_sub(core.len()) / 2;
    let from = core.start.saturating_sub(spare).max(whole.start);
    let to = (core.end + spare).min(whole.end).min(text.len());
    let start = (from..=core.start)
        .find(|at| *at == whole.start || is_space_before(text, *at))
        .unwrap_or(core.start);
    let end = (core.end..=to)
        .rev()
        .find(|at| *at == whole.end || text.as_bytes().get(*at) == Some(&b' '))
        .unwrap_or(core.end);
    Span::new(start, end)
}

fn is_space_before(text: &str, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| text.as_bytes().get(before) == Some(&b' '))
}
