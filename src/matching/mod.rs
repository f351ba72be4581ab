//! [`Resume`] × [`Posting`] (or role) to [`Match`]: a verdict with evidence per requirement.

mod alike;
mod case;
mod concepts;
mod deeds;
mod hidden;
mod job;
mod judge;
mod kind;
mod mask;
mod open;
mod phrase;
mod profile;
mod proof;
mod role;
#[cfg(test)]
mod sample;
mod setting;
mod statement;
mod time;
mod words;

use crate::{
    error::Error,
    keywords::KeywordSets,
    model::{Date, Document, Match, Posting, Resume},
};

use self::{judge::Judge, profile::Profile};

/// Holds a résumé against a posting. The posting's title is a requirement of its own, first in
/// line, unless no title is known.
#[must_use]
pub fn compare(
    resume: &Resume,
    document: &Document,
    posting: &Posting,
    sets: &KeywordSets,
    today: Date,
) -> Match {
    let profile = Profile::new(resume, document, sets, today);
    let judge = Judge::new(&profile, sets, &document.text).for_job(posting);
    let title =
        job::requirement(posting).map(|requirement| job::verdict(&judge, requirement, today));
    let asked = posting.requirements.iter().map(|asked| judge.verdict(asked.clone()));
    Match { verdicts: title.into_iter().chain(asked).collect() }
}

/// The same if text that nobody can see counted; `None` where there is none. For the report only.
#[must_use]
pub fn if_hidden(
    resume: &Resume,
    document: &Document,
    posting: &Posting,
    sets: &KeywordSets,
    today: Date,
) -> Option<Match> {
    let (resume, document) = hidden::uncovered(resume, document, sets)?;
    Some(compare(&resume, &document, posting, sets, today))
}

/// The résumé held against the next role of a career: its id, its profile and the verdicts; `None`
/// at the top, or for an unknown role.
#[must_use]
pub fn next_step(
    role: &str,
    resume: &Resume,
    document: &Document,
    sets: &KeywordSets,
    today: Date,
) -> Option<(String, Posting, Match)> {
    let next = sets.roles.get(role)?.next.clone()?;
    let posting = role_as_posting(&next, sets).ok()?;
    let matched = compare(resume, document, &posting, sets, today);
    Some((next, posting, matched))
}

/// A role profile in a posting's shape.
///
/// # Errors
/// [`Error::UnknownRole`].
pub fn role_as_posting(id: &str, sets: &KeywordSets) -> Result<Posting, Error> {
    role::as_posting(id, sets)
}
