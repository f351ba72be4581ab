//! JSON Resume both ways: what we write is a document of the schema, and reading it back finds the
//! same positions, dates and skills.

use vitae::{
    Source,
    model::{Document, Resume},
    parse, pipeline, report,
};

use crate::samples::{self, ResumeTruth};

fn read(source: &Source, today: &str) -> (Document, Resume) {
    let options = samples::options(today);
    let document = pipeline::read(source, &options).unwrap();
    let resume = parse::resume(&document, samples::sets(), options.today);
    (document, resume)
}

/// All samples as read, with their "today".
fn resumes() -> impl Iterator<Item = (&'static str, String, Document, Resume)> {
    samples::RESUMES.iter().map(|name| {
        let today = samples::truth::<ResumeTruth>("resumes", name).today;
        let (document, resume) = read(&samples::source("resumes", name), &today);
        (*name, today, document, resume)
    })
}

fn validator() -> jsonschema::Validator {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("json-resume-1.0.0.reduced.schema.json")).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn every_sample_becomes_a_document_of_the_schema() {
    let validator = validator();
    for (name, _, document, resume) in resumes() {
        let json: serde_json::Value =
            serde_json::from_str(&report::json_resume(&document, &resume)).unwrap();
        let wrong: Vec<String> =
            validator.iter_errors(&json).map(|error| format!("{error}")).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    }
}

#[test]
fn the_schema_refuses_what_the_format_does_not_know() {
    let validator = validator();
    for wrong in [
        r#"{"work": [{"position": "IT Manager", "startDate": "March 2019"}]}"#,
        r#"{"basics": {"url": "falk.example"}}"#,
        r#"{"skills": ["Rust"]}"#,
        r#"{"positions": []}"#,
    ] {
        assert!(!validator.is_valid(&serde_json::from_str(wrong).unwrap()), "{wrong}");
    }
}

/// Title, employer, start and end of each position that states a start.
fn positions(resume: &Resume) -> Vec<[Option<String>; 4]> {
    let value = |found: &Option<vitae::model::Found<String>>| {
        found.as_ref().map(|found| found.value.clone())
    };
    let dated = resume.positions.iter().filter(|position| position.dates.start.is_some());
    dated
        .map(|position| {
            [
                value(&position.title),
                value(&position.employer),
                position.dates.start.map(|start| start.to_string()),
                position.dates.end.map(|end| end.to_string()),
            ]
        })
        .collect()
}

fn skills(resume: &Resume) -> Vec<&str> {
    resume.skills.iter().map(|skill| skill.raw.value.as_str()).collect()
}

#[test]
fn what_was_written_is_read_back() {
    for (name, today, document, resume) in resumes() {
        let bytes = report::json_resume(&document, &resume).into_bytes();
        let source = Source { name: "resume.json".to_owned(), bytes };
        let (again, back) = read(&source, &today);
        assert_eq!(again.source.format, Some(vitae::model::SourceFormat::JsonResume), "{name}");
        assert_eq!(positions(&back), positions(&resume), "{name}\n{}", again.text);
        assert_eq!(skills(&back), skills(&resume), "{name}\n{}", again.text);
        assert_eq!(back.highest_degree, resume.highest_degree, "{name}\n{}", again.text);
        assert_eq!(
            back.contact.email.map(|found| found.value),
            resume.contact.email.map(|found| found.value)
        );
    }
}
