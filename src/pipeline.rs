//! The whole tool on one screen: bytes in, [`Assessment`] out.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    checks,
    error::Error,
    extract,
    keywords::KeywordSets,
    matching,
    model::{Assessment, Date, Document, LetterReview, Posting, Source},
    parse, scoring,
};

/// What a résumé is held against.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Target {
    /// A posting that was read.
    Posting(Box<Posting>),
    /// The id of a role profile of the keyword sets.
    Role(String),
}

/// What a user may set. Same bytes, same options, same version: the same assessment.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day that "present" means.
    pub today: Date,
    /// Limits and passwords for reading.
    pub reading: extract::ReadOptions,
    /// Who reads: this process, or a pool of workers that may die in its stead.
    pub reader: Arc<dyn extract::Reader>,
    /// Which checks run, and their thresholds.
    pub checks: checks::Config,
}

/// Reads a document, or says why not.
///
/// # Errors
/// [`Error::Unread`] with the status, what happened and what to do.
pub fn read(source: &Source, options: &Options) -> Result<Document, Error> {
    options.reader.read(source, &options.reading).map_err(Error::Unread)
}

/// Reads one person's résumé or letter, as much of it as is judged.
///
/// # Errors
/// As [`read`].
pub fn read_papers(source: &Source, options: &Options) -> Result<Document, Error> {
    let mut document = read(source, options)?;
    document.cut(Document::LONGEST);
    Ok(document)
}

/// Reads a posting and the requirements in it.
///
/// # Errors
/// [`Error::Unread`], or [`Error::NoRequirement`] where nothing is asked for.
pub fn posting(source: &Source, sets: &KeywordSets, options: &Options) -> Result<Posting, Error> {
    let posting = parse::posting(&read(source, options)?, sets);
    if posting.requirements.is_empty() {
        return Err(Error::NoRequirement { name: source.name.clone() });
    }
    Ok(posting)
}

/// The main job: one résumé (and its letter) held against one target.
///
/// # Errors
/// [`Error::Unread`] for the résumé or the letter, [`Error::UnknownRole`] for the target.
pub fn assess(
    resume: &Source,
    letter: Option<&Source>,
    target: &Target,
    sets: &KeywordSets,
    options: &Options,
) -> Result<Assessment, Error> {
    let document = read_papers(resume, options)?;
    let letter = letter.map(|source| read_papers(source, options)).transpose()?;
    assess_documents(document, letter, target, sets, options)
}

/// A cover letter on its own, or against its résumé; an empty document stands for no résumé.
///
/// # Errors
/// As [`assess`].
pub fn letter(
    letter: &Source,
    resume: Option<&Source>,
    target: &Target,
    sets: &KeywordSets,
    options: &Options,
) -> Result<LetterReview, Error> {
    let letter = read_papers(letter, options)?;
    let resume = resume.map(|source| read_papers(source, options)).transpose()?;
    let document = resume.unwrap_or_default();
    let assessed = assess_documents(document, Some(letter), target, sets, options)?;
    assessed.letter.ok_or(Error::WrongAnswer)
}

fn assess_documents(
    mut document: Document,
    letter: Option<Document>,
    target: &Target,
    sets: &KeywordSets,
    options: &Options,
) -> Result<Assessment, Error> {
    let (kind, _) = parse::kind(&document, sets);
    let resume = parse::resume(&document, sets, options.today);
    document.notices.extend(resume.notices.iter().cloned());
    let letter = letter.map(|document| (parse::letter(&document, sets), document));
    let (posting, role) = match target {
        Target::Posting(posting) => ((**posting).clone(), None),
        Target::Role(id) => (matching::role_as_posting(id, sets)?, Some(id.clone())),
    };
    let matched = matching::compare(&resume, &document, &posting, sets, options.today);
    let if_hidden = matching::if_hidden(&resume, &document, &posting, sets, options.today);
    let next = role
        .as_deref()
        .and_then(|role| matching::next_step(role, &resume, &document, sets, options.today));
    let subject = checks::Subject {
        document: &document,
        resume: &resume,
        letter: letter.as_ref().map(|(letter, document)| (letter, document)),
        posting: &posting,
        matched: &matched,
        today: options.today,
    };
    let findings = checks::run(&subject, sets, &options.checks);
    Ok(scoring::assess(
        scoring::Input {
            document,
            kind,
            resume,
            letter,
            posting,
            role,
            matched,
            if_hidden,
            next,
            findings,
        },
        sets,
    ))
}
