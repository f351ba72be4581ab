//! Many sources: schedule, worker pool, ordered output; and the same path for a single one.
//!
//! Whatever reads an untrusted file goes through [`job::perform`], one call with everything it
//! needs and one serialisable answer, so that it can run in a process of its own.

pub mod job;

pub use job::{Reading, assess, letter, posting, read, resume};
