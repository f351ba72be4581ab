//! Invented résumés and requirements for the tests of this room.

use crate::{
    KeywordSets,
    keywords::Concept,
    model::{
        Bullet, BulletKind, ConceptKind, Confidence, Date, DateRange, Document, Found, Line,
        MatchRule, Moment, Outcome, Position, Requirement, RequirementKind, Resume, Section,
        SectionKind, SkillHit, Span, Stance, Verdict, YearMonth,
    },
};

use super::{judge::Judge, profile::Profile};

pub(super) const TODAY: Date = Date { year: 2024, month: 1, day: 15 };

/// A résumé built line by line.
#[derive(Default)]
pub(super) struct Draft {
    pub resume: Resume,
    pub document: Document,
}

impl Draft {
    /// Adds a line and says where it stands.
    pub(super) fn line(&mut self, text: &str) -> Span {
        let start = self.document.text.len();
        self.document.text.push_str(text);
        let span = Span::new(start, self.document.text.len());
        self.document.text.push('\n');
        self.document.lines.push(Line::plain(span));
        span
    }

    /// Adds a section of lines.
    pub(super) fn section(mut self, kind: SectionKind, lines: &[&str]) -> Self {
        let start = self.document.text.len();
        for line in lines {
            self.line(line);
        }
        let span = Span::new(start, self.document.text.len());
        self.resume.sections.push(Section { heading: None, kind, span });
        self
    }

    /// Adds a position with bullets; `years` are first and last, both whole.
    pub(super) fn position(mut self, title: &str, years: (i16, i16), bullets: &[&str]) -> Self {
        let head = self.line(title);
        let year = |year, month| YearMonth { year, month: Some(month) };
        let bullets = bullets
            .iter()
            .map(|text| {
                let measured = text.contains('%');
                Bullet {
                    text: (*text).to_owned(),
                    span: self.line(text),
                    kind: if measured { BulletKind::Result } else { BulletKind::None },
                    metrics: Vec::new(),
                    missing: Vec::new(),
                    verb: None,
                }
            })
            .collect();
        let span = Span::new(head.start, self.document.text.len());
        self.resume.positions.push(Position {
            title: Some(Found::new(title.to_owned(), head, Confidence::CERTAIN)),
            dates: DateRange {
                start: Some(year(years.0, 1)),
                end: Some(Moment::At(year(years.1, 12))),
            },
            bullets,
            span,
            ..Position::default()
        });
        self.resume.sections.push(Section { heading: None, kind: SectionKind::Experience, span });
        self
    }

    /// Marks every place of `words` as a mention of `id`.
    pub(super) fn mention(mut self, id: &str, words: &str, kind: ConceptKind) -> Self {
        let places: Vec<_> = self.document.text.match_indices(words).collect();
        assert!(!places.is_empty(), "{words}");
        for (at, found) in places {
            self.resume.hits.push(SkillHit {
                id: id.to_owned().into(),
                name: id.to_owned().into(),
                kind,
                span: Span::new(at, at + found.len()),
                rule: MatchRule::Exact,
                confidence: Confidence::CERTAIN,
                stance: Stance::Asserted,
            });
        }
        self.resume.hits.sort_by_key(|hit| hit.span);
        self
    }

    /// The verdict on one requirement.
    pub(super) fn verdict(&self, requirement: Requirement) -> Verdict {
        let sets = sets();
        let profile = Profile::new(&self.resume, &self.document, &sets, TODAY);
        Judge::new(&profile, &sets, &self.document.text).verdict(requirement)
    }

    /// Its outcome.
    pub(super) fn outcome(&self, requirement: Requirement) -> Outcome {
        self.verdict(requirement).outcome
    }
}

/// A requirement for one concept.
pub(super) fn asks(kind: RequirementKind, name: &str, ids: &[&str]) -> Requirement {
    Requirement {
        id: "r1".to_owned(),
        skills: ids.iter().map(|id| (*id).to_owned()).collect(),
        ..Requirement::must(kind, name.to_owned(), name.to_owned(), Span::default())
    }
}

/// Keyword sets with a few concepts whose neighbours are known.
pub(super) fn sets() -> KeywordSets {
    let mut sets = KeywordSets::builtin().unwrap();
    let concept = |id: &str, kind, implies: &[&str], broader: &[&str], related: &[&str]| {
        let owned = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect();
        Concept {
            id: id.to_owned(),
            label: id.to_owned(),
            kind,
            implies: owned(implies),
            broader: owned(broader),
            related: owned(related),
            evidence: Vec::new(),
            label_th: None,
            forms: Vec::new(),
            not: Vec::new(),
            sources: Vec::new(),
            file: String::new(),
        }
    };
    for one in [
        concept("test-scrum", ConceptKind::Technical, &["test-agile"], &[], &[]),
        concept("test-agile", ConceptKind::Technical, &[], &[], &[]),
        concept("test-ec2", ConceptKind::Tool, &[], &["test-cloud"], &[]),
        concept("test-cloud", ConceptKind::Technical, &[], &[], &[]),
        concept("test-jira", ConceptKind::Tool, &[], &[], &["test-trello"]),
    ] {
        sets.concepts.insert(one);
    }
    sets
}
