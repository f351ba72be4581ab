//! DOCX through our own bounded walk over quick-xml and zip.
//!
//! The main part is found by its relationship, so any name, prefix or flavour (transitional,
//! strict, macro-enabled, template) will do. Each story (body, header, footer, note) is walked once
//! with an explicit stack; text boxes come where they are anchored, header parts before the body,
//! notes and footers behind it.

mod deliver;
mod diagram;
mod drawn;
mod element;
mod format;
mod metadata;
mod numbering;
mod open;
mod paragraph;
mod parts;
mod place;
mod properties;
mod reader;
mod story;
mod styles;
mod theme;
mod vml;

pub(super) use reader::read;
