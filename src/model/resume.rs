//! A résumé as structure. Nothing read is dropped: what fits nowhere stays as a section.

use serde::{Deserialize, Serialize};

use super::{Bullet, ConceptId, DateRange, Found, Moment, SkillHit, Span, YearMonth};

/// A résumé. Spans index into the text of the document it was parsed from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Resume {
    /// Who and where. Never reaches the scorer.
    pub contact: Contact,
    /// The opening summary or objective.
    pub summary: Option<Found<String>>,
    /// Jobs held, in the order of the document, the same job printed twice once.
    pub positions: Vec<Position>,
    /// Education.
    pub studies: Vec<Study>,
    /// Certifications and licences.
    pub certifications: Vec<Certification>,
    /// Entries of skills sections.
    pub skills: Vec<ListedSkill>,
    /// Human languages.
    pub languages: Vec<Language>,
    /// All sections in order, unknown ones included. Together they cover the text.
    pub sections: Vec<Section>,
    /// Every mention of a keyword-set concept in the visible text, in order.
    pub hits: Vec<SkillHit>,
    /// The reader's doubts about what it read.
    pub notices: Vec<super::Notice>,
    /// Months of work, overlaps counted once.
    pub months_experience: u32,
    /// The highest degree obtained.
    pub highest_degree: DegreeLevel,
    /// People led, budgets and other management facts.
    pub management: Management,
}

impl Resume {
    /// The position whose span holds `span`, and its index.
    #[must_use]
    pub fn position_of(&self, span: Span) -> Option<(usize, &Position)> {
        self.positions.iter().enumerate().find(|(_, position)| position.span.contains(span))
    }

    /// The section that holds the first byte of `span`.
    #[must_use]
    pub fn section_of(&self, span: Span) -> Option<&Section> {
        self.sections
            .iter()
            .find(|section| section.span.start <= span.start && span.start < section.span.end)
    }
}

/// Contact details as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Contact {
    pub name: Option<Found<String>>,
    pub email: Option<Found<String>>,
    pub phone: Option<Found<String>>,
    pub location: Option<Found<String>>,
    /// Web addresses, visible or behind link annotations; `span` is empty for the latter.
    pub links: Vec<Found<String>>,
}

/// A job held.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Position {
    /// Job title.
    pub title: Option<Found<String>>,
    /// Employer.
    pub employer: Option<Found<String>>,
    /// Place.
    pub location: Option<Found<String>>,
    /// From when to when.
    pub dates: DateRange,
    /// Where the dates stand.
    pub dates_span: Option<Span>,
    /// Words in the place of a date that could not be read as one.
    pub unreadable_date: Option<Span>,
    /// Its length in months, both ends counted; `None` without a readable start.
    pub months: Option<u32>,
    /// Statements under it.
    pub bullets: Vec<Bullet>,
    /// The whole entry.
    pub span: Span,
    /// How sure the reader is that this is one position.
    pub confidence: super::Confidence,
}

impl Position {
    /// Whether it lasts to this day.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.dates.end == Some(Moment::Present)
    }
}

/// A degree or course of study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Study {
    /// As printed ("Bachelor of Science").
    pub degree: Option<Found<String>>,
    /// Its level.
    pub level: DegreeLevel,
    /// Field of study.
    pub field: Option<Found<String>>,
    /// School. Never reaches the scorer.
    pub school: Option<Found<String>>,
    /// Year of graduation, or the last year stated. Never reaches the scorer.
    pub year: Option<i16>,
    /// Finished, going on or broken off.
    pub state: StudyState,
    /// The whole entry.
    pub span: Span,
    /// How sure the reader is.
    pub confidence: super::Confidence,
}

/// How a course of study ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum StudyState {
    #[default]
    Finished,
    InProgress,
    Abandoned,
}

/// Level of a degree, lowest first. The names are the contract's.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum DegreeLevel {
    #[default]
    None,
    Certificate,
    HighSchool,
    Associate,
    Bachelor,
    Master,
    Doctorate,
}

/// A certification or licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certification {
    /// Name as printed.
    pub name: Found<String>,
    /// Concept of the keyword sets, where one fits.
    pub id: Option<ConceptId>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// When.
    pub year: Option<i16>,
    /// Still being worked for ("expected", "in progress").
    pub in_progress: bool,
}

/// One entry of a skills section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedSkill {
    /// As printed.
    pub raw: Found<String>,
    /// Concept of the keyword sets, where one fits the whole entry.
    pub id: Option<ConceptId>,
    /// The concept's label, or the entry itself.
    pub name: String,
}

/// A human language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its English name.
    pub name: Found<String>,
    /// How well, where stated.
    pub level: Option<Proficiency>,
}

/// How well a language is spoken, lowest first (CEFR bands in brackets).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proficiency {
    /// A1–A2
    Basic,
    /// B1–B2
    Intermediate,
    /// C1
    Fluent,
    /// C2 and mother tongue
    Native,
}

/// A part of the résumé under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// As printed; `None` for the lines before the first heading.
    pub heading: Option<Found<String>>,
    /// What it holds.
    pub kind: SectionKind,
    /// Heading and body.
    pub span: Span,
}

/// What a section holds. The names are the contract's.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum SectionKind {
    Contact,
    Summary,
    Experience,
    Education,
    Skills,
    Certifications,
    Projects,
    Languages,
    Publications,
    Awards,
    Interests,
    References,
    #[default]
    Other,
}

/// What the résumé says about leading people and money.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Management {
    /// Sizes of teams led, as stated.
    pub team_sizes: Vec<Found<u32>>,
    /// Budgets held.
    pub budgets: Vec<Quantity>,
    /// Sites, users, vendors, hires, direct reports and the like.
    pub scope: Vec<Quantity>,
    /// Months in positions whose title is a manager's, overlaps counted once.
    pub months: u32,
    /// When the last such position ended.
    pub last_used: Option<YearMonth>,
}

/// A counted or priced thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// What is counted: `budget`, `users`, `sites`, `vendors`, `hires`, `reports`, …
    pub of: String,
    /// As printed.
    pub text: String,
    /// The amount in whole units.
    pub amount: u64,
    /// ISO 4217 code for money.
    pub currency: Option<String>,
    /// Where it stands.
    pub span: Span,
}
