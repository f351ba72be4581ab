//! One worker process as its parent sees it.

use std::{
    io,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::Duration,
};

use super::{
    death::Death,
    wire::{self, Answer, Job, Reply, Task},
};
use crate::{
    extract::ReadOptions,
    model::{Source, Status},
};

/// What a worker may take beyond the reading's own wall limit before it is killed: starting up,
/// passing a large file.
const GRACE: Duration = Duration::from_secs(10);

/// After so many files a worker is replaced, so that nothing can pile up in it.
const FILES_PER_WORKER: u32 = 1000;

/// How the C library hands out memory in a worker, where it is GNU's: one heap for its two threads,
/// that grows in large steps of large pages (a fault costs more than clearing what is not used) and is
/// not given back, because the worker soon ends.
const ALLOCATOR: &str = "glibc.malloc.arena_max=1:glibc.malloc.hugetlb=1:\
                         glibc.malloc.top_pad=8388608:glibc.malloc.trim_threshold=67108864:\
                         glibc.malloc.mmap_threshold=4194304";

/// A running worker.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
    stdin: ChildStdin,
    replies: Receiver<Vec<u8>>,
    files: u32,
    spent: bool,
}

impl Process {
    /// Starts `program worker`.
    pub(super) fn start(program: &Path) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg("worker")
            .env_clear()
            .env("GLIBC_TUNABLES", ALLOCATOR)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(stdin), Some(mut stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (send, replies) = mpsc::channel();
        thread::Builder::new().name("worker's voice".to_owned()).spawn(move || {
            while let Ok(Some(frame)) = wire::read_frame(&mut stdout) {
                if send.send(frame).is_err() {
                    break;
                }
            }
        })?;
        Ok(Self { child, stdin, replies, files: 0, spent: false })
    }

    /// Has one task done with a file; the type of the answer is the task's.
    pub(super) fn ask<T: Answer>(
        &mut self,
        source: &Source,
        options: &ReadOptions,
        task: Task,
    ) -> Result<Reply<T>, Death> {
        self.files += 1;
        if self.send(source, options, task).is_err() {
            return Err(self.bury());
        }
        match self.replies.recv_timeout(options.limits.wall + GRACE) {
            Ok(frame) => match wire::unpack::<Reply<T>>(&frame) {
                Ok(reply) => {
                    self.spent = left_a_thread_behind(&reply) || self.files >= FILES_PER_WORKER;
                    Ok(reply)
                }
                Err(_) => Err(self.bury()),
            },
            Err(RecvTimeoutError::Timeout) => {
                self.bury();
                Err(Death::Time)
            }
            Err(RecvTimeoutError::Disconnected) => Err(self.bury()),
        }
    }

    /// Whether the next file needs another worker.
    pub(super) fn is_spent(&self) -> bool {
        self.spent
    }

    fn send(&mut self, source: &Source, options: &ReadOptions, task: Task) -> io::Result<()> {
        let job = Job { name: source.name.clone(), options: options.clone(), task };
        wire::write_frame(&mut self.stdin, &wire::pack(&job)?)?;
        wire::write_frame(&mut self.stdin, &source.bytes)
    }

    /// Ends it and tells why it was dying.
    fn bury(&mut self) -> Death {
        self.spent = true;
        // A worker that closed its pipes is about to end by itself, and how it ends is the answer.
        for _ in 0..50 {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Death::of(Some(status));
            }
            thread::sleep(Duration::from_millis(2));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        Death::Crash
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A reading that was stopped from within may still be running in there.
fn left_a_thread_behind<T>(reply: &Reply<T>) -> bool {
    reply.as_ref().is_err_and(|unread| matches!(unread.status, Status::Timeout | Status::Crashed))
}
