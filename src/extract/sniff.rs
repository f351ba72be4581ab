//! Tells a file's format from its bytes; the name is never asked.

use std::io::Cursor;

use memchr::memmem;

use super::{encoding, json_resume, package};
use crate::model::SourceFormat;

/// What the bytes turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sniffed {
    /// A format that has a reader.
    Known(SourceFormat),
    /// An OLE container with an encrypted package: a Word document with a password.
    LockedOffice,
    /// Nothing at all.
    Nothing,
    /// A zip package that is cut short or scrambled.
    BrokenZip,
    /// Something else, by name.
    Other(&'static str),
}

/// Looks at the bytes. `hint` decides only between kinds of text.
pub(super) fn sniff(bytes: &[u8], hint: Option<SourceFormat>) -> Sniffed {
    if bytes.is_empty() {
        return Sniffed::Nothing;
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or(bytes);
    if memmem::find(head, b"%PDF-").is_some() {
        return Sniffed::Known(SourceFormat::Pdf);
    }
    if head.starts_with(b"PK") || package::has_directory(bytes) {
        return zip(bytes);
    }
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return ole(bytes);
    }
    if let Some(name) = picture_or_archive(head) {
        return Sniffed::Other(name);
    }
    text(bytes, hint)
}

fn zip(bytes: &[u8]) -> Sniffed {
    match package::kind(bytes) {
        Some(package::Kind::Word) => Sniffed::Known(SourceFormat::Docx),
        Some(package::Kind::OpenDocumentText) => Sniffed::Known(SourceFormat::Odt),
        Some(package::Kind::Other(name)) => Sniffed::Other(name),
        None => Sniffed::BrokenZip,
    }
}

fn ole(bytes: &[u8]) -> Sniffed {
    let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) else {
        return Sniffed::Other("a damaged OLE file");
    };
    if file.exists("EncryptedPackage") {
        Sniffed::LockedOffice
    } else if file.exists("WordDocument") {
        Sniffed::Known(SourceFormat::Doc)
    } else if file.exists("Workbook") || file.exists("Book") {
        Sniffed::Other("an Excel sheet")
    } else if file.exists("PowerPoint Document") {
        Sniffed::Other("a PowerPoint presentation")
    } else if file.exists("__properties_version1.0") {
        Sniffed::Other("an Outlook message")
    } else {
        Sniffed::Other("an unknown OLE file")
    }
}

fn picture_or_archive(head: &[u8]) -> Option<&'static str> {
    const SIGNS: [(&[u8], &str); 14] = [
        (b"\x89PNG", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"II*\0", "a TIFF picture"),
        (b"MM\0*", "a TIFF picture"),
        (b"RIFF", "a picture, sound or film"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"7z\xBC\xAF", "a 7-Zip archive"),
        (b"Rar!", "a RAR archive"),
        (b"\xFD7zXZ", "an XZ archive"),
        (b"\x7FELF", "a program"),
        (b"MZ\x90", "a program"),
        (b"%!PS", "a PostScript file"),
        (b"SQLite format 3", "a database"),
    ];
    if head.get(4..8) == Some(b"ftyp") {
        return Some("a HEIC picture or a film");
    }
    SIGNS.iter().find(|(sign, _)| head.starts_with(sign)).map(|(_, name)| *name)
}

fn text(bytes: &[u8], hint: Option<SourceFormat>) -> Sniffed {
    if memmem::find(bytes.get(..bytes.len().min(64)).unwrap_or(bytes), b"{\\rtf").is_some() {
        return Sniffed::Known(SourceFormat::Rtf);
    }
    let head = bytes.get(..bytes.len().min(64 * 1024)).unwrap_or(bytes);
    let decoded = encoding::decode(head);
    if binary(&decoded.text) {
        return Sniffed::Other("no document this tool knows");
    }
    // A posting that was edited: its comments would pass for Markdown headings.
    if decoded.text.starts_with(crate::model::POSTING_FILE_START) {
        return Sniffed::Known(SourceFormat::Txt);
    }
    if let Some(format) = hint.filter(|format| is_text(*format)) {
        return Sniffed::Known(format);
    }
    Sniffed::Known(if looks_like_html(&decoded.text) {
        SourceFormat::Html
    } else if json_resume::looks_like(bytes) {
        SourceFormat::JsonResume
    } else if looks_like_markdown(&decoded.text) {
        SourceFormat::Markdown
    } else {
        SourceFormat::Txt
    })
}

fn is_text(format: SourceFormat) -> bool {
    use SourceFormat::{Html, JsonResume, Markdown, Txt};
    matches!(format, Html | JsonResume | Markdown | Txt)
}

/// More than one control sign in twenty is no text.
fn binary(text: &str) -> bool {
    let (mut signs, mut odd) = (0_usize, 0_usize);
    for sign in text.chars() {
        signs += 1;
        let control = sign.is_control() && !matches!(sign, '\n' | '\r' | '\t' | '\u{C}' | '\u{1A}');
        odd += usize::from(control || sign == '\u{FFFD}');
    }
    odd * 20 > signs
}

/// What an HTML file opens with.
const HTML_STARTS: [&str; 15] = [
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<div",
    "<p>",
    "<p ",
    "<h1",
    "<h2",
    "<table",
    "<meta",
    "<section",
    "<article",
    "<main",
    "<title",
];

fn looks_like_html(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else { return false };
        rest = after.trim_start();
    }
    if rest.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("<?xml")) {
        rest = rest.split_once('>').map_or("", |(_, after)| after.trim_start());
    }
    HTML_STARTS
        .iter()
        .any(|start| rest.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}

/// A heading with `#` and one more sign of Markdown: plain texts have one or the other by chance.
fn looks_like_markdown(text: &str) -> bool {
    let (mut headings, mut others) = (0_usize, 0_usize);
    for line in text.lines().take(2000) {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        let after = line.get(hashes..).unwrap_or_default();
        if (1..=6).contains(&hashes) && after.starts_with(' ') && !after.trim().is_empty() {
            headings += 1;
        } else {
            let line = line.trim_start();
            let item = line.starts_with("- ") || line.starts_with("* ");
            others += usize::from(item || line.contains("**") || line.contains("]("));
        }
    }
    headings >= 2 || (headings == 1 && others > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Sniffed {
        sniff(text.as_bytes(), None)
    }

    #[test]
    fn text_formats_are_told_by_their_signs() {
        assert_eq!(told("{\\rtf1\\ansi Hello}"), Sniffed::Known(SourceFormat::Rtf));
        assert_eq!(told("<!-- x --><!DOCTYPE HTML><p>Hi"), Sniffed::Known(SourceFormat::Html));
        assert_eq!(told("# Ines Okafor\n\n- IT lead"), Sniffed::Known(SourceFormat::Markdown));
        assert_eq!(told("Ines Okafor\n# 12, Main Street"), Sniffed::Known(SourceFormat::Txt));
        assert_eq!(
            told(r#"{"basics": {"name": "Ines Okafor"}, "work": []}"#),
            Sniffed::Known(SourceFormat::JsonResume)
        );
        assert_eq!(told(r#"{"colour": "red"}"#), Sniffed::Known(SourceFormat::Txt));
    }

    #[test]
    fn pictures_and_noise_are_named_and_not_read() {
        assert_eq!(sniff(b"\x89PNG\r\n\x1a\n....", None), Sniffed::Other("a PNG picture"));
        assert!(matches!(sniff(&[0; 500], None), Sniffed::Other(_)));
        assert_eq!(sniff(b"", None), Sniffed::Nothing);
    }

    #[test]
    fn a_hint_decides_between_kinds_of_text_only() {
        assert_eq!(
            sniff(b"**Ines**", Some(SourceFormat::Markdown)),
            Sniffed::Known(SourceFormat::Markdown)
        );
        assert_eq!(
            sniff(b"%PDF-1.7", Some(SourceFormat::Markdown)),
            Sniffed::Known(SourceFormat::Pdf)
        );
    }
}
