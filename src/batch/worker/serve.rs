//! The worker's own life: give up every right, then read files until the parent is done.

use std::{
    io::{self, Read, Write},
    time::Duration,
};

use super::{
    sandbox,
    wire::{self, Job, Task},
};
use crate::{extract, model::Source};

/// Serves this process's own standard input and output, as `vitae worker` does.
///
/// # Errors
/// As [`serve`].
pub fn serve_standard_streams() -> io::Result<()> {
    let mut replies = standard_output()?;
    serve(&mut io::stdin().lock(), &mut replies)
}

/// The standard output, kept for replies alone: whatever a library prints goes nowhere.
#[cfg(unix)]
fn standard_output() -> io::Result<impl Write> {
    use std::{
        fs::{File, OpenOptions},
        os::fd::AsFd,
    };
    let own = File::from(io::stdout().as_fd().try_clone_to_owned()?);
    rustix::stdio::dup2_stdout(OpenOptions::new().write(true).open("/dev/null")?)?;
    Ok(own)
}

#[cfg(not(unix))]
fn standard_output() -> io::Result<impl Write> {
    Ok(io::stdout())
}

/// Reads files from `jobs` and writes documents to `replies` until `jobs` ends.
///
/// # Errors
/// Where the parent is gone or speaks another version.
pub fn serve(jobs: &mut impl Read, replies: &mut impl Write) -> io::Result<()> {
    sandbox::enter();
    while let Some(job) = wire::read_frame(jobs)? {
        let job: Job = wire::unpack(&job)?;
        let Some(bytes) = wire::read_frame(jobs)? else { return Ok(()) };
        sandbox::allow_processor_time(processor_time(job.options.limits.wall));
        let source = Source { name: job.name, bytes };
        let reply = match job.task {
            Task::Read => wire::pack(&extract::read_owned(source, &job.options))?,
            Task::Draw(page) => wire::pack(&extract::picture(&source, page, &job.options))?,
        };
        wire::write_frame(replies, &reply)?;
    }
    Ok(())
}

/// A busy machine stretches wall time, not processor time; an endless reader shows in this first.
fn processor_time(wall: Duration) -> Duration {
    wall / 8
}
