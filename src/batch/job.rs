//! One unit of work on untrusted files: everything it needs in, one serialisable answer out.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::{Deserialize, Serialize};

use crate::{
    error::Error,
    extract,
    keywords::KeywordSets,
    model::{
        Assessment, Document, DocumentKind, LetterReview, Posting, Resume, Row, Source, Status,
        Unread,
    },
    parse,
    pipeline::{self, Options, Target},
};

/// What is to be done with which files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Job {
    /// Read a document and tell its kind.
    Read(Source),
    /// Read a résumé.
    Resume(Source),
    /// Read a posting; one without requirements is an answer here.
    Posting(Source),
    /// Hold a résumé, and its letter, against a target.
    Assess(Source, Option<Source>, Target),
    /// Hold a résumé against a target, and keep only its row of a ranking.
    Row(Source, Target),
    /// Review a letter, against its résumé and a target.
    Letter(Source, Option<Source>, Target),
}

/// What came of a [`Job`], variant for variant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "named as the jobs are")]
pub enum Answer {
    Read(Box<Reading>),
    Resume(Box<(Document, Resume)>),
    Posting(Box<(Document, Posting)>),
    Assess(Box<Assessment>),
    Row(Box<Row>),
    Letter(Box<LetterReview>),
}

/// A document, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// As read.
    pub document: Document,
    /// What it is.
    pub kind: DocumentKind,
    /// The features that spoke for it.
    pub kind_because: Vec<String>,
}

impl Job {
    /// The document the job is about.
    fn source(&self) -> &Source {
        match self {
            Self::Read(source)
            | Self::Resume(source)
            | Self::Posting(source)
            | Self::Assess(source, ..)
            | Self::Row(source, _)
            | Self::Letter(source, ..) => source,
        }
    }
}

/// Does one job in this process. A panic, which is our bug, ends in status `crashed`.
///
/// # Errors
/// As the pipeline's functions.
pub fn perform(job: &Job, sets: &KeywordSets, options: &Options) -> Result<Answer, Error> {
    catch_unwind(AssertUnwindSafe(|| run(job, sets, options))).unwrap_or_else(|_| {
        Err(Error::Unread(Box::new(Unread {
            source: extract::facts_of(job.source()),
            status: Status::Crashed,
            message: "the analysis crashed".to_owned(),
            advice: "this is a bug of vitae: report it, with the file if it may be shared"
                .to_owned(),
            notices: Vec::new(),
        })))
    })
}

fn run(job: &Job, sets: &KeywordSets, options: &Options) -> Result<Answer, Error> {
    Ok(match job {
        Job::Read(source) => {
            let document = pipeline::read(source, options)?;
            let (kind, kind_because) = parse::kind(&document, sets);
            Answer::Read(Box::new(Reading { document, kind, kind_because }))
        }
        Job::Resume(source) => {
            let document = pipeline::read_papers(source, options)?;
            let resume = parse::resume(&document, sets, options.today);
            Answer::Resume(Box::new((document, resume)))
        }
        Job::Posting(source) => {
            let document = pipeline::read(source, options)?;
            let posting = parse::posting(&document, sets);
            Answer::Posting(Box::new((document, posting)))
        }
        Job::Assess(resume, letter, target) => {
            let assessed = pipeline::assess(resume, letter.as_ref(), target, sets, options)?;
            Answer::Assess(Box::new(assessed))
        }
        Job::Row(resume, target) => {
            let assessed = pipeline::assess(resume, None, target, sets, options)?;
            Answer::Row(Box::new(Row::of(&assessed)))
        }
        Job::Letter(letter, resume, target) => {
            let review = pipeline::letter(letter, resume.as_ref(), target, sets, options)?;
            Answer::Letter(Box::new(review))
        }
    })
}

/// Defines the typed way to one job: sends it off, and takes the answer of the same name.
macro_rules! typed {
    ($(#[$doc:meta])* $name:ident($($part:ident: $type:ty),+) -> $variant:ident($answer:ty)) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// As the pipeline's functions.
        pub fn $name(
            $($part: $type,)+
            sets: &KeywordSets,
            options: &Options,
        ) -> Result<$answer, Error> {
            match perform(&Job::$variant($($part),+), sets, options)? {
                Answer::$variant(answer) => Ok(*answer),
                _ => Err(Error::WrongAnswer),
            }
        }
    };
}

typed! {
    /// Reads a document and tells its kind.
    read(source: Source) -> Read(Reading)
}
typed! {
    /// Reads a résumé.
    resume(source: Source) -> Resume((Document, Resume))
}
typed! {
    /// Reads a posting; one without requirements is no error here.
    posting(source: Source) -> Posting((Document, Posting))
}
typed! {
    /// Holds a résumé, and its letter, against a target.
    assess(resume: Source, letter: Option<Source>, target: Target) -> Assess(Assessment)
}
typed! {
    /// Holds a résumé against a target, and keeps only its row of a ranking.
    row(resume: Source, target: Target) -> Row(Row)
}
typed! {
    /// Reviews a letter, against its résumé where there is one, and a target.
    letter(letter: Source, resume: Option<Source>, target: Target) -> Letter(LetterReview)
}
