//! Workers for as many files as are read at the same time.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use super::{
    process::Process,
    wire::{Answer, Task},
};
use crate::{
    extract::{self, PagePicture, ReadOptions, Reader},
    model::{Document, Source, Unread},
};

/// Reads in worker processes: one a caller at a time, kept for the next file.
///
/// Where no process can be started, it reads in this one: a tool that reads with less protection is
/// better than none.
#[derive(Debug)]
pub struct Pool {
    program: PathBuf,
    idle: Mutex<Vec<Process>>,
}

impl Pool {
    /// A pool of `program worker` processes; none is started before it is needed.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self { program, idle: Mutex::new(Vec::new()) }
    }

    /// Starts a worker ahead of the first file, so that it wakes up while the caller does something
    /// else.
    pub fn warm_up(&self) {
        if let Ok(process) = Process::start(&self.program) {
            self.put_back(process);
        }
    }

    fn take(&self) -> Option<Process> {
        // A panic elsewhere cannot leave a list of processes half changed.
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.or_else(|| Process::start(&self.program).ok())
    }

    fn put_back(&self, process: Process) {
        if !process.is_spent() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(process);
        }
    }
}

impl Pool {
    /// Has a task done; `here` does it where there is no process.
    fn ask<T: Answer>(
        &self,
        source: &Source,
        options: &ReadOptions,
        task: Task,
        here: impl FnOnce() -> Result<T, Box<Unread>>,
    ) -> Result<T, Box<Unread>> {
        let Some(mut process) = self.take() else { return here() };
        let outcome = process.ask(source, options, task);
        self.put_back(process);
        outcome.unwrap_or_else(|death| Err(death.unread(source)))
    }
}

impl Reader for Pool {
    fn read(&self, source: &Source, options: &ReadOptions) -> Result<Document, Box<Unread>> {
        if source.bytes.len() > options.limits.file {
            return extract::read(source, options);
        }
        self.ask(source, options, Task::Read, || extract::read(source, options))
    }

    fn picture(
        &self,
        source: &Source,
        page: u32,
        options: &ReadOptions,
    ) -> Result<PagePicture, Box<Unread>> {
        let here = || extract::picture(source, page, options);
        self.ask(source, options, Task::Draw(page), here)
    }
}
