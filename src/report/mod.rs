//! [`Assessment`](crate::model::Assessment) to text, JSON, HTML, Markdown, DOCX, SARIF.

mod docx;
mod html;
pub mod json;
mod json_resume;
pub mod machine;
mod markdown;
mod posting_toml;
mod printable;
pub mod rank;
pub mod sheet;
pub mod terminal;

pub use docx::{DocxError, docx};
pub use html::html;
pub use json_resume::json_resume;
pub use markdown::markdown;
pub use posting_toml::posting_toml;
pub use printable::printable;
pub use sheet::Sheet;
