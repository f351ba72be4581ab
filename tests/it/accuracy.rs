//! How right we are on the samples: each figure against a floor that only rises.
//!
//! Run `cargo test --test it accuracy -- --nocapture` for the figures; `docs/accuracy.md` quotes them.

use std::collections::BTreeSet;

use vitae::{
    model::{Document, Resume},
    parse, pipeline,
};

use crate::samples::{self, LetterTruth, PostingTruth, ResumeTruth};

/// Rights and wrongs of one measure.
#[derive(Default)]
struct Tally {
    right: usize,
    of: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn note(&mut self, right: bool, what: impl FnOnce() -> String) {
        self.of += 1;
        if right {
            self.right += 1;
        } else {
            self.wrong.push(what());
        }
    }

    #[allow(clippy::needless_pass_by_value, reason = "callers hold fresh values")]
    fn equal<T: PartialEq + std::fmt::Debug>(&mut self, file: &str, got: T, want: T) {
        let right = got == want;
        self.note(right, || format!("{file}: got {got:?}, should be {want:?}"));
    }

    /// At least `floor` per cent right.
    fn floor(&self, measure: &str, floor: usize) {
        let percent = self.right * 100 / self.of.max(1);
        #[allow(clippy::print_stdout, reason = "the figures that docs/accuracy.md quotes")]
        {
            println!("{measure:<28} {percent:>3} % ({} of {})", self.right, self.of);
        }
        assert!(percent >= floor, "{measure}: {percent} % is below {floor} %\n{:#?}", self.wrong);
    }
}

fn read_resumes() -> Vec<(&'static str, ResumeTruth, Document, Resume)> {
    samples::RESUMES
        .iter()
        .map(|name| {
            let truth: ResumeTruth = samples::truth("resumes", name);
            let options = samples::options(&truth.today);
            let document = pipeline::read(&samples::source("resumes", name), &options).unwrap();
            let resume = parse::resume(&document, samples::sets(), options.today);
            (*name, truth, document, resume)
        })
        .collect()
}

fn squash(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A unit value as its JSON word.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn contacts_of_the_sample_resumes_are_found() {
    let (mut names, mut emails, mut phones) =
        (Tally::default(), Tally::default(), Tally::default());
    for (file, truth, _, resume) in read_resumes() {
        let value = |found: &Option<vitae::model::Found<String>>| {
            found.as_ref().map(|found| found.value.clone()).unwrap_or_default()
        };
        names.equal(file, squash(&value(&resume.contact.name)), squash(&truth.name));
        emails.equal(file, value(&resume.contact.email), truth.email);
        phones.equal(file, squash(&value(&resume.contact.phone)), squash(&truth.phone));
    }
    names.floor("name", 100);
    emails.floor("email", 100);
    phones.floor("phone", 100);
}

#[test]
fn positions_of_the_sample_resumes_are_found() {
    let (mut positions, mut dates, mut employers, mut bullets) =
        (Tally::default(), Tally::default(), Tally::default(), Tally::default());
    for (file, truth, _, resume) in read_resumes() {
        positions.equal(file, resume.positions.len(), truth.positions.len());
        for want in &truth.positions {
            let start = want.start.clone();
            let found = resume.positions.iter().find(|position| {
                position.title.as_ref().is_some_and(|title| title.value == want.title)
            });
            positions.note(found.is_some(), || format!("{file}: no position {}", want.title));
            let Some(found) = found else { continue };
            let got = (
                found.dates.start.map(|start| start.to_string()),
                found.dates.end.map(|end| end.to_string()),
            );
            if start.is_some() {
                dates.equal(file, got, (start, want.end.clone()));
            }
            let employer = found.employer.as_ref().map(|employer| employer.value.clone());
            employers.equal(file, employer, Some(want.employer.clone()));
            if let Some(count) = want.bullets {
                bullets.equal(file, found.bullets.len(), count);
            }
        }
    }
    positions.floor("positions", 95);
    dates.floor("dates", 100);
    employers.floor("employers", 95);
    bullets.floor("bullets", 94);
}

#[test]
fn studies_and_totals_of_the_sample_resumes_are_right() {
    let (mut degrees, mut studies, mut months, mut teams, mut certifications) =
        (Tally::default(), Tally::default(), Tally::default(), Tally::default(), Tally::default());
    for (file, truth, _, resume) in read_resumes() {
        degrees.equal(file, word(resume.highest_degree), truth.highest_degree);
        for want in &truth.education {
            let found = resume.studies.iter().any(|study| {
                let school =
                    study.school.as_ref().is_some_and(|school| school.value == want.school);
                let field = study.field.as_ref().is_some_and(|field| field.value == want.field);
                let degree =
                    study.degree.as_ref().is_some_and(|degree| degree.value.contains(&want.degree));
                school
                    && field
                    && degree
                    && study.year == Some(want.year)
                    && word(study.level) == want.level
            });
            studies.note(found, || format!("{file}: {want:?} not in {:?}", resume.studies));
        }
        if let Some(want) = truth.months_experience {
            months.equal(file, resume.months_experience, want);
        }
        let sizes: BTreeSet<u32> =
            resume.management.team_sizes.iter().map(|size| size.value).collect();
        for want in &truth.team_sizes {
            teams.note(sizes.contains(want), || format!("{file}: no team of {want} in {sizes:?}"));
        }
        certifications.equal(file, resume.certifications.len(), truth.certifications);
    }
    degrees.floor("highest degree", 100);
    studies.floor("studies", 95);
    months.floor("months of experience", 95);
    teams.floor("team sizes", 95);
    certifications.floor("certifications", 95);
}

#[test]
fn listed_skills_of_the_sample_resumes_are_found() {
    let mut skills = Tally::default();
    for (file, truth, _, resume) in read_resumes() {
        let listed: BTreeSet<String> =
            resume.skills.iter().map(|skill| squash(&skill.raw.value)).collect();
        for want in &truth.skills {
            skills.note(listed.contains(&squash(want)), || format!("{file}: {want}"));
        }
    }
    skills.floor("listed skills", 100);
}

#[test]
fn samples_are_told_apart() {
    let mut kinds = Tally::default();
    let options = samples::options("2024-11-30");
    let mut kind = |folder: &str, file: &str, want: String| {
        let document = pipeline::read(&samples::source(folder, file), &options).unwrap();
        kinds.equal(file, word(parse::kind(&document, samples::sets()).0), want);
    };
    for file in samples::RESUMES {
        kind("resumes", file, samples::truth::<ResumeTruth>("resumes", file).kind);
    }
    for file in samples::LETTERS {
        kind("letters", file, samples::truth::<LetterTruth>("letters", file).kind);
    }
    for file in samples::POSTINGS {
        kind("postings", file, samples::truth::<PostingTruth>("postings", file).kind);
    }
    kinds.floor("kinds", 100);
}

#[test]
fn letters_are_read() {
    let mut letters = Tally::default();
    let options = samples::options("2024-11-30");
    for file in samples::LETTERS {
        let truth: LetterTruth = samples::truth("letters", file);
        let document = pipeline::read(&samples::source("letters", file), &options).unwrap();
        let letter = parse::letter(&document, samples::sets());
        let value = |found: Option<vitae::model::Found<String>>| found.map(|found| found.value);
        letters.equal(file, value(letter.salutation), Some(truth.salutation));
        letters.equal(file, value(letter.signature), Some(truth.signature));
        letters.equal(file, letter.paragraphs.len(), truth.paragraphs);
        letters.equal(file, letter.placeholders.len(), truth.placeholders);
    }
    letters.floor("letters", 100);
}

#[test]
fn requirements_of_the_sample_postings_are_found() {
    let (mut found, mut invented, mut levels, mut kinds, mut years, mut heads) = (
        Tally::default(),
        Tally::default(),
        Tally::default(),
        Tally::default(),
        Tally::default(),
        Tally::default(),
    );
    let options = samples::options("2024-11-30");
    for file in samples::POSTINGS {
        let truth: PostingTruth = samples::truth("postings", file);
        let document = pipeline::read(&samples::source("postings", file), &options).unwrap();
        let posting = parse::posting(&document, samples::sets());
        let value = |found: &Option<vitae::model::Found<String>>| {
            found.as_ref().map(|found| found.value.clone()).unwrap_or_default()
        };
        heads.equal(file, value(&posting.title), truth.title);
        heads.equal(file, value(&posting.employer), truth.employer);
        heads.equal(file, word(posting.role_family), truth.role_family);
        heads.equal(file, word(posting.seniority), truth.seniority);
        let lower = document.text.to_lowercase();
        let places: Vec<_> = truth
            .requirements
            .iter()
            .map(|want| {
                // The last place: lists of requirements stand after the company's own text.
                let start = lower.rfind(&want.quote.to_lowercase()).unwrap();
                vitae::model::Span::new(start, start + want.quote.len())
            })
            .collect();
        for (want, place) in truth.requirements.iter().zip(&places) {
            let hits: Vec<_> =
                posting.requirements.iter().filter(|got| got.span.overlaps(*place)).collect();
            found.note(!hits.is_empty(), || format!("{file}: {}", want.quote));
            if hits.is_empty() {
                continue;
            }
            let what = || format!("{file}: {} is read as {hits:#?}", want.quote);
            levels.note(hits.iter().any(|hit| word(hit.level) == want.level), what);
            kinds.note(hits.iter().any(|hit| word(hit.kind) == want.kind), what);
            if want.min_years.is_some() {
                years.note(hits.iter().any(|hit| hit.min_years == want.min_years), what);
            }
        }
        for got in &posting.requirements {
            let known = places.iter().any(|place| place.overlaps(got.span))
                || got.source == vitae::model::RequirementSource::Duty;
            invented.note(known, || format!("{file}: invented {:?}", got.quote));
        }
    }
    found.floor("requirements found", 95);
    invented.floor("requirements not invented", 95);
    levels.floor("levels", 95);
    kinds.floor("kinds of requirement", 95);
    years.floor("years", 100);
    heads.floor("title, employer, family", 100);
}
