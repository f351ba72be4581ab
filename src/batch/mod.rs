//! Many sources: schedule, worker pool, ordered output; and the same path for a single one.
//!
//! [`job::perform`] is one piece of work with everything it needs and one serialisable answer.
//! Untrusted bytes are read by the options' [`Reader`](crate::extract::Reader): with a
//! [`worker::Pool`] in a process of their own.

#![allow(
    clippy::disallowed_methods,
    reason = "opens the files it is given and measures time; the law is for the stages"
)]

mod fingerprint;
pub mod job;
pub mod ocr;
pub mod rank;
pub mod worker;

pub use job::{Reading, assess, letter, posting, read, resume};
