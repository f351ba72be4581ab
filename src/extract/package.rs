//! A zip package (DOCX, ODT) whose parts are unpacked within limits, by name without case.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use zip::{ZipArchive, read::Config};

use super::{failure::Failure, limits::Limits};
use crate::model::Status;

/// What a package holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// WordprocessingML: docx, docm, dotx.
    Word,
    /// OpenDocument text.
    OpenDocumentText,
    /// Something else, by name.
    Other(&'static str),
}

/// Whether an end-of-directory record stands near the end: a zip with something before it.
pub(super) fn has_directory(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(66_000)..).unwrap_or(bytes);
    let head = bytes.get(..bytes.len().min(64 * 1024)).unwrap_or(bytes);
    tail.windows(4).any(|window| window == b"PK\x05\x06")
        && head.windows(4).any(|window| window == b"PK\x03\x04")
}

/// What kind of package the bytes are; `None` where the directory cannot be read.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    let archive = ZipArchive::with_config(Config::default(), Cursor::new(bytes)).ok()?;
    let names: Vec<String> = archive.file_names().map(normal).collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    let under = |folder: &str| names.iter().any(|known| known.starts_with(folder));
    Some(if has("content.xml") && (has("mimetype") || has("meta-inf/manifest.xml")) {
        open_document(bytes)
    } else if under("xl/") {
        Kind::Other("an Excel sheet")
    } else if under("ppt/") {
        Kind::Other("a PowerPoint presentation")
    } else if has("[content_types].xml") || under("word/") {
        Kind::Word
    } else if has("meta-inf/container.xml") {
        Kind::Other("an e-book")
    } else if under("index/") || has("index.zip") {
        Kind::Other("an Apple Pages document")
    } else {
        Kind::Other("a zip archive")
    })
}

fn open_document(bytes: &[u8]) -> Kind {
    let limits = Limits { part: 256, package: 4096, ..Limits::default() };
    let mimetype = Package::open(bytes, limits)
        .and_then(|mut package| package.read("mimetype"))
        .ok()
        .flatten()
        .unwrap_or_default();
    let mimetype = String::from_utf8_lossy(&mimetype);
    if mimetype.contains("spreadsheet") {
        Kind::Other("a spreadsheet")
    } else if mimetype.contains("presentation") {
        Kind::Other("a presentation")
    } else if mimetype.contains("graphics") {
        Kind::Other("a drawing")
    } else {
        Kind::OpenDocumentText
    }
}

/// A package and what may still be unpacked from it.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: BTreeMap<String, usize>,
    limits: Limits,
    left: usize,
}

impl<'a> Package<'a> {
    /// Reads the directory.
    pub(super) fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, Failure> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| Failure::malformed(format!("the zip package is damaged ({error})")))?;
        if archive.len() > limits.entries {
            return Err(Failure::limit(
                "entry-limit",
                format!("the package holds {} entries, over {}", archive.len(), limits.entries),
            ));
        }
        let names = (0..archive.len())
            .filter_map(|index| Some((normal(archive.name_for_index(index)?), index)))
            .collect();
        Ok(Self { archive, names, limits, left: limits.package })
    }

    /// Names in small letters, without the leading slash.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// Unpacks a part; `None` where there is none of that name. Its declared size is not believed:
    /// the bytes are counted as they come.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        let Some(index) = self.names.get(&normal(name)).copied() else { return Ok(None) };
        let file = match self.archive.by_index(index) {
            Ok(file) => file,
            Err(zip::result::ZipError::UnsupportedArchive(why)) if why.contains("assword") => {
                return Err(Failure::new(
                    Status::Encrypted,
                    "the package is locked with a password",
                    "open it, remove the password and save it again",
                ));
            }
            Err(error) => {
                return Err(Failure::malformed(format!(
                    "part {name} cannot be unpacked ({error})"
                )));
            }
        };
        let may = self.limits.part.min(self.left);
        let mut bytes = Vec::new();
        // A part with a wrong checksum or a cut stream still gives what came before.
        let complete = file.take(may as u64 + 1).read_to_end(&mut bytes);
        if bytes.len() > may {
            return Err(Failure::limit(
                "part-limit",
                format!("part {name} unpacks to more than {} MiB", may / (1024 * 1024)),
            ));
        }
        if complete.is_err() && bytes.is_empty() {
            return Err(Failure::malformed(format!("part {name} cannot be unpacked")));
        }
        self.left -= bytes.len();
        Ok(Some(bytes))
    }
}

fn normal(name: impl AsRef<str>) -> String {
    name.as_ref().replace('\\', "/").trim_start_matches('/').to_lowercase()
}
