//! Bytes to [`Document`]: one file or folder per format, behind one guard.

mod color;
mod counting;
#[cfg(feature = "legacy-doc")]
mod doc;
mod docx;
mod draft;
mod encoding;
mod failure;
mod field;
mod flow;
mod guard;
mod html;
mod json_resume;
mod length;
mod limits;
mod line;
mod markdown;
pub mod ocr;
mod odt;
mod package;
mod pdf;
mod picture_parts;
mod room;
mod rtf;
mod sight;
mod sniff;
mod txt;
mod xml;

use std::{
    fmt::{Debug, Write},
    sync::Arc,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use self::{draft::Draft, failure::Failure, guard::Stopped, sniff::Sniffed};
use crate::model::{Document, Source, SourceFacts, SourceFormat, Status, Unread};

pub use limits::Limits;
pub use ocr::{PagePicture, RecognisedLine, Recogniser, Unrecognised, WithOcr};

/// What a reader may be told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOptions {
    /// Opens locked files.
    pub password: Option<String>,
    /// What a text is, where its bytes do not tell: Markdown, HTML or plain.
    pub format: Option<SourceFormat>,
    /// Hands on pages that are pictures (see [`LayoutFacts::picture_pages`]), a document without
    /// any text among them, for a caller that recognises their text.
    ///
    /// [`LayoutFacts::picture_pages`]: crate::model::LayoutFacts::picture_pages
    pub pictures: bool,
    /// How much may be swallowed.
    pub limits: Limits,
}

/// Reads a document. The kind is told from the bytes, not the name.
///
/// Every reading runs on its own thread with a known stack; a panic ends in status `crashed`, an
/// endless reading in `timeout`. Memory is bounded by counting; where that must be a promise, read
/// through [`crate::batch::worker`].
///
/// # Errors
/// [`Unread`] with a typed status, what happened and what to do; never an empty success.
pub fn read(source: &Source, options: &ReadOptions) -> Result<Document, Box<Unread>> {
    read_owned(source.clone(), options)
}

/// As [`read`], without a copy of the bytes.
///
/// # Errors
/// As [`read`].
pub fn read_owned(source: Source, options: &ReadOptions) -> Result<Document, Box<Unread>> {
    let mut facts = facts_of(&source);
    if source.bytes.len() > options.limits.file {
        let megabytes = options.limits.file / (1024 * 1024);
        let message = format!("the file is larger than {megabytes} MiB");
        return Err(Failure::limit("file-limit", message).of(facts));
    }
    let (own_options, own_facts) = (options.clone(), facts.clone());
    let outcome = guard::run(options.limits.wall, move || {
        let format = match known(sniff::sniff(&source.bytes, own_options.format)) {
            Ok(format) => format,
            Err(failure) => return Err(failure.of(own_facts)),
        };
        let facts = SourceFacts { format: Some(format), ..own_facts };
        dispatch(source.bytes, facts, format, &own_options)
    });
    outcome.unwrap_or_else(|stopped| {
        facts.format = None;
        Err(stopped_failure(stopped).of(facts))
    })
}

/// Whether `bytes` are a JSON Resume.
#[must_use]
pub fn is_json_resume(bytes: &[u8]) -> bool {
    json_resume::looks_like(bytes)
}

/// Something that reads documents: this process, or one that may die in its stead.
pub trait Reader: Debug + Send + Sync {
    /// Reads a document; see [`read`].
    ///
    /// # Errors
    /// As [`read`].
    fn read(&self, source: &Source, options: &ReadOptions) -> Result<Document, Box<Unread>>;

    /// Draws a page, counted from 1, for text recognition; see [`picture`].
    ///
    /// # Errors
    /// As [`picture`].
    fn picture(
        &self,
        source: &Source,
        page: u32,
        options: &ReadOptions,
    ) -> Result<PagePicture, Box<Unread>>;
}

/// Reads in this process.
#[derive(Debug, Clone, Copy, Default)]
pub struct InProcess;

impl Reader for InProcess {
    fn read(&self, source: &Source, options: &ReadOptions) -> Result<Document, Box<Unread>> {
        read(source, options)
    }

    fn picture(
        &self,
        source: &Source,
        page: u32,
        options: &ReadOptions,
    ) -> Result<PagePicture, Box<Unread>> {
        picture(source, page, options)
    }
}

/// Draws one page of a PDF, or unpacks a page's picture of an office file, counted from 1, under the
/// same guard as [`read`].
///
/// # Errors
/// [`Unread`] for files and pages that cannot be drawn.
pub fn picture(
    source: &Source,
    page: u32,
    options: &ReadOptions,
) -> Result<PagePicture, Box<Unread>> {
    let format = match sniff::sniff(&source.bytes, options.format) {
        Sniffed::Known(format @ (SourceFormat::Docx | SourceFormat::Odt)) => format,
        _ => SourceFormat::Pdf,
    };
    let (bytes, options) = (Arc::new(source.bytes.clone()), options.clone());
    let drawn = guard::run(options.limits.wall, move || match format {
        SourceFormat::Pdf => pdf::picture(&bytes, page, options.password.as_deref()),
        _ => picture_parts::picture(&bytes, page, options.limits),
    });
    let facts = || SourceFacts { format: Some(format), ..facts_of(source) };
    drawn
        .unwrap_or_else(|stopped| Err(stopped_failure(stopped)))
        .map_err(|failure| failure.of(facts()))
}

/// Name, hash and size of a source; its format is told later.
#[must_use]
pub fn facts_of(source: &Source) -> SourceFacts {
    let mut sha256 = String::with_capacity(64);
    for byte in Sha256::digest(&source.bytes) {
        // Writing to a String cannot fail.
        let _ = write!(sha256, "{byte:02x}");
    }
    SourceFacts { name: source.name.clone(), sha256, bytes: source.bytes.len(), format: None }
}

fn dispatch(
    bytes: Vec<u8>,
    facts: SourceFacts,
    format: SourceFormat,
    options: &ReadOptions,
) -> Result<Document, Box<Unread>> {
    if format == SourceFormat::Pdf {
        return pdf::read(&Arc::new(bytes), facts, options);
    }
    let read = draft(&bytes, format, options.limits).and_then(|draft| draft.finish(facts.clone()));
    let is_package = matches!(format, SourceFormat::Docx | SourceFormat::Odt);
    match read {
        Err(failure) if is_package && picture_parts::may_help(&failure) => {
            let pictures = options
                .pictures
                .then(|| picture_parts::document(&bytes, facts.clone(), options.limits));
            pictures.flatten().ok_or_else(|| picture_parts::refusal(failure).of(facts))
        }
        read => read.map_err(|failure| failure.of(facts)),
    }
}

/// What to do with an old Word file that is not read.
const SAVE_AS_DOCX: &str = "open it in Word or LibreOffice and save it as .docx";

/// Reads a format of flowing text.
fn draft(bytes: &[u8], format: SourceFormat, limits: Limits) -> Result<Draft, Failure> {
    match format {
        SourceFormat::Docx => docx::read(bytes, limits),
        SourceFormat::Odt => odt::read(bytes, limits),
        SourceFormat::JsonResume => json_resume::read(bytes, limits),
        SourceFormat::Html => html::read(bytes, limits),
        SourceFormat::Rtf => rtf::read(bytes, limits),
        SourceFormat::Txt => txt::read(&encoding::decode(bytes), limits),
        SourceFormat::Markdown => markdown::read(&encoding::decode(bytes), limits),
        #[cfg(feature = "legacy-doc")]
        SourceFormat::Doc => doc::read(bytes, limits),
        #[cfg(not(feature = "legacy-doc"))]
        SourceFormat::Doc => Err(Failure::new(
            Status::Unsupported,
            "this is a Word document of the old binary kind (.doc)",
            SAVE_AS_DOCX,
        )),
        // Pages have their own reader.
        SourceFormat::Pdf => Err(Failure::malformed("a PDF cannot stand here")),
    }
}

fn known(sniffed: Sniffed) -> Result<SourceFormat, Failure> {
    match sniffed {
        Sniffed::Known(format) => Ok(format),
        Sniffed::Nothing => Err(Failure::new(
            Status::Empty,
            "the file is empty (0 bytes)",
            "check that it was saved and sent completely",
        )),
        Sniffed::LockedOffice => Err(Failure::new(
            Status::Encrypted,
            "the Word document is locked with a password",
            "open it, remove the password (File, Info, Protect Document) and save it again",
        )),
        Sniffed::BrokenZip => {
            Err(Failure::malformed("the zip package is damaged or was not sent completely"))
        }
        Sniffed::Other(what) => Err(Failure::new(
            Status::Unsupported,
            format!("this is {what}"),
            "send the résumé as PDF, DOCX, ODT, RTF, HTML, Markdown or plain text",
        )),
    }
}

fn stopped_failure(stopped: Stopped) -> Failure {
    match stopped {
        Stopped::Crashed => Failure::new(
            Status::Crashed,
            "the reader crashed over this file; that is a bug of vitae",
            "save it again or as another format, and please report the bug",
        ),
        Stopped::Timeout => Failure::new(
            Status::Timeout,
            "reading took too long",
            "save it again, or as another format",
        ),
        Stopped::NoThread => {
            Failure::limit("thread-limit", "the system gives no memory for a reader")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn facts() -> SourceFacts {
        facts_of(&Source { name: "test".to_owned(), bytes: Vec::new() })
    }

    fn status(bytes: &[u8]) -> Status {
        let source = Source { name: "cv".to_owned(), bytes: bytes.to_vec() };
        read(&source, &ReadOptions::default()).map_or_else(|unread| unread.status, |_| Status::Ok)
    }

    #[test]
    fn every_refusal_is_typed() {
        assert_eq!(status(b""), Status::Empty);
        assert_eq!(status(b" \n\t \n"), Status::Empty);
        assert_eq!(status(b"PK\x03\x04 cut short"), Status::Malformed);
        assert_eq!(status(b"\x89PNG\r\n\x1a\n"), Status::Unsupported);
        assert_eq!(status("Ada Beispiel\nIT Manager".as_bytes()), Status::Ok);
    }

    #[test]
    fn the_hash_is_that_of_the_bytes() {
        let source = Source { name: "a.txt".to_owned(), bytes: b"abc".to_vec() };
        let document = read(&source, &ReadOptions::default()).unwrap();
        assert_eq!(
            document.source.sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(document.source.format, Some(SourceFormat::Txt));
    }
}
