//! What the matcher sees of a résumé: the work, not the person.
//!
//! A [`Profile`] has no field for a name, contact, school, year of graduation, birth date, photo or
//! pronoun, and its text has blanks where they stood. Everything downstream in `matching` sees only
//! this, so blindness is a property of the types.

use crate::{
    keywords::KeywordSets,
    model::{
        Certification, ConceptKind, Date, DegreeLevel, Document, Found, Language, Management,
        Resume, SkillHit, Span, Stance, StudyState, YearMonth,
    },
    text::without_mojibake,
};

use super::{
    mask,
    statement::{self, Statement},
    time,
};

/// The work behind a résumé.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// Bullets and lines in order.
    pub statements: Vec<Statement>,
    /// Positions held.
    pub stints: Vec<Stint>,
    /// Asserted mentions of concepts, in order.
    pub hits: Vec<SkillHit>,
    /// Mentions of concepts that the résumé says are not there, in order.
    pub denied: Vec<SkillHit>,
    /// Degrees and courses of study.
    pub degrees: Vec<Degree>,
    /// Certifications.
    pub certifications: Vec<Certification>,
    /// Human languages.
    pub languages: Vec<Language>,
    /// People led, budgets and scope.
    pub management: Management,
    /// Months of work, overlaps counted once.
    pub months: u32,
    /// Primary language of the text.
    pub written_in: Option<String>,
}

/// A position without the person: what, how long, when.
#[derive(Debug, Clone, Default)]
pub(super) struct Stint {
    /// Job title.
    pub title: Option<Found<String>>,
    /// First and last month as indices since year 0.
    pub range: Option<(i32, i32)>,
    /// When it ended.
    pub ended: Option<YearMonth>,
    /// The whole entry.
    pub span: Span,
}

/// A course of study without school and year.
#[derive(Debug, Clone)]
pub(super) struct Degree {
    /// Its level.
    pub level: DegreeLevel,
    /// As printed.
    pub name: Option<Found<String>>,
    /// Field of study.
    pub field: Option<Found<String>>,
    /// Finished or not.
    pub state: StudyState,
    /// Title and field, school left out.
    pub span: Span,
}

impl Profile {
    /// Leaves the person behind.
    pub(super) fn new(
        resume: &Resume,
        document: &Document,
        sets: &KeywordSets,
        today: Date,
    ) -> Self {
        let hidden = mask::identity_spans(resume, document, &sets.lexicon.identity);
        let text = mask::blank(&without_mojibake(&document.text), &hidden);
        let statements = statement::all(resume, document, &text);
        let of_stance = |stance| {
            let hits = resume.hits.iter().filter(move |hit| hit.stance == stance);
            hits.filter(|hit| !touches(&hidden, hit.span)).cloned()
        };
        let mut hits: Vec<SkillHit> = of_stance(Stance::Asserted).collect();
        let denied = of_stance(Stance::Negated).collect();
        let shown = demonstrated(&statements, &hits, &text, sets);
        hits.extend(shown);
        hits.sort_by_key(|hit| hit.span);
        Self {
            statements,
            stints: resume.positions.iter().map(|position| stint(position, today)).collect(),
            hits,
            denied,
            degrees: resume.studies.iter().map(degree).collect(),
            certifications: resume.certifications.clone(),
            languages: resume.languages.clone(),
            management: resume.management.clone(),
            months: resume.months_experience,
            written_in: document.language.clone(),
        }
    }

    /// The statement that holds the first byte of `span`.
    pub(super) fn statement_at(&self, span: Span) -> Option<&Statement> {
        let after = self.statements.partition_point(|one| one.span.start <= span.start);
        self.statements.get(after.checked_sub(1)?).filter(|one| span.start < one.span.end)
    }

    /// Whether `position` is one whose months are known.
    pub(super) fn is_dated(&self, position: Option<usize>) -> bool {
        position.and_then(|index| self.stints.get(index)).is_some_and(|stint| stint.range.is_some())
    }

    /// Months of the named positions, overlaps counted once, and when the last of them ended.
    pub(super) fn time_in(&self, positions: &[usize]) -> (Option<u32>, Option<YearMonth>) {
        let stints = || positions.iter().filter_map(|index| self.stints.get(*index));
        let ranges: Vec<_> = stints().filter_map(|stint| stint.range).collect();
        let months = (!ranges.is_empty()).then(|| time::merged(ranges));
        (months, stints().filter_map(|stint| stint.ended).max_by_key(|end| end.index_as_end()))
    }
}

/// Competences that what was done in a position shows without naming them.
fn demonstrated(
    statements: &[Statement],
    named: &[SkillHit],
    text: &str,
    sets: &KeywordSets,
) -> Vec<SkillHit> {
    statements
        .iter()
        .filter(|statement| statement.position.is_some() && !statement.words.is_empty())
        .flat_map(|statement| {
            let from = statement.span.start;
            let hits = sets.find_evidence(statement.span.of(text)).into_iter();
            hits.map(move |hit| SkillHit { span: hit.span.shifted(from), ..hit })
        })
        .filter(|hit| {
            matches!(hit.kind, ConceptKind::Soft | ConceptKind::Management | ConceptKind::Technical)
        })
        .filter(|hit| !named.iter().any(|one| one.id == hit.id && one.span.overlaps(hit.span)))
        .collect()
}

fn touches(sorted: &[Span], span: Span) -> bool {
    sorted.iter().any(|hidden| hidden.overlaps(span))
}

fn stint(position: &crate::model::Position, today: Date) -> Stint {
    let range = position.dates.months_inclusive(today);
    Stint {
        title: position.title.clone(),
        range,
        ended: range.map(|(_, last)| time::month(last)),
        span: position.span,
    }
}

fn degree(study: &crate::model::Study) -> Degree {
    let parts = [&study.degree, &study.field];
    let span = parts
        .into_iter()
        .flatten()
        .map(|found| found.span)
        .filter(|span| !span.is_empty())
        .reduce(Span::cover)
        .unwrap_or(study.span);
    Degree {
        level: study.level,
        name: study.degree.clone(),
        field: study.field.clone(),
        state: study.state,
        span,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Draft, TODAY, asks, sets};
    use super::Profile;
    use crate::model::{
        ConceptKind::Technical, Confidence, DegreeLevel, Found, Outcome, RequirementKind,
        SectionKind, Span, Study, StudyState,
    };

    fn draft() -> Draft {
        let mut draft = Draft::default()
            .section(SectionKind::Contact, &["Ada Networks", "ada@cloud.example"])
            .section(SectionKind::Education, &["B.Sc., Institute of Cloud Security, 2004"])
            .mention("networking", "Networks", Technical)
            .mention("security", "Security", Technical);
        let text = draft.document.text.clone();
        let place = |words: &str| {
            let at = text.find(words).unwrap();
            Found::new(words.to_owned(), Span::new(at, at + words.len()), Confidence::CERTAIN)
        };
        draft.resume.contact.name = Some(place("Ada Networks"));
        draft.resume.contact.email = Some(place("ada@cloud.example"));
        draft.resume.studies.push(Study {
            degree: Some(place("B.Sc.")),
            level: DegreeLevel::Bachelor,
            field: None,
            school: Some(place("Institute of Cloud Security")),
            year: Some(2004),
            state: StudyState::Finished,
            span: draft.resume.sections[1].span,
            confidence: Confidence::CERTAIN,
        });
        draft
    }

    #[test]
    fn name_contact_school_and_year_do_not_reach_the_matcher() {
        let draft = draft();
        let profile = Profile::new(&draft.resume, &draft.document, &sets(), TODAY);
        assert!(profile.hits.is_empty());
        let words: Vec<&str> = profile
            .statements
            .iter()
            .flat_map(|statement| &statement.words)
            .map(|word| word.plain.as_str())
            .collect();
        assert_eq!(words, ["b", "sc"]);
    }

    #[test]
    fn a_name_that_is_a_skill_meets_nothing() {
        let asked = asks(RequirementKind::Skill, "Networking", &["networking"]);
        assert_eq!(draft().outcome(asked), Outcome::NotShown);
        let mut open = asks(RequirementKind::Skill, "Cloud", &[]);
        open.terms = vec!["Cloud".to_owned()];
        assert_eq!(draft().outcome(open), Outcome::NotShown);
    }
}
