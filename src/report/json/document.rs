//! `vitae/extract/1`: what a document says.

use serde::Serialize;

use super::Head;
use crate::model::{
    BoundingBox, Document, DocumentKind, Hidden, LayoutFacts, LineKind, Link, Notice, Page,
    SourceFacts, Status,
};

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    head: Head,
    source: &'a SourceFacts,
    status: Status,
    kind: DocumentKind,
    kind_because: &'a [String],
    language: Option<&'a str>,
    text: &'a str,
    pages: &'a [Page],
    lines: Vec<LineView>,
    links: &'a [Link],
    hidden: &'a [Hidden],
    notices: &'a [Notice],
    layout: &'a LayoutFacts,
    metadata: &'a std::collections::BTreeMap<String, String>,
}

#[derive(Serialize)]
struct LineView {
    start: usize,
    end: usize,
    page: u32,
    #[serde(rename = "box")]
    bounds: Option<BoundingBox>,
    size: Option<f32>,
    bold: Option<bool>,
    kind: LineKind,
    block: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    ocr_confidence: Option<u16>,
}

/// What a document says, and what it was taken for.
#[must_use]
pub fn extract(document: &Document, kind: DocumentKind, kind_because: &[String]) -> String {
    let lines = document.lines.iter().map(|line| LineView {
        start: line.span.start,
        end: line.span.end,
        page: line.page,
        bounds: line.bounds,
        size: line.size.map(|size| (size * 100.0).round() / 100.0),
        bold: line.bold,
        kind: line.kind,
        block: line.block,
        ocr_confidence: line.ocr_confidence,
    });
    super::document(&View {
        head: Head::new("vitae/extract/1"),
        source: &document.source,
        status: Status::Ok,
        kind,
        kind_because,
        language: document.language.as_deref(),
        text: &document.text,
        pages: &document.pages,
        lines: lines.collect(),
        links: &document.links,
        hidden: &document.hidden,
        notices: &document.notices,
        layout: &document.layout,
        metadata: &document.metadata,
    })
}
