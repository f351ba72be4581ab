//! The résumé as statements: bullets and lines, each with what kind of evidence it can be.

use std::collections::BTreeSet;

use crate::model::{BulletKind, Document, Grade, Resume, SectionKind, Span};

use super::{
    phrase::Beginnings,
    words::{Word, words},
};

/// A bullet, or a line that belongs to none.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// Its place in the résumé's text.
    pub span: Span,
    /// The section it stands in.
    pub section: SectionKind,
    /// The position it stands under.
    pub position: Option<usize>,
    /// What a mention in it shows.
    pub grade: Grade,
    /// Its words, personal details left out.
    pub words: Vec<Word>,
    /// Its words with their beginnings, for phrases that cannot stand in it.
    pub begins: Beginnings,
    /// The same words stood in an earlier statement.
    pub repeats: bool,
}

/// All statements of a résumé in order. `text` is the document's text with identity blanked.
pub(super) fn all(resume: &Resume, document: &Document, text: &str) -> Vec<Statement> {
    let mut bullets: Vec<(Span, BulletKind)> = resume
        .positions
        .iter()
        .flat_map(|position| &position.bullets)
        .map(|bullet| (bullet.span, bullet.kind))
        .filter(|(span, _)| !span.is_empty())
        .collect();
    bullets.sort_by_key(|(span, _)| *span);
    let loose = document
        .lines
        .iter()
        .map(|line| line.span)
        .filter(|line| !line.is_empty() && !covered(&bullets, *line))
        .map(|line| (line, BulletKind::NotBullet));
    let mut spans: Vec<_> = loose.chain(bullets.iter().copied()).collect();
    spans.sort_by_key(|(span, _)| *span);
    let mut all: Vec<Statement> =
        spans.into_iter().map(|(span, kind)| statement(resume, text, span, kind)).collect();
    mark_repeats(&mut all);
    all
}

fn mark_repeats(all: &mut [Statement]) {
    let mut told: BTreeSet<Vec<String>> = BTreeSet::new();
    for one in all {
        let said = one.words.iter().map(|word| word.plain.clone()).collect();
        one.repeats = !told.insert(said);
    }
}

fn covered(sorted: &[(Span, BulletKind)], line: Span) -> bool {
    let after = sorted.partition_point(|(span, _)| span.start < line.end);
    sorted
        .get(..after)
        .unwrap_or_default()
        .iter()
        .rev()
        .take(3)
        .any(|(span, _)| span.overlaps(line))
}

fn statement(resume: &Resume, text: &str, span: Span, kind: BulletKind) -> Statement {
    let section = resume.section_of(span).map_or(SectionKind::Other, |section| section.kind);
    let holds = |held: Span| held.start <= span.start && span.start < held.end;
    let position = resume.positions.iter().position(|position| holds(position.span));
    let section = if position.is_some() && section == SectionKind::Other {
        SectionKind::Experience
    } else {
        section
    };
    let words = words(span.of(text), span.start);
    Statement {
        span,
        section,
        position,
        grade: grade(section, position.is_some(), kind),
        begins: words.iter().map(|word| word.plain.as_str()).collect(),
        words,
        repeats: false,
    }
}

/// What a mention shows by where it stands.
fn grade(section: SectionKind, in_position: bool, kind: BulletKind) -> Grade {
    use SectionKind::{Awards, Certifications, Experience, Projects, Publications};
    let done = in_position || matches!(section, Experience | Projects | Awards | Publications);
    match (done, kind, section) {
        (true, BulletKind::Result, _) => Grade::Result,
        (true, _, _) => Grade::Demonstrated,
        (false, _, Certifications) => Grade::Certified,
        _ => Grade::Listed,
    }
}
