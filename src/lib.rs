//! vitae reads résumés and cover letters, holds them against a tech-manager posting, and explains
//! every point with a quote and its place on the page. Offline and deterministic.
//!
//! # The house
//!
//! Data flows one way, and the stages meet only in [`model`]:
//!
//! ```text
//! Source{name, bytes}
//!   └ extract ── Result ─▶ Document{text, lines, links, hidden, notices}      Err = Unread, typed
//!       └ parse ─────────▶ Resume | Letter | Posting                          never Err
//!           └ matching ──▶ Match{verdicts with evidence}
//!               └ checks ▶ [Finding]
//!                   └ scoring ▶ Assessment{fit, quality, because, fixes}
//!                       └ report ▶ bytes
//! ```
//!
//! [`pipeline`] is the whole tool on one screen. [`batch`] runs it over many files. Every stage may
//! use [`model`], [`text`] and [`keywords`], and no other stage: a test enforces it.

pub mod batch;
pub mod checks;
pub mod extract;
pub mod keywords;
pub mod matching;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod report;
pub mod scoring;
pub mod text;

mod error;

pub use error::Error;
pub use keywords::KeywordSets;
pub use model::{Assessment, Document, Posting, Resume, Source};
pub use pipeline::{Options, Target, assess};
