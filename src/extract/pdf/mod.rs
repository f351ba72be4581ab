//! PDF through hayro-interpret, with our own layout; pdf-extract as the second reader.

mod annotations;
mod document;
mod facts;
mod feed;
mod furniture;
mod glyph;
mod hidden;
mod info;
mod layers;
mod layout;
mod limits;
mod look;
mod open;
mod page;
mod render;
mod second;
mod spelling;
mod string;
mod unfold;
mod unicode;
mod writer;

use std::sync::Arc;

use string::pdf_string;

use self::{document::Reading, open::Closed};
use super::{PagePicture, ReadOptions, failure::Failure};
use crate::model::{Document, SourceFacts, Unread};

/// Reads a PDF.
///
/// # Errors
/// [`Unread`] for locked, damaged, empty and picture-only files, files whose fonts carry no Unicode
/// map, and files over a limit.
pub(super) fn read(
    bytes: &Arc<Vec<u8>>,
    facts: SourceFacts,
    options: &ReadOptions,
) -> Result<Document, Box<Unread>> {
    if unfold::is_bomb(bytes) {
        let message = "the PDF unfolds to far more than its size; no résumé does that";
        return Err(Failure::limit("stream-limit", message).of(facts));
    }
    let pdf = match open::open(bytes, options.password.as_deref()) {
        Ok(pdf) => pdf,
        Err(Closed::Damaged) => {
            let why = "the first PDF reader could not open the file";
            let damaged =
                Failure::malformed("the PDF is damaged: its objects or pages cannot be found");
            return second::read(bytes, facts, why, damaged);
        }
        Err(Closed::Locked(failure)) => return Err(failure.of(facts)),
    };
    let feed = feed::collect(&pdf);
    if let Some(limit) = feed.stopped {
        let message = format!("the PDF holds more {limit} than any résumé does");
        return Err(Failure::limit("pdf-limit", message).of(facts));
    }
    let password = options.password.as_deref().unwrap_or_default();
    let layers = layers::hidden(&pdf, &feed, bytes, password);
    let reading = Reading::new(&pdf, feed, layers);
    match reading.trouble() {
        None => Ok(reading.into_document(facts)),
        Some((failure, true)) => {
            let why = "the first PDF reader found no readable text";
            second::read(bytes, facts.clone(), why, failure)
                .or_else(|unread| reading.into_pictures(facts, options).ok_or(unread))
        }
        Some((failure, false)) => {
            reading.into_pictures(facts.clone(), options).ok_or_else(|| failure.of(facts))
        }
    }
}

/// Draws one page, from 1.
///
/// # Errors
/// The file cannot be opened or has no such page.
pub(super) fn picture(
    bytes: &Arc<Vec<u8>>,
    page: u32,
    password: Option<&str>,
) -> Result<PagePicture, Failure> {
    let damaged = || Failure::malformed("the PDF is damaged: its pages cannot be drawn");
    let pdf = open::open(bytes, password).map_err(|closed| match closed {
        Closed::Damaged => damaged(),
        Closed::Locked(failure) => failure,
    })?;
    render::page(&pdf, page).ok_or_else(damaged)
}
