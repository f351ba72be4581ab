//! Many sources: schedule, worker pool, ordered output; and the same path for a single one.
//!
//! [`job::perform`] is one piece of work with everything it needs and one serialisable answer.
//! Untrusted bytes are read by the options' [`Reader`](crate::extract::Reader): with a
//! [`worker::Pool`] in a process of their own.

pub mod job;
pub mod worker;

pub use job::{Reading, assess, letter, posting, read, resume};
