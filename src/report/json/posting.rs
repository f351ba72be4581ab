//! `vitae/posting/1`: what a posting asks for.

use serde::Serialize;

use super::{Head, Place, assessment::FindingView, value};
use crate::model::{
    DegreeLevel, Document, Finding, Level, Notice, Posting, Requirement, RequirementKind,
    RequirementSource, RoleFamily, Seniority, SourceFacts, Status,
};

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    head: Head,
    source: &'a SourceFacts,
    status: Status,
    posting: PostingView<'a>,
    findings: Vec<FindingView<'a>>,
    notices: &'a [Notice],
}

#[derive(Serialize)]
struct PostingView<'a> {
    title: Option<&'a str>,
    employer: Option<&'a str>,
    location: Option<&'a str>,
    salary: Option<&'a str>,
    role_family: RoleFamily,
    seniority: Seniority,
    requirements: Vec<RequirementView<'a>>,
    notices: &'a [Notice],
    found: std::collections::BTreeMap<&'static str, Place>,
}

/// A requirement, as `posting` and the verdicts of `check` print it.
#[derive(Serialize)]
pub(super) struct RequirementView<'a> {
    id: &'a str,
    quote: &'a str,
    start: usize,
    end: usize,
    kind: RequirementKind,
    name: &'a str,
    skills: &'a [String],
    any_of: &'a [String],
    terms: &'a [String],
    level: Level,
    min_years: Option<u32>,
    degree: Option<DegreeLevel>,
    or_equivalent: bool,
    min_people: Option<u32>,
    source: RequirementSource,
    weight: u16,
}

impl<'a> RequirementView<'a> {
    pub(super) fn new(requirement: &'a Requirement) -> Self {
        Self {
            id: &requirement.id,
            quote: &requirement.quote,
            start: requirement.span.start,
            end: requirement.span.end,
            kind: requirement.kind,
            name: &requirement.name,
            skills: &requirement.skills,
            any_of: &requirement.any_of,
            terms: &requirement.terms,
            level: requirement.level,
            min_years: requirement.min_years,
            degree: requirement.degree,
            or_equivalent: requirement.or_equivalent,
            min_people: requirement.min_people,
            source: requirement.source,
            weight: requirement.weight,
        }
    }
}

/// What a posting asks for, and what is wrong with the posting itself.
#[must_use]
pub fn posting(document: &Document, posting: &Posting, findings: &[Finding]) -> String {
    let fields = [
        ("title", &posting.title),
        ("employer", &posting.employer),
        ("location", &posting.location),
        ("salary", &posting.salary),
    ];
    super::document(&View {
        head: Head::new("vitae/posting/1"),
        source: &document.source,
        status: Status::Ok,
        posting: PostingView {
            title: value(posting.title.as_ref()),
            employer: value(posting.employer.as_ref()),
            location: value(posting.location.as_ref()),
            salary: value(posting.salary.as_ref()),
            role_family: posting.role_family,
            seniority: posting.seniority,
            requirements: posting.requirements.iter().map(RequirementView::new).collect(),
            notices: &posting.notices,
            found: fields
                .into_iter()
                .filter_map(|(name, found)| Some((name, found.as_ref()?.into())))
                .collect(),
        },
        findings: findings.iter().map(|it| FindingView::new(it, document)).collect(),
        notices: &document.notices,
    })
}
