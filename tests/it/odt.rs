//! ODT features, one small package each, and plain text in the encodings people use.

use std::io::{Cursor, Write as _};

use vitae::{
    Document, Source,
    extract::{self, ReadOptions},
    model::{HiddenReason, LineKind},
};

const NAMES: &str = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
    xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
    xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
    xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' \
    xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' \
    xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' \
    xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' \
    xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0' \
    xmlns:xlink='http://www.w3.org/1999/xlink'";

fn read(bytes: Vec<u8>) -> Document {
    let source = Source { name: "cv".to_owned(), bytes };
    extract::read(&source, &ReadOptions::default()).unwrap()
}

/// A package of automatic styles, a body, and what stands in `styles.xml`.
pub(super) fn odt(styles: &str, body: &str, common: &str) -> Document {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    add("mimetype", "application/vnd.oasis.opendocument.text");
    add(
        "content.xml",
        &format!(
            "<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>\
             <office:body><office:text>{body}</office:text></office:body></office:document-content>"
        ),
    );
    add(
        "styles.xml",
        &format!("<office:document-styles {NAMES}>{common}</office:document-styles>"),
    );
    read(zip.finish().unwrap().into_inner())
}

pub(super) fn style(name: &str, properties: &str) -> String {
    format!(
        "<style:style style:name='{name}' style:family='text'><style:text-properties {properties}/>\
         </style:style>"
    )
}

pub(super) fn span(style: &str, text: &str) -> String {
    format!("<text:span text:style-name='{style}'>{text}</text:span>")
}

fn hidden(document: &Document) -> Vec<(HiddenReason, &str)> {
    document.hidden.iter().map(|it| (it.reason, &*it.text)).collect()
}

#[test]
fn styled_text_nobody_sees_is_kept_apart_and_white_on_dark_is_seen() {
    let styles = [
        style("Gone", "text:display='none'"),
        style("White", "fo:color='#ffffff'"),
        style("Small", "fo:font-size='1pt'"),
        style("Label", "fo:color='#ffffff' fo:background-color='#1f3864'"),
        "<style:style style:name='Heir' style:family='text' style:parent-style-name='Pale'/>"
            .to_owned(),
    ];
    let common = format!("<office:styles>{}</office:styles>", style("Pale", "fo:color='#fefefe'"));
    let spans = [
        span("Gone", "gone"),
        span("White", "pale"),
        span("Small", "small"),
        span("Label", "label"),
        span("Heir", "inherited"),
    ];
    let document =
        odt(&styles.concat(), &format!("<text:p>shown {}</text:p>", spans.concat()), &common);
    assert_eq!(document.text, "shown label");
    assert_eq!(
        hidden(&document),
        [
            (HiddenReason::Vanish, "gone"),
            (HiddenReason::White, "pale"),
            (HiddenReason::Tiny, "small"),
            (HiddenReason::White, "inherited")
        ]
    );
}

#[test]
fn letters_lines_rows_and_frames_hide_what_they_hold() {
    let styles = [
        style("Share", "fo:font-size='5%'"),
        style("Thin", "style:text-scale='1%'"),
        style("Raised", "style:text-position='super 2%'"),
        style("Clear", "fo:color='#101010' loext:opacity='0%'"),
        style("Window", "style:use-window-font-color='true' loext:opacity='0%'"),
        style("Usual", "fo:font-size='90%' style:text-scale='95%' style:text-position='super 58%'"),
        "<style:style style:name='Pressed' style:family='paragraph'><style:paragraph-properties \
         fo:line-height='0.01cm'/></style:style><style:style style:name='Low' \
         style:family='table-row'><style:table-row-properties style:row-height='0.02cm'/>\
         </style:style><style:style style:name='Least' style:family='table-row'>\
         <style:table-row-properties style:min-row-height='0.02cm'/></style:style>"
            .to_owned(),
    ];
    let row = |style: &str| {
        format!(
            "<table:table><table:table-row table:style-name='{style}'><table:table-cell>\
             <text:p>in a row</text:p></table:table-cell></table:table-row></table:table>"
        )
    };
    let frame = |place: &str| {
        format!(
            "<text:p><draw:frame {place}><draw:text-box><text:p>in a frame</text:p></draw:text-box>\
             </draw:frame></text:p>"
        )
    };
    let read = |body: &str| odt(&styles.concat(), &format!("<text:p>shown</text:p>{body}"), "");
    for (hiding, reason) in [
        (format!("<text:p>{}</text:p>", span("Share", "a")), HiddenReason::Tiny),
        (format!("<text:p>{}</text:p>", span("Thin", "a")), HiddenReason::Tiny),
        (format!("<text:p>{}</text:p>", span("Raised", "a")), HiddenReason::Tiny),
        (format!("<text:p>{}</text:p>", span("Clear", "a")), HiddenReason::Transparent),
        ("<text:p text:style-name='Pressed'>a</text:p>".to_owned(), HiddenReason::Tiny),
        (row("Low"), HiddenReason::Tiny),
        (frame("svg:width='0cm' svg:height='1cm'"), HiddenReason::Tiny),
        (frame("svg:width='3cm' svg:x='-90cm'"), HiddenReason::OffPage),
    ] {
        let document = read(&hiding);
        assert_eq!(document.text, "shown", "{hiding}");
        assert_eq!(document.hidden[0].reason, reason, "{hiding}");
    }
    for honest in [
        format!("<text:p>{}</text:p>", span("Usual", "a")),
        format!("<text:p>{}</text:p>", span("Window", "a")),
        row("Least"),
        frame("svg:width='3cm' svg:x='-1cm'"),
    ] {
        assert!(read(&honest).hidden.is_empty(), "{honest}");
    }
}

#[test]
fn deletions_hidden_sections_and_hidden_paragraphs_are_kept_apart() {
    let document = odt(
        "",
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>removed</text:p></text:deletion>\
         </text:changed-region></text:tracked-changes><text:p>shown</text:p>\
         <text:section text:display='none'><text:p>sectioned</text:p></text:section>\
         <text:p><text:hidden-paragraph text:is-hidden='true'/>a hidden paragraph</text:p>",
        "",
    );
    assert_eq!(document.text, "shown");
    assert_eq!(
        hidden(&document),
        [
            (HiddenReason::Deleted, "removed"),
            (HiddenReason::Vanish, "sectioned"),
            (HiddenReason::Vanish, "a hidden paragraph")
        ]
    );
}

#[test]
fn headers_headings_cells_boxes_links_and_notes_come_in_reading_order() {
    let document = odt(
        "",
        "<text:h text:outline-level='1'>Experience</text:h>\
         <table:table><table:table-column/><table:table-column/><table:table-row>\
         <table:table-cell><text:p>IT Lead</text:p></table:table-cell>\
         <table:table-cell><text:p>2019</text:p></table:table-cell></table:table-row></table:table>\
         <text:p><text:a xlink:href='https://tove.example'>my page</text:a><text:note><text:note-body>\
         <text:p>a note</text:p></text:note-body></text:note></text:p>\
         <text:p><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>",
        "<office:master-styles><style:master-page style:name='S'><style:header><text:p>Tove Brandt</text:p>\
         </style:header></style:master-page></office:master-styles>",
    );
    assert_eq!(document.text, "Tove Brandt\nExperience\nIT Lead\n2019\nmy page\nboxed\na note");
    let kinds: Vec<LineKind> = document.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds[..4], [LineKind::Header, LineKind::Heading, LineKind::Cell, LineKind::Cell]);
    assert_eq!(kinds[6], LineKind::Note);
    assert_eq!(document.links[0].span.unwrap().of(&document.text), "my page");
    assert!(document.layout.header_text && document.layout.tables == 1);
}

#[test]
fn text_is_read_in_every_encoding_people_use() {
    let western = "Zoë Müller, Köln – Résumé\nHead of IT for 9 sites";
    let thai = "สมศรี ใจดี ผู้จัดการฝ่ายเทคโนโลยีสารสนเทศ\nดูแลทีมงานและงบประมาณของบริษัท";
    let units = |text: &str, write: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(write).collect()
    };
    for text in [western, thai] {
        let little = units(text, u16::to_le_bytes);
        let big = units(text, u16::to_be_bytes);
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            [b"\xFF\xFE", little.as_slice()].concat(),
            [b"\xFE\xFF", big.as_slice()].concat(),
            little,
            big,
        ] {
            assert_eq!(read(bytes.clone()).text, text, "{:?}", &bytes[..8]);
        }
    }
    // As the two single-byte tables write them.
    let latin: Vec<u8> = western
        .chars()
        .map(|c| if c == '–' { 0x96 } else { u8::try_from(u32::from(c)).unwrap() })
        .collect();
    assert_eq!(read(latin).text, western);
    let tis: Vec<u8> = thai
        .chars()
        .map(|c| if c.is_ascii() { c as u8 } else { (u32::from(c) - 0xE00 + 0xA0) as u8 })
        .collect();
    assert_eq!(read(tis).text, thai);
}
