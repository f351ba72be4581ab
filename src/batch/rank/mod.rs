//! Many résumés held against one target, in parallel; the order of the work never shows.

mod candidate;
mod files;
mod order;

use std::{
    fs::{self, File},
    io::{self, Read},
    panic::resume_unwind,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Instant,
};

pub use files::files;

use super::job;
use crate::{
    error::Error,
    keywords::KeywordSets,
    matching,
    model::{Ranking, Row, Source},
    pipeline::{Options, Target},
};

/// How a ranking is made.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'a> {
    /// What every résumé is held against.
    pub target: &'a Target,
    /// How many at a time, at least one.
    pub jobs: usize,
    /// Replaces file names with stable ids.
    pub blind: bool,
    /// Records the milliseconds of each file.
    pub timed: bool,
}

/// Ranks `files`. `progress` is called once a finished file, from any thread.
///
/// # Errors
/// [`Error::UnknownRole`]; a file that cannot be read is a row.
pub fn rank(
    files: &[PathBuf],
    plan: Plan<'_>,
    sets: &KeywordSets,
    options: &Options,
    progress: &(dyn Fn() + Sync),
) -> Result<Ranking, Error> {
    // A role is made a posting once, not once a file.
    let target = match plan.target {
        Target::Posting(_) => plan.target.clone(),
        Target::Role(id) => Target::Posting(Box::new(matching::role_as_posting(id, sets)?)),
    };
    let next = AtomicUsize::new(0);
    let work = || {
        let mut rows = Vec::new();
        while let Some((index, file)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            files.get(index).map(|file| (index, file))
        } {
            let began = Instant::now();
            let mut row = one(file, &target, sets, options);
            if plan.timed {
                row.ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
            }
            rows.push((index, row));
            progress();
        }
        rows
    };
    let mut rows = Vec::with_capacity(files.len());
    thread::scope(|scope| {
        let workers: Vec<_> =
            (0..plan.jobs.clamp(1, files.len().max(1))).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            // Jobs are guarded; should a thread die all the same, no row is lost in silence.
            rows.extend(worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
    });
    rows.sort_by_key(|(index, _)| *index);
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let rows = order::order(rows, plan.blind, sets.rubric.rank.error.value);
    Ok(Ranking { target: name(plan.target), error: sets.rubric.rank.error.value, rows })
}

/// One file to one row, whatever happens.
fn one(file: &Path, target: &Target, sets: &KeywordSets, options: &Options) -> Row {
    let name = file.to_string_lossy();
    let bytes = match read_file(file, options.reading.limits.file) {
        Ok(bytes) => bytes,
        Err(error) => return Row::failed(&name, format!("the file could not be opened: {error}")),
    };
    let source = Source { name: name.clone().into_owned(), bytes };
    if let Some(row) = candidate::refuse(&source) {
        return row;
    }
    match job::row(source, target.clone(), sets, options) {
        Ok(row) => row,
        Err(Error::Unread(unread)) => Row::unread(&unread),
        Err(error) => Row::failed(&name, error.to_string()),
    }
}

/// The bytes of a file, cut just beyond what a reader takes. A pipe would keep the row waiting.
fn read_file(file: &Path, most: usize) -> io::Result<Vec<u8>> {
    if !fs::metadata(file)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn name(target: &Target) -> String {
    match target {
        Target::Role(id) => id.clone(),
        Target::Posting(posting) => {
            posting.title.as_ref().map_or_else(|| "posting".to_owned(), |it| it.value.clone())
        }
    }
}
