//! RTF through our own small reader: no crate keeps text boxes, hidden text and labels apart.

mod fonts;
mod group;
mod page;
mod reader;
mod row;
mod token;
mod unseen;
mod words;

pub(super) use reader::read;
