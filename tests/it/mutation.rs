//! Damaged files of every format: bytes flipped, cut, doubled and mixed, the same ones each run.
//! No reader crashes, and every outcome is typed.

use std::io::{Cursor, Write as _};

use vitae::{
    Source,
    extract::{ReadOptions, read},
    model::Status,
};

/// Damaged versions of each seed.
const VERSIONS: u32 = 60;

/// Numbers that look random and are the same each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }

    /// One to four damages.
    fn damage(&mut self, seed: &[u8]) -> Vec<u8> {
        let mut bytes = seed.to_vec();
        for _ in 0..=self.roll(4) {
            let at = self.roll(bytes.len());
            let to = (at + 1 + self.roll(400)).min(bytes.len());
            match self.roll(6) {
                0 => bytes.truncate(at.max(8)),
                1 => drop(bytes.drain(at..to)),
                2 => {
                    let piece = bytes[at..to].to_vec();
                    let place = self.roll(bytes.len());
                    bytes.splice(place..place, piece.repeat(1 + self.roll(20)));
                }
                3 => bytes[at..to].fill(self.roll(256) as u8),
                _ => {
                    for _ in 0..=self.roll(12) {
                        let place = self.roll(bytes.len());
                        if let Some(byte) = bytes.get_mut(place) {
                            *byte ^= 1 << self.roll(8);
                        }
                    }
                }
            }
        }
        bytes
    }
}

fn survives(name: &str, seed: &[u8], dice: &mut Dice) {
    for version in 0..VERSIONS {
        let bytes = dice.damage(seed);
        let source = Source { name: name.to_owned(), bytes };
        match read(&source, &ReadOptions::default()) {
            Ok(document) => {
                for line in &document.lines {
                    let words = document.text.get(line.span.start..line.span.end);
                    assert!(words.is_some_and(|words| !words.is_empty()), "{name} {version}");
                }
                for span in document.links.iter().filter_map(|link| link.span) {
                    assert!(document.text.get(span.start..span.end).is_some(), "{name} {version}");
                }
            }
            Err(unread) => {
                assert!(
                    !matches!(unread.status, Status::Ok | Status::Crashed | Status::Timeout),
                    "{name} {version}: {unread}"
                );
            }
        }
    }
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// A package whose parts are stored as they are, so that damage reaches the XML.
fn stored(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in parts {
        zip.start_file(*name, plain).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const ODT: &str = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
    xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
    xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>\
    <text:h text:outline-level='1'>Experience</text:h><text:list><text:list-item><text:p>Led nine \
    people<text:tab/>2019</text:p></text:list-item></text:list><table:table><table:table-row>\
    <table:table-cell><text:p>Riga</text:p></table:table-cell></table:table-row></table:table>\
    </office:text></office:body></office:document-content>";

const RTF: &str = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset222 Angsana;}}\\f0\\fs24 Ilze \
    B\\'e9rzi\\u326?\\par{\\b Experience}\\par\\trowd\\cellx100 Led nine\\cell\\row{\\v secret}{\\footnote \
    a note}\\par}";

const HTML: &str = "<html><head><style>.x{display:none}</style></head><body><h1>Ilze B\u{113}rzi\u{146}a</h1>\
    <ul><li>Led <b>nine</b> people<li class=x>secret</ul><table><tr><td>Riga<td>2019</table>\
    <a href='https://ilze.example'>page</a></body></html>";

#[test]
fn damaged_pages_are_read_or_refused() {
    let mut dice = Dice(0x5EED1);
    for name in ["somchai-rattanakul-it-manager-th.pdf", "tomas-lindqvist-infrastructure.pdf"] {
        survives(name, &sample(&format!("resumes/{name}")), &mut dice);
    }
}

#[test]
fn damaged_packages_are_read_or_refused() {
    let mut dice = Dice(0x5EED2);
    survives("docx", &sample("resumes/priya-raman-technical-pm.docx"), &mut dice);
    let mimetype = "application/vnd.oasis.opendocument.text";
    survives("odt", &stored(&[("mimetype", mimetype), ("content.xml", ODT)]), &mut dice);
    let word = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>\
        <w:body><w:p><w:r><w:t>Led nine people</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Riga\
        </w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    let parts = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", word)];
    survives("stored docx", &stored(&parts), &mut dice);
}

#[test]
fn damaged_texts_are_read_or_refused() {
    let mut dice = Dice(0x5EED3);
    survives("rtf", RTF.as_bytes(), &mut dice);
    survives("html", HTML.as_bytes(), &mut dice);
    survives("markdown", &sample("letters/priya-raman-northlight.md"), &mut dice);
    survives("text", &sample("letters/somchai-rattanakul-th.txt"), &mut dice);
}
