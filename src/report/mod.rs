//! [`Assessment`](crate::model::Assessment) to text, JSON, HTML, Markdown, DOCX.
