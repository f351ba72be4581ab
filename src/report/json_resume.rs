//! A résumé as JSON Resume 1.0.0 (jsonresume.org): nothing is invented, unknown fields are left out.

use serde::Serialize;

use crate::model::{
    Contact, DegreeLevel, Document, Found, Moment, Position, Proficiency, Resume, SectionKind,
    Study, YearMonth,
};

/// Where the schema of the format stands.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// The document, in the order of the schema.
#[derive(Serialize)]
struct View<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    basics: Basics<'a>,
    work: Vec<Work<'a>>,
    education: Vec<Education<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    awards: Vec<Titled<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    certificates: Vec<Certificate<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    publications: Vec<Named<'a>>,
    skills: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<Spoken<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    interests: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    projects: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Basics<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    profiles: Vec<Profile<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    address: &'a str,
}

#[derive(Serialize)]
struct Profile<'a> {
    network: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<&'a str>,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Work<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    highlights: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Education<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    institution: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    area: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    study_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
}

#[derive(Serialize)]
struct Certificate<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
}

#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Titled<'a> {
    title: &'a str,
}

#[derive(Serialize)]
struct Spoken<'a> {
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fluency: Option<&'static str>,
}

/// The résumé as JSON Resume, indented, with a line break at its end.
#[must_use]
pub fn json_resume(document: &Document, resume: &Resume) -> String {
    let rows = |kind| rows(document, resume, kind);
    let named = |kind| rows(kind).into_iter().map(|name| Named { name }).collect();
    let view = View {
        schema: SCHEMA,
        basics: basics(&resume.contact, resume),
        work: resume.positions.iter().map(work).collect(),
        education: resume.studies.iter().map(education).collect(),
        awards: rows(SectionKind::Awards).into_iter().map(|title| Titled { title }).collect(),
        certificates: resume
            .certifications
            .iter()
            .map(|held| Certificate {
                name: &held.name.value,
                issuer: held.issuer.as_deref(),
                date: held.year.map(year),
            })
            .collect(),
        publications: named(SectionKind::Publications),
        skills: resume.skills.iter().map(|skill| Named { name: &skill.raw.value }).collect(),
        languages: resume
            .languages
            .iter()
            .map(|spoken| Spoken {
                language: &spoken.name.value,
                fluency: spoken.level.map(fluency),
            })
            .collect(),
        interests: named(SectionKind::Interests),
        projects: named(SectionKind::Projects),
    };
    // Plain strings and lists always serialise; an empty object would still be valid.
    let mut text = serde_json::to_string_pretty(&view).unwrap_or_else(|_| "{}".to_owned());
    text.push('\n');
    text
}

fn value(found: Option<&Found<String>>) -> Option<&str> {
    found.map(|found| found.value.as_str())
}

fn basics<'a>(contact: &'a Contact, resume: &'a Resume) -> Basics<'a> {
    let current = resume.positions.iter().find(|position| position.is_current());
    let (profiles, pages): (Vec<_>, Vec<_>) = contact
        .links
        .iter()
        .map(|link| link.value.as_str())
        .partition(|link| network(link).is_some());
    Basics {
        name: value(contact.name.as_ref()),
        label: current.and_then(|position| value(position.title.as_ref())),
        email: value(contact.email.as_ref()),
        phone: value(contact.phone.as_ref()),
        url: pages.first().map(|page| absolute(page)),
        summary: value(resume.summary.as_ref()),
        location: value(contact.location.as_ref()).map(|address| Location { address }),
        profiles: profiles
            .into_iter()
            .filter_map(|link| {
                Some(Profile {
                    network: network(link)?,
                    username: link.trim_end_matches('/').rsplit('/').next(),
                    url: absolute(link),
                })
            })
            .collect(),
    }
}

/// The network an address is a profile of.
fn network(link: &str) -> Option<&'static str> {
    let known = [
        ("linkedin.com", "LinkedIn"),
        ("github.com", "GitHub"),
        ("gitlab.com", "GitLab"),
        ("twitter.com", "Twitter"),
        ("stackoverflow.com", "Stack Overflow"),
    ];
    let lower = link.to_lowercase();
    known.into_iter().find(|(domain, _)| lower.contains(domain)).map(|(_, name)| name)
}

/// The schema wants addresses with a scheme.
fn absolute(link: &str) -> String {
    if link.contains("://") { link.to_owned() } else { format!("https://{link}") }
}

fn work(position: &Position) -> Work<'_> {
    Work {
        name: value(position.employer.as_ref()),
        location: value(position.location.as_ref()),
        position: value(position.title.as_ref()),
        start_date: position.dates.start.map(date),
        end_date: position.dates.end.and_then(|end| match end {
            Moment::At(at) => Some(date(at)),
            // The format says "still there" by leaving the end out.
            Moment::Present => None,
        }),
        highlights: position.bullets.iter().map(|bullet| bullet.text.as_str()).collect(),
    }
}

fn education(study: &Study) -> Education<'_> {
    let level = match study.level {
        DegreeLevel::None => None,
        DegreeLevel::Certificate => Some("Certificate"),
        DegreeLevel::HighSchool => Some("High school"),
        DegreeLevel::Associate => Some("Associate"),
        DegreeLevel::Bachelor => Some("Bachelor"),
        DegreeLevel::Master => Some("Master"),
        DegreeLevel::Doctorate => Some("Doctorate"),
    };
    Education {
        institution: value(study.school.as_ref()),
        area: value(study.field.as_ref()),
        study_type: value(study.degree.as_ref()).or(level),
        end_date: study.year.map(year),
    }
}

/// "2019-03" or "2019": both are dates of the schema.
fn date(at: YearMonth) -> String {
    at.to_string()
}

fn year(year: i16) -> String {
    format!("{year:04}")
}

fn fluency(level: Proficiency) -> &'static str {
    match level {
        Proficiency::Basic => "Basic",
        Proficiency::Intermediate => "Intermediate",
        Proficiency::Fluent => "Fluent",
        Proficiency::Native => "Native speaker",
    }
}

/// The lines of all sections of a kind, bullet signs and headings left out.
fn rows<'a>(document: &'a Document, resume: &Resume, kind: SectionKind) -> Vec<&'a str> {
    let sections = resume.sections.iter().filter(|section| section.kind == kind);
    sections
        .flat_map(|section| {
            let heading = section.heading.as_ref().map(|heading| heading.span);
            let inside = move |line: &&crate::model::Line| {
                section.span.contains(line.span)
                    && heading.is_none_or(|heading| !line.span.contains(heading))
            };
            document.lines.iter().filter(inside)
        })
        .map(|line| line.span.of(&document.text).trim_start_matches(['•', '-', '*', '–', ' ']))
        .filter(|text| !text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Confidence, DateRange, Span};

    fn found(text: &str) -> Found<String> {
        Found::new(text.to_owned(), Span::default(), Confidence::CERTAIN)
    }

    fn json(resume: &Resume) -> serde_json::Value {
        let document = Document {
            source: crate::model::SourceFacts {
                name: String::new(),
                sha256: String::new(),
                bytes: 0,
                format: None,
            },
            text: String::new(),
            language: None,
            pages: Vec::new(),
            lines: Vec::new(),
            links: Vec::new(),
            hidden: Vec::new(),
            notices: Vec::new(),
            layout: crate::model::LayoutFacts::default(),
            metadata: std::collections::BTreeMap::new(),
        };
        serde_json::from_str(&json_resume(&document, resume)).unwrap()
    }

    #[test]
    fn dates_have_the_schemas_shape_and_present_is_left_out() {
        let start = YearMonth { year: 2019, month: Some(3) };
        let position = Position {
            title: Some(found("IT Manager")),
            employer: Some(found("Norda AB")),
            dates: DateRange { start: Some(start), end: Some(Moment::Present) },
            ..Position::default()
        };
        let json = json(&Resume { positions: vec![position], ..Resume::default() });
        assert_eq!(json["work"][0]["startDate"], "2019-03");
        assert!(json["work"][0].get("endDate").is_none());
        assert_eq!(json["basics"]["label"], "IT Manager");
    }

    #[test]
    fn addresses_get_a_scheme_and_profiles_their_network() {
        let contact = Contact {
            name: Some(found("Ida Falk")),
            links: vec![found("github.com/idafalk"), found("falk.example")],
            ..Contact::default()
        };
        let json = json(&Resume { contact, ..Resume::default() });
        assert_eq!(json["basics"]["profiles"][0]["username"], "idafalk");
        assert_eq!(json["basics"]["url"], "https://falk.example");
    }

    #[test]
    fn an_empty_resume_is_still_a_document_of_the_schema() {
        let json = json(&Resume::default());
        assert!(json["work"].as_array().unwrap().is_empty() && json["basics"].is_object());
    }
}
