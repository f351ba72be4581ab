//! [`Assessment`](crate::model::Assessment) to text, JSON, HTML, Markdown, DOCX.

pub mod json;
mod printable;
pub mod rank;
pub mod terminal;

pub use printable::printable;
