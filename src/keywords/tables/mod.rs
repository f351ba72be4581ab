//! Flat tables that are read where they lie: starting unpacks and allocates next to nothing.
//!
//! `build.rs` makes them from the built-in sets with the same code that makes them from a user's
//! folder while the tool runs.

mod blob;
mod lazily;
mod words;

pub(in crate::keywords) use blob::{Blob, Lists, Numbers};
pub use lazily::Lazily;
pub(in crate::keywords) use words::{Names, Numbering, Strings, WordTable, hash};
