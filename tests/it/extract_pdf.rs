//! The PDF reader on small files built here, and on the samples.

use std::fmt::Write;

use vitae::{
    Document, Source,
    extract::{ReadOptions, read},
    model::{HiddenReason, LineKind, Status, Unread},
};

/// A PDF with one page; object 1 is the catalog, 3 the page, 4 its content.
pub(super) struct Pdf {
    pub(super) catalog: String,
    pub(super) page: String,
    content: String,
    pub(super) more: Vec<String>,
    info: String,
    /// What else the plain font says.
    pub(super) font: String,
}

impl Pdf {
    pub(super) fn new(content: &str) -> Self {
        Self {
            catalog: String::new(),
            page: String::new(),
            content: content.to_owned(),
            more: Vec::new(),
            info: String::new(),
            font: String::new(),
        }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut objects = vec![
            format!("<</Type/Catalog/Pages 2 0 R {}>>", self.catalog),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<<\
                 /F 5 0 R/B 6 0 R>>/ExtGState<</Clear<</ca 0>>/Mask<</SMask<</S/Luminosity/G 10 0 R>>>>/Blend 10 0 R\
                 >>/Properties<</Off 9 0 R/When 11 0 R>>/XObject<</Scan 8 0 R/Im 10 0 R>>/Shading<</Sh 10 0 R>>\
                 /Pattern<</Pt<</PatternType 2/Shading 10 0 R>>>>>>{}>>",
                self.page
            ),
            format!("<</Length {}>>\nstream\n{}\nendstream", self.content.len(), self.content),
            format!(
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding{}>>",
                self.font
            ),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
                .to_owned(),
            format!("<<{}>>", self.info),
            "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray\
             /BitsPerComponent 8/Length 1>>\nstream\n~\nendstream"
                .to_owned(),
            "<</Type/OCG/Name(Layer)>>".to_owned(),
        ];
        objects.extend(self.more.iter().cloned());
        let mut pdf = String::from("%PDF-1.7\n");
        let mut offsets = Vec::new();
        for (object, number) in objects.iter().zip(1..) {
            offsets.push(pdf.len());
            write!(pdf, "{number} 0 obj\n{object}\nendobj\n").unwrap();
        }
        let table = pdf.len();
        write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1).unwrap();
        for offset in &offsets {
            writeln!(pdf, "{offset:010} 00000 n ").unwrap();
        }
        let size = offsets.len() + 1;
        write!(pdf, "trailer\n<</Size {size}/Root 1 0 R/Info 7 0 R>>\nstartxref\n{table}\n%%EOF\n")
            .unwrap();
        pdf.into_bytes()
    }

    pub(super) fn read(&self) -> Document {
        try_read(self.bytes()).unwrap()
    }
}

fn try_read(bytes: Vec<u8>) -> Result<Document, Box<Unread>> {
    read(&Source { name: "test.pdf".to_owned(), bytes }, &ReadOptions::default())
}

pub(super) fn text(x: u32, y: u32, words: &str) -> String {
    format!("BT /F 11 Tf {x} {y} Td ({words}) Tj ET\n")
}

pub(super) const SEEN: &str = "BT /B 16 Tf 50 750 Td (Nattaya Boonmee) Tj ET\n\
                    BT /F 11 Tf 50 720 Td (IT manager for sites in four countries) Tj ET\n";
pub(super) const UNSEEN: &str = "Kubernetes Terraform budget ownership";

/// What is hidden in a page that shows [`SEEN`] and paints `content` after it.
pub(super) fn hidden(content: &str) -> Vec<(HiddenReason, String)> {
    let document = Pdf::new(&format!("{SEEN}{content}")).read();
    assert!(document.text.starts_with("Nattaya Boonmee\nIT manager"), "{}", document.text);
    assert_eq!(document.text.contains("Kubernetes"), document.hidden.is_empty());
    document.hidden.into_iter().map(|hidden| (hidden.reason, hidden.text)).collect()
}

#[test]
fn lines_have_their_words_places_size_and_weight() {
    let document = Pdf::new(SEEN).read();
    assert_eq!(document.text, "Nattaya Boonmee\nIT manager for sites in four countries");
    let [name, title] = document.lines.as_slice() else { panic!("two lines") };
    assert_eq!((name.bold, title.bold), (Some(true), Some(false)));
    assert_eq!((name.size, title.size), (Some(16.0), Some(11.0)));
    let place = name.bounds.unwrap();
    assert!((place.x0 - 50.0).abs() < 1.0 && place.y0 > 30.0 && place.y1 < 60.0, "{place:?}");
    assert_eq!(document.language.as_deref(), Some("en"));
}

#[test]
fn every_way_to_hide_text_is_seen_and_named() {
    let words = text(50, 300, UNSEEN);
    let cases = [
        (HiddenReason::White, format!("1 g {words} 0 g")),
        (HiddenReason::White, format!("0.99 g {words} 0 g")),
        (HiddenReason::White, format!("0.2 g 0 250 600 100 re f {words} 0 g")),
        (HiddenReason::Invisible, format!("3 Tr {words} 0 Tr")),
        (HiddenReason::Tiny, words.replace("/F 11", "/F 0.6")),
        (HiddenReason::OffPage, text(700, 300, UNSEEN)),
        (HiddenReason::OffPage, format!("q 0 700 100 50 re W n {words} Q")),
        (HiddenReason::Transparent, format!("q /Clear gs {words} Q")),
        (HiddenReason::Covered, format!("{words} 1 g 0 280 600 60 re f 0 g")),
    ];
    for (reason, content) in cases {
        assert_eq!(hidden(&content), [(reason, UNSEEN.to_owned())], "{content}");
    }
}

/// A form with `content`, and what its dictionary says besides.
pub(super) fn form(content: &str, more: &str) -> String {
    format!(
        "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]{more}/Length {}>>\nstream\n{content}\n\
         endstream",
        content.len()
    )
}

/// A gradient from left to right, as a shading.
fn gradient(from: &str, to: &str) -> String {
    format!(
        "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 600 0]/Extend[true true]/Function\
         <</FunctionType 2/Domain[0 1]/C0[{from}]/C1[{to}]/N 1>>>>"
    )
}

/// A picture of one pixel: `~` is a light grey, a space a dark one.
pub(super) fn pixel(grey: char, more: &str) -> String {
    format!(
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8\
         {more}/Length 1>>\nstream\n{grey}\nendstream"
    )
}

/// Why the words of [`UNSEEN`] are hidden on a page with this content and the objects 10 and on.
pub(super) fn hidden_with(more: &[String], content: &str) -> Option<HiddenReason> {
    let mut pdf = Pdf::new(&format!("{SEEN}{content}"));
    pdf.more = more.to_vec();
    let document = pdf.read();
    assert_eq!(document.text.contains("Kubernetes"), document.hidden.is_empty(), "{content}");
    document.hidden.first().map(|hidden| hidden.reason)
}

#[test]
fn what_only_the_drawn_page_tells_is_told_by_drawing_it() {
    let words = text(50, 300, UNSEEN);
    let over_picture = |ink: &str| format!("q 500 0 0 90 40 270 cm /Im Do Q {ink} g {words} 0 g");
    let over_gradient = format!("q 40 270 500 90 re W n /Sh sh Q 1 g {words} 0 g");
    let under_picture = format!("{words} q 500 0 0 90 40 270 cm /Im Do Q");
    let patterned = format!("/Pattern cs /Pt scn {words} 0 g");
    let masked = format!("q /Mask gs {words} Q");
    let group = "/Group<</S/Transparency/CS/DeviceGray>>";
    let (pale, dark) =
        (gradient("1 1 1", "0.99 0.99 0.99"), gradient("0.1 0.1 0.4", "0.3 0.2 0.6"));
    let light_pixel = pixel('~', "");
    let hole = [pixel('~', "/SMask 11 0 R"), pixel('\0', "")];
    let lid = [pixel('~', "/SMask 11 0 R"), pixel('\u{7f}', "/Decode[0 2]")];
    for (reason, more, content) in [
        (Some(HiddenReason::White), vec![light_pixel.clone()], over_picture("0.494")),
        (None, vec![pixel(' ', "")], over_picture("1")),
        (Some(HiddenReason::White), vec![pale.clone()], over_gradient.clone()),
        (None, vec![dark.clone()], over_gradient),
        (Some(HiddenReason::White), vec![pale], patterned.clone()),
        (None, vec![dark], patterned),
        (
            Some(HiddenReason::Transparent),
            vec![form("0 g 0 0 600 800 re f", group)],
            masked.clone(),
        ),
        (None, vec![form("1 g 0 0 600 800 re f", group)], masked),
        (None, hole.to_vec(), under_picture.clone()),
        (Some(HiddenReason::Covered), lid.to_vec(), under_picture.clone()),
        (Some(HiddenReason::Covered), vec![light_pixel], under_picture),
    ] {
        assert_eq!(hidden_with(&more, &content), reason, "{content} {more:?}");
    }
}

#[test]
fn letters_without_width_or_height_are_hidden_and_narrow_ones_are_not() {
    let set = |how: &str| format!("BT /F 11 Tf {how} ({UNSEEN}) Tj ET 100 Tz\n");
    for how in ["0 Tz 50 300 Td", "1 Tz 50 300 Td", "0.01 0 0 1 50 300 Tm", "1 0 0 0.01 50 300 Tm"]
    {
        let found = hidden(&set(how));
        assert_eq!(found.len(), 1, "{how}");
        assert_eq!(found[0].0, HiddenReason::Tiny, "{how}");
    }
    for how in ["70 Tz 50 300 Td", "0.8 0 0 1 50 300 Tm"] {
        assert!(hidden(&set(how)).is_empty(), "{how}");
    }
}

#[test]
fn honest_pages_hide_nothing() {
    let words = text(50, 300, UNSEEN);
    for content in [
        words.clone(),
        format!("0.1 0.2 0.5 rg 0 280 600 60 re f 1 g {words} 0 g"),
        format!("q 600 0 0 200 0 250 cm /Scan Do Q 1 g {words} 0 g"),
        format!("0.95 g 0 280 600 60 re f 0 g {words}"),
        format!("0.5 g {words} 0 g"),
    ] {
        assert!(hidden(&content).is_empty(), "{content}");
    }
}

#[test]
fn a_layer_that_is_off_hides_its_text() {
    let mut pdf = Pdf::new(&format!("{SEEN} /OC /Off BDC {} EMC", text(50, 300, UNSEEN)));
    pdf.catalog = "/OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]>>>>".to_owned();
    let document = pdf.read();
    assert!(!document.text.contains("Kubernetes"));
    assert_eq!(document.hidden.len(), 1);
    assert_eq!(document.hidden[0].reason, HiddenReason::Layer);
    assert_eq!(document.hidden[0].text, UNSEEN);
    pdf.catalog = "/OCProperties<</OCGs[9 0 R]/D<</ON[9 0 R]>>>>".to_owned();
    let document = pdf.read();
    assert!(document.hidden.is_empty() && document.text.contains("Kubernetes"));
}

#[test]
fn annotations_and_metadata_that_nobody_sees_are_hidden_text() {
    let mut pdf = Pdf::new(SEEN);
    pdf.page = format!(
        "/Annots[<</Type/Annot/Subtype/FreeText/F 2/Rect[10 10 200 40]/Contents({UNSEEN})>>]"
    );
    pdf.info = format!("/Title(Nattaya Boonmee)/Keywords({})", [UNSEEN; 9].join(" "));
    let document = pdf.read();
    let mut reasons: Vec<_> = document.hidden.iter().map(|hidden| hidden.reason).collect();
    reasons.sort();
    assert_eq!(reasons, [HiddenReason::Metadata, HiddenReason::Layer]);
    assert_eq!(document.metadata["title"], "Nattaya Boonmee");
}

#[test]
fn short_metadata_is_kept_apart_and_raises_nothing() {
    let mut pdf = Pdf::new(SEEN);
    pdf.info = "/Title(R\\351sum\\351)/Keywords(IT, manager, resume)".to_owned();
    let document = pdf.read();
    assert!(document.hidden.is_empty());
    assert_eq!(document.metadata["title"], "Résumé");
    assert!(!document.text.contains("Résumé"));
}

#[test]
fn text_over_a_scan_is_its_ocr_layer() {
    let words = text(50, 300, "Service desk manager since 2015 in Chiang Mai");
    let document = Pdf::new(&format!("q 600 0 0 800 0 0 cm /Scan Do Q 3 Tr {words}")).read();
    assert_eq!(document.text, "Service desk manager since 2015 in Chiang Mai");
    assert!(document.hidden.is_empty());
}

#[test]
fn a_picture_an_empty_page_and_a_broken_file_say_what_they_are() {
    let status = |bytes| try_read(bytes).unwrap_err().status;
    assert_eq!(status(Pdf::new("q 600 0 0 800 0 0 cm /Scan Do Q").bytes()), Status::ImageOnly);
    assert_eq!(status(Pdf::new("").bytes()), Status::Empty);
    assert_eq!(status(b"%PDF-1.7\nnothing but a header".to_vec()), Status::Malformed);
    let white = format!("1 g {}", text(50, 300, UNSEEN));
    assert_eq!(status(Pdf::new(&white).bytes()), Status::Empty);
}

#[test]
fn a_file_without_its_table_of_objects_is_still_read() {
    let mut bytes = Pdf::new(SEEN).bytes();
    let table = bytes.windows(4).rposition(|window| window == b"xref").unwrap();
    bytes.truncate(table - 60);
    let document = try_read(bytes).unwrap();
    assert!(document.text.contains("Nattaya Boonmee"));
}

#[test]
fn a_link_knows_its_words() {
    let mut pdf = Pdf::new(SEEN);
    pdf.page = "/Annots[<</Type/Annot/Subtype/Link/Rect[48 718 105 732]\
                /A<</S/URI/URI(https://example.org/it)>>>>]"
        .to_owned();
    let document = pdf.read();
    let link = &document.links[0];
    assert_eq!(link.uri, "https://example.org/it");
    assert_eq!(link.text, "IT manager");
    assert_eq!(link.span.unwrap().of(&document.text), "IT manager");
}

#[test]
fn a_form_value_without_appearance_is_a_field() {
    let mut pdf = Pdf::new(SEEN);
    pdf.page = "/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(phone)/V(081 555 0199)\
                /Rect[50 600 200 620]>>]"
        .to_owned();
    let document = pdf.read();
    let field = document.lines.last().unwrap();
    assert_eq!(field.kind, LineKind::Field);
    assert_eq!(field.span.of(&document.text), "081 555 0199");
}

#[test]
fn two_columns_are_read_one_after_the_other_and_the_simple_reading_mixes_them() {
    let mut content = String::new();
    for (x, side) in [(50, "Left"), (320, "Right")] {
        for row in 0..6 {
            content += &text(x, 700 - row * 15, &format!("{side} column line {row}"));
        }
    }
    let document = Pdf::new(&content).read();
    assert_eq!(document.layout.columns, 2);
    assert!(document.text.contains("Left column line 5\nRight column line 0"));
    let simple = document.layout.simple_reading.unwrap();
    assert!(simple.starts_with("Left column line 0 Right column line 0"), "{simple}");
    assert_ne!(document.lines[0].block, document.lines[6].block);
    assert_eq!(document.lines[0].block, document.lines[5].block);
}

#[test]
fn claims_of_hidden_meaning_are_not_believed_and_honest_ones_are() {
    let claim = |meaning: &str, shown: &str| {
        let words = text(50, 300, shown);
        Pdf::new(&format!("{SEEN} /Span <</ActualText({meaning})>> BDC {words} EMC")).read()
    };
    let honest = claim("Phone:", "x");
    assert!(honest.text.ends_with("Phone:") && honest.hidden.is_empty());
    let other = claim("Terraform Kubernetes", "gardening");
    assert!(other.text.ends_with("gardening"));
    assert_eq!(other.hidden[0].text, "Terraform Kubernetes");
    let parted = claim("Kubernetes", "Kuber-netes");
    assert!(parted.text.ends_with("Kubernetes") && parted.hidden.is_empty());
    let false_claim = claim(&[UNSEEN; 3].join(" "), "x");
    assert!(false_claim.text.ends_with('x'));
    assert_eq!(false_claim.hidden[0].reason, HiddenReason::Invisible);
}

#[test]
fn spans_and_blocks_hold_on_every_sample() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/resumes");
    let mut read_files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "pdf") {
            continue;
        }
        let Ok(document) = try_read(std::fs::read(&path).unwrap()) else { continue };
        read_files += 1;
        let mut end = 0;
        for line in &document.lines {
            assert!(line.span.start >= end && !line.span.of(&document.text).is_empty());
            end = line.span.end;
        }
        assert!(document.hidden.is_empty(), "{}: {:?}", path.display(), document.hidden);
    }
    assert!(read_files >= 4);
}

#[test]
fn an_address_behind_its_handle_is_no_false_claim() {
    let words = text(50, 300, "@nattaya-b");
    let content =
        format!("{SEEN} /Span <</ActualText(https://people.example/@nattaya-b)>> BDC {words} EMC");
    let document = Pdf::new(&content).read();
    assert!(document.hidden.is_empty(), "{:?}", document.hidden);
    assert!(document.text.ends_with("https://people.example/@nattaya-b"), "{}", document.text);
}
