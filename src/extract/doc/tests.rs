//! Over files that are put together here: the parts of [MS-DOC] that a reader goes through.

use std::io::{Cursor, Write};

use super::read;
use crate::{
    extract::{Limits, failure::Failure, tests::facts},
    model::{Document, HiddenReason, LineKind, Status},
};

/// Where the text starts in the stream; the block of facts before it is shorter.
const TEXT_AT: usize = 1024;
/// Of this size is a page of properties, and where such a page may start.
const PAGE: usize = 512;
/// A file whose flags have this bit is locked.
const LOCKED: u16 = 0x0100;

/// A paragraph with its mark and its properties as [MS-DOC] writes them.
struct Written {
    text: &'static str,
    mark: char,
    properties: &'static [u8],
}

fn paragraph(text: &'static str) -> Written {
    Written { text, mark: '\r', properties: &[] }
}

fn cell(text: &'static str) -> Written {
    Written { text, mark: '\u{7}', properties: &[0x16, 0x24, 1] }
}

fn row_end() -> Written {
    Written { text: "", mark: '\u{7}', properties: &[0x16, 0x24, 1, 0x17, 0x24, 1] }
}

/// A file of these paragraphs. `deleted` is text that is struck as a change.
fn word_file(paragraphs: &[Written], deleted: &str, flags: u16) -> Vec<u8> {
    let text: String = paragraphs.iter().flat_map(|it| it.text.chars().chain([it.mark])).collect();
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let at = |letters: usize| (TEXT_AT + 2 * letters) as u32;
    let first_page = (TEXT_AT + bytes.len()).div_ceil(PAGE);
    let struck_at = text.split_once(deleted).map_or(0, |(before, _)| before.chars().count());
    let letters = text.chars().count();
    let table = [
        pieces(letters as u32),
        numbers(&[at(0), at(letters), first_page as u32]),
        numbers(&[at(0), at(letters), first_page as u32 + 1]),
    ];
    let mut stream = facts_block(letters as u32, &table, flags);
    stream.resize(TEXT_AT, 0);
    stream.extend(bytes);
    stream.resize(first_page * PAGE, 0);
    stream.extend(paragraph_page(paragraphs, at));
    stream.extend(letter_page(&[0, struck_at, struck_at + deleted.chars().count(), letters], at));
    container(&stream, &table.concat())
}

fn numbers(all: &[u32]) -> Vec<u8> {
    all.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// The table of text pieces: one, not compressed.
fn pieces(letters: u32) -> Vec<u8> {
    let mut table = vec![2];
    table.extend(16_u32.to_le_bytes());
    table.extend(numbers(&[0, letters]));
    table.extend([0, 0]);
    table.extend((TEXT_AT as u32).to_le_bytes());
    table.extend([0, 0]);
    table
}

/// The block of facts that opens the stream: lengths, and where the tables lie.
fn facts_block(letters: u32, [pieces, paragraphs, runs]: &[Vec<u8>; 3], flags: u16) -> Vec<u8> {
    let mut block = vec![0; 32];
    block[..4].copy_from_slice(&[0xEC, 0xA5, 0xC1, 0]);
    block[10..12].copy_from_slice(&(0x0200 | flags).to_le_bytes());
    block.extend(14_u16.to_le_bytes());
    block.extend([0; 28]);
    block.extend(22_u16.to_le_bytes());
    let mut lengths = [0_u32; 22];
    lengths[3] = letters;
    block.extend(numbers(&lengths));
    block.extend(93_u16.to_le_bytes());
    let mut places = [0_u32; 186];
    let mut start = 0;
    for (pair, table) in [(33, pieces), (13, paragraphs), (12, runs)] {
        places[2 * pair] = start;
        places[2 * pair + 1] = table.len() as u32;
        start += table.len() as u32;
    }
    block.extend(numbers(&places));
    block
}

/// Properties of paragraphs: where each starts, where its properties lie, and from the end those.
fn paragraph_page(paragraphs: &[Written], at: impl Fn(usize) -> u32) -> Vec<u8> {
    let mut page = vec![0; PAGE];
    let (mut letters, mut free) = (0, PAGE - 2);
    let count = paragraphs.len();
    for (number, it) in paragraphs.iter().enumerate() {
        page[4 * number..4 * number + 4].copy_from_slice(&at(letters).to_le_bytes());
        letters += it.text.chars().count() + 1;
        let mut own = vec![0, 0];
        own.extend(it.properties);
        own.resize(own.len().next_multiple_of(2), 0);
        free -= own.len() + 2;
        page[free + 1] = (own.len() / 2) as u8;
        page[free + 2..free + 2 + own.len()].copy_from_slice(&own);
        page[4 * (count + 1) + 13 * number] = (free / 2) as u8;
    }
    page[4 * count..4 * count + 4].copy_from_slice(&at(letters).to_le_bytes());
    page[PAGE - 1] = count as u8;
    page
}

/// Properties of letters: three runs, the middle one struck as a change.
fn letter_page(bounds: &[usize; 4], at: impl Fn(usize) -> u32) -> Vec<u8> {
    let mut page: Vec<u8> = bounds.iter().flat_map(|bound| at(*bound).to_le_bytes()).collect();
    page.resize(PAGE, 0);
    page[17] = 250;
    page[500..504].copy_from_slice(&[3, 0x00, 0x08, 1]);
    page[PAGE - 1] = 3;
    page
}

fn container(stream: &[u8], table: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in [("WordDocument", stream), ("1Table", table)] {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.into_inner().into_inner()
}

fn told(bytes: &[u8]) -> Result<Document, Failure> {
    read(bytes, Limits::default())?.finish(facts())
}

#[test]
fn paragraphs_cells_and_links_come_in_order_with_a_notice_of_what_is_missing() {
    let document = told(&word_file(
        &[
            paragraph("Maël Østergård"),
            paragraph(
                "Mail: \u{13} HYPERLINK \"mailto:mael@example.org\" \u{14}mael@example.org\u{15}",
            ),
            cell("ผู้จัดการฝ่ายไอที"),
            cell("2019 – 2023"),
            row_end(),
            paragraph("Cut outages by half.\u{b}Ran the service desk."),
        ],
        "",
        0,
    ))
    .unwrap();
    assert_eq!(
        document.text,
        "Maël Østergård\nMail: mael@example.org\nผู้จัดการฝ่ายไอที\n2019 – 2023\n\
         Cut outages by half.\nRan the service desk."
    );
    let kinds: Vec<LineKind> = document.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds[1..4], [LineKind::Text, LineKind::Cell, LineKind::Cell]);
    assert_eq!(document.links[0].uri, "mailto:mael@example.org");
    assert_eq!(document.layout.tables, 1);
    assert_eq!(document.notices[0].code, "doc-partial");
    assert!(document.hidden.is_empty(), "{:?}", document.hidden);
}

#[test]
fn text_that_was_struck_as_a_change_is_hidden() {
    let file = word_file(&[paragraph("Led teams of ninety nine people")], "ninety ", 0);
    let document = told(&file).unwrap();
    assert_eq!(document.text, "Led teams of nine people");
    assert_eq!(document.hidden[0].text, "ninety");
    assert_eq!(document.hidden[0].reason, HiddenReason::Deleted);
}

#[test]
fn a_file_that_claims_more_text_than_it_has_bytes_is_damaged() {
    let mut file = word_file(&[paragraph("Hello")], "", 0);
    let lengths = numbers(&[0, 0, 0, 6, 0]);
    let at = file.windows(lengths.len()).position(|window| *window == *lengths).unwrap();
    file[at + 12..at + 16].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(told(&file).unwrap_err().status(), Status::Malformed);
}

#[test]
fn locked_and_damaged_files_are_told_apart() {
    let status = |bytes: &[u8]| told(bytes).unwrap_err().status();
    let whole = [paragraph("Hello")];
    assert_eq!(status(&word_file(&whole, "", LOCKED)), Status::Encrypted);
    assert_eq!(status(&container(&[0xEC, 0xA5, 0xC1], &[])), Status::Malformed);
    let file = word_file(&whole, "", 0);
    assert_eq!(status(&file[..600]), Status::Malformed);
    let all_in_boxes = [paragraph("")];
    assert_eq!(status(&word_file(&all_in_boxes, "", 0)), Status::Unsupported);
}
