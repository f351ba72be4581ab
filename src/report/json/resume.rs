//! `vitae/parse/1`: a résumé as structure. Values are plain; `found` beside them says where each
//! stands and how sure the reader is.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Head, Place, bullets::BulletView, value};
use crate::model::{
    Certification, Confidence, Contact, DegreeLevel, Document, Found, Language, ListedSkill,
    Management, Notice, Position, Proficiency, Quantity, Resume, Section, SectionKind, SourceFacts,
    Span, Status, Study, StudyState,
};

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    head: Head,
    source: &'a SourceFacts,
    status: Status,
    resume: ResumeView<'a>,
    notices: Vec<&'a Notice>,
}

/// Places of the values beside it, by field.
type Places = BTreeMap<&'static str, Place>;

#[derive(Serialize)]
struct ResumeView<'a> {
    contact: ContactView<'a>,
    summary: Option<&'a str>,
    positions: Vec<PositionView<'a>>,
    education: Vec<StudyView<'a>>,
    certifications: Vec<CertificationView<'a>>,
    skills: Vec<SkillView<'a>>,
    languages: Vec<LanguageView<'a>>,
    sections: Vec<SectionView<'a>>,
    months_experience: u32,
    highest_degree: DegreeLevel,
    management: ManagementView<'a>,
    found: Places,
}

#[derive(Serialize)]
struct ContactView<'a> {
    name: Option<&'a str>,
    email: Option<&'a str>,
    phone: Option<&'a str>,
    location: Option<&'a str>,
    links: Vec<&'a str>,
    found: Places,
}

#[derive(Serialize)]
struct PositionView<'a> {
    title: Option<&'a str>,
    employer: Option<&'a str>,
    location: Option<&'a str>,
    start: Option<String>,
    end: Option<String>,
    current: bool,
    months: Option<u32>,
    bullets: Vec<BulletView<'a>>,
    span: Span,
    confidence: Confidence,
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable_date: Option<Span>,
    found: Places,
}

#[derive(Serialize)]
struct StudyView<'a> {
    degree: Option<&'a str>,
    level: DegreeLevel,
    field: Option<&'a str>,
    school: Option<&'a str>,
    year: Option<i16>,
    state: StudyState,
    span: Span,
    confidence: Confidence,
    found: Places,
}

#[derive(Serialize)]
struct CertificationView<'a> {
    name: &'a str,
    id: Option<&'a str>,
    issuer: Option<&'a str>,
    year: Option<i16>,
    in_progress: bool,
    span: Span,
    confidence: Confidence,
}

#[derive(Serialize)]
struct SkillView<'a> {
    id: Option<&'a str>,
    name: &'a str,
    raw: &'a str,
    span: Span,
    confidence: Confidence,
}

#[derive(Serialize)]
struct LanguageView<'a> {
    name: &'a str,
    level: Option<Proficiency>,
    span: Span,
    confidence: Confidence,
}

#[derive(Serialize)]
struct SectionView<'a> {
    heading: Option<&'a str>,
    kind: SectionKind,
    span: Span,
    confidence: Option<Confidence>,
}

#[derive(Serialize)]
struct ManagementView<'a> {
    team_sizes: Vec<u32>,
    budgets: Vec<&'a str>,
    scope: &'a [Quantity],
    months: u32,
    last_used: Option<String>,
}

/// A résumé as structure.
#[must_use]
pub fn parse(document: &Document, resume: &Resume) -> String {
    super::document(&View {
        head: Head::new("vitae/parse/1"),
        source: &document.source,
        status: Status::Ok,
        resume: ResumeView {
            contact: contact(&resume.contact),
            summary: value(resume.summary.as_ref()),
            positions: resume.positions.iter().map(position).collect(),
            education: resume.studies.iter().map(study).collect(),
            certifications: resume.certifications.iter().map(certification).collect(),
            skills: resume.skills.iter().map(skill).collect(),
            languages: resume.languages.iter().map(language).collect(),
            sections: resume.sections.iter().map(section).collect(),
            months_experience: resume.months_experience,
            highest_degree: resume.highest_degree,
            management: management(&resume.management),
            found: places([("summary", resume.summary.as_ref())]),
        },
        notices: document.notices.iter().chain(&resume.notices).collect(),
    })
}

fn places<const N: usize>(fields: [(&'static str, Option<&Found<String>>); N]) -> Places {
    fields.into_iter().filter_map(|(name, found)| Some((name, found?.into()))).collect()
}

fn contact(contact: &Contact) -> ContactView<'_> {
    ContactView {
        name: value(contact.name.as_ref()),
        email: value(contact.email.as_ref()),
        phone: value(contact.phone.as_ref()),
        location: value(contact.location.as_ref()),
        links: contact.links.iter().map(|link| link.value.as_str()).collect(),
        found: places([
            ("name", contact.name.as_ref()),
            ("email", contact.email.as_ref()),
            ("phone", contact.phone.as_ref()),
            ("location", contact.location.as_ref()),
        ]),
    }
}

fn position(position: &Position) -> PositionView<'_> {
    let mut found = places([
        ("title", position.title.as_ref()),
        ("employer", position.employer.as_ref()),
        ("location", position.location.as_ref()),
    ]);
    if let Some(span) = position.dates_span {
        found.insert("dates", Place::new(span, position.confidence));
    }
    PositionView {
        title: value(position.title.as_ref()),
        employer: value(position.employer.as_ref()),
        location: value(position.location.as_ref()),
        start: position.dates.start.map(|start| start.to_string()),
        end: position.dates.end.map(|end| end.to_string()),
        current: position.is_current(),
        months: position.months,
        bullets: position.bullets.iter().map(BulletView::new).collect(),
        span: position.span,
        confidence: position.confidence,
        unreadable_date: position.unreadable_date,
        found,
    }
}

fn study(study: &Study) -> StudyView<'_> {
    StudyView {
        degree: value(study.degree.as_ref()),
        level: study.level,
        field: value(study.field.as_ref()),
        school: value(study.school.as_ref()),
        year: study.year,
        state: study.state,
        span: study.span,
        confidence: study.confidence,
        found: places([
            ("degree", study.degree.as_ref()),
            ("field", study.field.as_ref()),
            ("school", study.school.as_ref()),
        ]),
    }
}

fn certification(certification: &Certification) -> CertificationView<'_> {
    CertificationView {
        name: &certification.name.value,
        id: certification.id.as_deref(),
        issuer: certification.issuer.as_deref(),
        year: certification.year,
        in_progress: certification.in_progress,
        span: certification.name.span,
        confidence: certification.name.confidence,
    }
}

fn skill(skill: &ListedSkill) -> SkillView<'_> {
    SkillView {
        id: skill.id.as_deref(),
        name: &skill.name,
        raw: &skill.raw.value,
        span: skill.raw.span,
        confidence: skill.raw.confidence,
    }
}

fn language(language: &Language) -> LanguageView<'_> {
    LanguageView {
        name: &language.name.value,
        level: language.level,
        span: language.name.span,
        confidence: language.name.confidence,
    }
}

fn section(section: &Section) -> SectionView<'_> {
    SectionView {
        heading: value(section.heading.as_ref()),
        kind: section.kind,
        span: section.span,
        confidence: section.heading.as_ref().map(|heading| heading.confidence),
    }
}

fn management(management: &Management) -> ManagementView<'_> {
    ManagementView {
        team_sizes: management.team_sizes.iter().map(|size| size.value).collect(),
        budgets: management.budgets.iter().map(|budget| budget.text.as_str()).collect(),
        scope: &management.scope,
        months: management.months,
        last_used: management.last_used.map(|month| month.to_string()),
    }
}
