//! The invented samples and the truth beside them, as the other modules read them.

use std::{fs, path::Path};

use serde::{Deserialize, de::DeserializeOwned};
use vitae::{KeywordSets, Options, Source, model::Date};

/// What a résumé says, from `NAME.expected.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResumeTruth {
    pub(crate) kind: String,
    pub(crate) today: String,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) highest_degree: String,
    pub(crate) months_experience: Option<u32>,
    pub(crate) team_sizes: Vec<u32>,
    pub(crate) skills: Vec<String>,
    pub(crate) certifications: usize,
    pub(crate) positions: Vec<PositionTruth>,
    #[serde(default)]
    pub(crate) education: Vec<StudyTruth>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PositionTruth {
    pub(crate) title: String,
    pub(crate) employer: String,
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    pub(crate) bullets: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StudyTruth {
    pub(crate) degree: String,
    pub(crate) field: String,
    pub(crate) school: String,
    pub(crate) year: i16,
    pub(crate) level: String,
}

/// What a posting asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostingTruth {
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) employer: String,
    pub(crate) role_family: String,
    pub(crate) seniority: String,
    pub(crate) requirements: Vec<RequirementTruth>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequirementTruth {
    pub(crate) quote: String,
    pub(crate) kind: String,
    pub(crate) level: String,
    pub(crate) min_years: Option<u32>,
}

/// What a letter says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LetterTruth {
    pub(crate) kind: String,
    pub(crate) salutation: String,
    pub(crate) signature: String,
    pub(crate) paragraphs: usize,
    pub(crate) placeholders: usize,
}

/// Résumés that can be read, each with its truth.
pub(crate) const RESUMES: &[&str] = &[
    "amara-okafor-it-manager.pdf",
    "amara-okafor-it-manager.docx",
    "tomas-lindqvist-infrastructure.pdf",
    "somchai-rattanakul-it-manager-th.pdf",
    "priya-raman-technical-pm.docx",
    "elena-duarte-development-manager.pdf",
    "kevin-marlow-weak.txt",
    "daniel-mensah-letter-like.txt",
];

pub(crate) const POSTINGS: &[&str] = &[
    "it-manager.txt",
    "technical-project-manager.txt",
    "development-manager.md",
    "infrastructure-manager.txt",
    "it-manager-th.txt",
];

pub(crate) const LETTERS: &[&str] = &[
    "amara-okafor-brightwater.txt",
    "kevin-marlow-generic.txt",
    "somchai-rattanakul-th.txt",
    "priya-raman-northlight.md",
];

/// A file of `samples/FOLDER`.
pub(crate) fn source(folder: &str, name: &str) -> Source {
    let bytes = fs::read(Path::new("samples").join(folder).join(name)).unwrap();
    Source { name: name.to_owned(), bytes }
}

/// The truth beside it.
pub(crate) fn truth<T: DeserializeOwned>(folder: &str, name: &str) -> T {
    let stem = Path::new(name).file_stem().unwrap().to_str().unwrap();
    let path = Path::new("samples").join(folder).join(format!("{stem}.expected.toml"));
    let text = fs::read_to_string(&path).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The built-in keyword sets, read once.
pub(crate) fn sets() -> &'static KeywordSets {
    static SETS: std::sync::LazyLock<KeywordSets> =
        std::sync::LazyLock::new(|| KeywordSets::builtin().unwrap());
    &SETS
}

/// Usual options with `today` as `YYYY-MM-DD`.
pub(crate) fn options(today: &str) -> Options {
    let mut parts = today.split('-').map(|part| part.parse::<i16>().unwrap());
    let mut next = || parts.next().unwrap();
    let today = Date { year: next(), month: next() as u8, day: next() as u8 };
    Options {
        today,
        reading: vitae::extract::ReadOptions::default(),
        reader: std::sync::Arc::new(vitae::extract::InProcess),
        checks: vitae::checks::Config::default(),
    }
}
