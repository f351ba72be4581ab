//! Metadata and language of the file, kept apart from its text.

use std::collections::BTreeMap;

use hayro_syntax::{
    Pdf,
    object::{Dict, Stream, String as PdfString},
};

use super::{layout::Hyphens, pdf_string};

/// Words of one metadata field that honest titles, subjects and keyword lists stay under.
const HONEST_WORDS: usize = 24;
/// Parts of names of programs that break lines only where a hyphen stands anyway.
const BREAKS_AT_HYPHENS: [&str; 10] = [
    "word",
    "libreoffice",
    "openoffice",
    "skia",
    "chromium",
    "quartz",
    "google",
    "wkhtml",
    "weasy",
    "reportlab",
];
/// XMP packets larger than this are not looked at.
const XMP_BYTES: usize = 1 << 20;

/// Title, author and the like, by lower-case name.
pub(super) fn metadata(pdf: &Pdf) -> BTreeMap<String, String> {
    let info = pdf.metadata();
    let fields = [
        ("title", &info.title),
        ("author", &info.author),
        ("subject", &info.subject),
        ("keywords", &info.keywords),
        ("creator", &info.creator),
        ("producer", &info.producer),
    ];
    let mut all: BTreeMap<String, String> = fields
        .into_iter()
        .filter_map(|(name, value)| {
            let value = pdf_string(value.as_deref()?).trim().to_owned();
            (!value.is_empty()).then(|| (name.to_owned(), value))
        })
        .collect();
    for (name, value) in xmp(pdf) {
        all.entry(name).or_insert(value);
    }
    all
}

/// What the writing program does at the ends of lines.
pub(super) fn hyphens(metadata: &BTreeMap<String, String>) -> Hyphens {
    let program = ["producer", "creator"].into_iter().filter_map(|name| metadata.get(name));
    let own = program
        .map(|name| name.to_lowercase())
        .any(|name| BREAKS_AT_HYPHENS.iter().any(|part| name.contains(part)));
    if own { Hyphens::Own } else { Hyphens::Added }
}

/// Fields that hold more than honest metadata does.
pub(super) fn stuffed(metadata: &BTreeMap<String, String>) -> Vec<&str> {
    metadata
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "creator" | "producer"))
        .filter(|(_, value)| value.split_whitespace().count() > HONEST_WORDS)
        .map(|(_, value)| value.as_str())
        .collect()
}

/// The primary language the catalog states (`en` of `en-GB`).
pub(super) fn language(pdf: &Pdf) -> Option<String> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let tag = pdf_string(catalog.get::<PdfString<'_>>(b"Lang")?.as_bytes());
    let primary = tag.split(['-', '_']).next()?.trim().to_lowercase();
    (matches!(primary.len(), 2 | 3) && primary.chars().all(|c| c.is_ascii_lowercase()))
        .then_some(primary)
}

/// Description and subjects of the XMP packet, which most viewers never show.
fn xmp(pdf: &Pdf) -> Vec<(String, String)> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let packet = catalog
        .and_then(|catalog| catalog.get::<Stream<'_>>(b"Metadata"))
        .filter(|stream| stream.raw_data().len() < XMP_BYTES)
        .and_then(|stream| stream.decoded_data().ok());
    let Some(packet) = packet.filter(|packet| packet.len() < XMP_BYTES) else { return Vec::new() };
    let packet = String::from_utf8_lossy(&packet);
    ["dc:title", "dc:description", "dc:subject", "pdf:Keywords"]
        .into_iter()
        .filter_map(|element| {
            let (_, rest) = packet.split_once(&format!("<{element}>"))?;
            let (body, _) = rest.split_once(&format!("</{element}>"))?;
            let text = without_tags(body);
            let name = element.rsplit(':').next().unwrap_or(element).to_lowercase();
            (!text.is_empty()).then_some((name, text))
        })
        .collect()
}

fn without_tags(xml: &str) -> String {
    let mut text = String::new();
    for part in xml.split('<') {
        let after = part.split_once('>').map_or(part, |(_, after)| after);
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(after.trim());
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_forty_skills_is_stuffing_and_a_title_is_not() {
        let mut fields = BTreeMap::from([("title".to_owned(), "Résumé of Mali Srisuk".to_owned())]);
        assert!(stuffed(&fields).is_empty());
        fields.insert("keywords".to_owned(), vec!["Docker"; 40].join(" "));
        assert_eq!(stuffed(&fields).len(), 1);
    }

    #[test]
    fn the_producer_may_be_long() {
        let fields = BTreeMap::from([("producer".to_owned(), vec!["pdf"; 40].join(" "))]);
        assert!(stuffed(&fields).is_empty());
    }

    #[test]
    fn markup_leaves_its_words() {
        assert_eq!(
            without_tags("<rdf:Bag> <rdf:li>Go</rdf:li><rdf:li>SQL</rdf:li></rdf:Bag>"),
            "Go SQL"
        );
    }
}
