//! A ranking as a table for people, CSV for spreadsheets, JSON lines for programs.

mod csv;
mod jsonl;
mod table;

pub use csv::csv;
pub use jsonl::jsonl;
pub use table::table;
