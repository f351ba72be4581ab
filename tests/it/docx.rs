//! DOCX features, one small package each, built here with words of our own.

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use vitae::{
    Document, Source,
    extract::{self, ReadOptions},
    model::{HiddenReason, LineKind, Status},
};

pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const SHAPES: &str = "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' \
     xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' \
     xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' \
     xmlns:v='urn:schemas-microsoft-com:vml'";

/// A package of a body and further parts (`name`, `kind of relationship`, `XML`).
pub(super) fn package(body: &str, parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    add("[Content_Types].xml", "<Types/>");
    add(
        "_rels/.rels",
        &format!(
            "<Relationships><Relationship Id='r1' Type='{OFFICE}/officeDocument' Target='word/document.xml'/></Relationships>"
        ),
    );
    let mut relations = String::new();
    for (name, kind, _) in parts {
        write!(relations, "<Relationship Id='{name}' Type='{OFFICE}/{kind}' Target='{name}'/>")
            .unwrap();
    }
    add(
        "word/_rels/document.xml.rels",
        &format!(
            "<Relationships>{relations}<Relationship Id='web' Type='{OFFICE}/hyperlink' Target='https://tove.example' TargetMode='External'/></Relationships>"
        ),
    );
    add(
        "word/document.xml",
        &format!(
            "<w:document xmlns:w='{WORD}' xmlns:r='{OFFICE}' {SHAPES}><w:body>{body}</w:body></w:document>"
        ),
    );
    for (name, _, xml) in parts {
        add(&format!("word/{name}"), xml);
    }
    zip.finish().unwrap().into_inner()
}

pub(super) fn read(bytes: Vec<u8>) -> Result<Document, Status> {
    let source = Source { name: "cv.docx".to_owned(), bytes };
    extract::read(&source, &ReadOptions::default()).map_err(|unread| unread.status)
}

pub(super) fn body(body: &str) -> Document {
    read(package(body, &[])).unwrap()
}

pub(super) fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
}

#[test]
fn text_nobody_sees_is_kept_apart_with_its_reason() {
    let document = body(&format!(
        "<w:p>{}{}{}{}<w:del>{}</w:del></w:p>",
        run("", "shown"),
        run("<w:vanish/>", "vanished"),
        run("<w:color w:val='FFFFFF'/>", "pale"),
        run("<w:sz w:val='2'/>", "small"),
        run("", "removed"),
    ));
    assert_eq!(document.text, "shown");
    let reasons: Vec<_> = document.hidden.iter().map(|hidden| hidden.reason).collect();
    assert_eq!(
        reasons,
        [HiddenReason::Vanish, HiddenReason::White, HiddenReason::Tiny, HiddenReason::Deleted]
    );
}

#[test]
fn white_letters_on_a_dark_cell_are_visible() {
    let white = run("<w:color w:val='FFFFFF'/>", "Contact");
    let document = body(&format!(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr><w:p>{white}</w:p></w:tc></w:tr></w:tbl>"
    ));
    assert_eq!(document.text, "Contact");
    assert!(document.hidden.is_empty());
}

#[test]
fn hiding_and_headings_are_inherited_over_styles() {
    let styles = format!(
        "<w:styles xmlns:w='{WORD}'><w:style w:type='paragraph' w:styleId='base'><w:name w:val='heading 1'/><w:rPr><w:b/></w:rPr></w:style>\
         <w:style w:type='paragraph' w:styleId='own'><w:name w:val='Own'/><w:basedOn w:val='base'/></w:style>\
         <w:style w:type='character' w:styleId='gone'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    );
    let text = format!(
        "<w:p><w:pPr><w:pStyle w:val='own'/></w:pPr>{}{}</w:p>",
        run("", "Experience"),
        run("<w:rStyle w:val='gone'/>", "stuffing"),
    );
    let document = read(package(&text, &[("styles.xml", "styles", &styles)])).unwrap();
    assert_eq!(document.text, "Experience");
    assert_eq!((document.lines[0].kind, document.lines[0].bold), (LineKind::Heading, Some(true)));
    assert_eq!(document.hidden[0].text, "stuffing");
}

#[test]
fn headers_cells_fields_and_links_come_in_reading_order() {
    let header = format!("<w:hdr xmlns:w='{WORD}'><w:p>{}</w:p></w:hdr>", run("", "Tove Brandt"));
    let text = format!(
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>\
         <w:p><w:hyperlink r:id='web'>{}</w:hyperlink><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>\
         <w:sectPr><w:headerReference r:id='header1.xml'/></w:sectPr>",
        run("", "IT Lead"),
        run("", "2019"),
        run("", "my page"),
        run("", " 7"),
    );
    let document = read(package(&text, &[("header1.xml", "header", &header)])).unwrap();
    assert_eq!(document.text, "Tove Brandt\nIT Lead\n2019\nmy page 7");
    assert!(document.layout.header_text);
    assert_ne!(document.lines[1].block, document.lines[2].block);
    assert_eq!(document.links[0].uri, "https://tove.example");
    assert_eq!(document.links[0].span.unwrap().of(&document.text), "my page");
}

#[test]
fn shapes_rows_and_paragraphs_hide_what_they_hold() {
    let inner = format!("<w:p>{}</w:p>", run("", "stuffing"));
    let drawing = |anchor: &str, inside: &str| {
        format!(
            "<w:p><w:r><w:drawing><wp:anchor {anchor}>{inside}<a:graphic><wps:wsp><wps:txbx><w:txbxContent>{inner}\
             </w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
        )
    };
    let paragraph =
        |properties: &str| format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run("", "stuffing"));
    let row = |properties: &str| {
        format!("<w:tbl><w:tr><w:trPr>{properties}</w:trPr><w:tc>{inner}</w:tc></w:tr></w:tbl>")
    };
    let vml = |shape: &str, textbox: &str| {
        format!(
            "<w:p><w:r><w:pict><v:shape style='{shape}'><v:textbox style='{textbox}'>\
             <w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        )
    };
    let away = "<wp:positionH><wp:posOffset>-12000000</wp:posOffset></wp:positionH>";
    for (reason, hiding) in [
        (HiddenReason::Vanish, drawing("hidden='1'", "")),
        (HiddenReason::Vanish, drawing("", "<wp:docPr id='1' hidden='true'/>")),
        (HiddenReason::OffPage, drawing("", away)),
        (HiddenReason::Vanish, vml("width:9pt; visibility: hidden", "")),
        (HiddenReason::Vanish, row("<w:hidden/>")),
        (HiddenReason::Tiny, row("<w:trHeight w:val='20' w:hRule='exact'/>")),
        (HiddenReason::Tiny, drawing("", "<wp:extent cx='0' cy='0'/>")),
        (HiddenReason::Tiny, drawing("", "<wp:extent cx='1800000' cy='6350'/>")),
        (HiddenReason::Tiny, vml("width:0;height:0", "")),
        (HiddenReason::OffPage, vml("margin-left:-4000pt;width:90pt;height:20pt", "")),
        (HiddenReason::Tiny, paragraph("<w:framePr w:w='1' w:h='1' w:hRule='exact'/>")),
        (HiddenReason::OffPage, paragraph("<w:framePr w:w='900' w:x='-20000'/>")),
        (HiddenReason::OffPage, paragraph("<w:ind w:left='40000'/>")),
        (HiddenReason::Tiny, paragraph("<w:spacing w:line='1' w:lineRule='exact'/>")),
        (HiddenReason::OffPage, paragraph("<w:ind w:left='-31000'/>")),
    ] {
        let seen = format!("<w:p>{}</w:p>", run("", "shown"));
        let document = body(&format!("{seen}{hiding}{seen}"));
        assert_eq!(document.text, "shown\nshown", "{hiding}");
        let hidden: Vec<_> = document.hidden.iter().map(|it| (it.reason, &*it.text)).collect();
        assert_eq!(hidden, [(reason, "stuffing")], "{hiding}");
    }
    for honest in [
        drawing("hidden='0'", "<wp:docPr id='1' hidden='0'/>"),
        drawing(
            "behindDoc='1'",
            "<wp:positionH><wp:posOffset>-640000</wp:posOffset></wp:positionH>",
        ),
        row("<w:cantSplit/><w:tblHeader/>"),
        row("<w:trHeight w:val='20' w:hRule='atLeast'/>"),
        row("<w:trHeight w:val='320' w:hRule='exact'/>"),
        drawing("", "<wp:extent cx='1800000' cy='300000'/>"),
        vml("width:90pt;height:18pt;margin-left:-9pt", ""),
        vml("width:90pt;height:0", "mso-fit-shape-to-text:t"),
        paragraph("<w:framePr w:w='2400' w:h='340' w:hRule='exact' w:x='-340' w:y='900'/>"),
        paragraph("<w:spacing w:line='240' w:lineRule='auto'/><w:ind w:left='-720'/>"),
        paragraph("<w:spacing w:line='220' w:lineRule='exact'/>"),
    ] {
        let document = body(&honest);
        assert_eq!((&*document.text, document.hidden.len()), ("stuffing", 0), "{honest}");
    }
}

#[test]
fn the_colours_of_the_theme_decide_over_white_text() {
    const NAME: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
    let theme = format!(
        "<a:theme xmlns:a='{NAME}'><a:themeElements><a:clrScheme>\
         <a:dk1><a:sysClr val='windowText' lastClr='000000'/></a:dk1>\
         <a:lt1><a:sysClr val='window' lastClr='FFFFFF'/></a:lt1>\
         <a:dk2><a:srgbClr val='1F3864'/></a:dk2><a:accent6><a:srgbClr val='F6F6F6'/></a:accent6>\
         </a:clrScheme></a:themeElements></a:theme>"
    );
    let told = |paragraph: &str| {
        let document = read(package(paragraph, &[("theme1.xml", "theme", &theme)])).unwrap();
        (document.text, document.hidden.into_iter().map(|it| it.reason).collect::<Vec<_>>())
    };
    let seen = format!("<w:p>{}</w:p>", run("", "shown"));
    for white in [
        "<w:color w:val='000000' w:themeColor='background1'/>",
        "<w:color w:val='000000' w:themeColor='accent6'/>",
        "<w:color w:val='auto' w:themeColor='text1' w:themeTint='05'/>",
        "<w:color w:val='1F3864' w:themeColor='text2'/><w:shd w:val='clear' w:themeFill='text2'/>",
    ] {
        let hiding = format!("{seen}<w:p>{}</w:p>", run(white, "stuffing"));
        assert_eq!(told(&hiding), ("shown".to_owned(), vec![HiddenReason::White]), "{white}");
    }
    for honest in [
        "<w:color w:val='FFFFFF' w:themeColor='text1'/>",
        "<w:color w:val='A6A6A6' w:themeColor='background1' w:themeShade='A6'/>",
        "<w:color w:themeColor='background1'/><w:shd w:val='clear' w:fill='FFFFFF' w:themeFill='text2'/>",
        "<w:color w:val='auto'/><w:shd w:val='clear' w:themeFill='background1'/>",
    ] {
        let text = format!("<w:p>{}</w:p>", run(honest, "honest"));
        assert_eq!(told(&text), ("honest".to_owned(), vec![]), "{honest}");
    }
}

#[test]
fn letters_upon_each_other_and_far_above_their_line_are_unseen() {
    for (hiding, reason) in [
        ("<w:sz w:val='20'/><w:spacing w:val='-120'/>", HiddenReason::Tiny),
        ("<w:position w:val='-3000'/>", HiddenReason::OffPage),
    ] {
        let document = body(&format!("<w:p>{}{}</w:p>", run("", "shown"), run(hiding, "stuffing")));
        assert_eq!((&*document.text, document.hidden[0].reason), ("shown", reason), "{hiding}");
    }
    let honest = run("<w:sz w:val='20'/><w:spacing w:val='-12'/><w:position w:val='6'/>", "shown");
    assert!(body(&format!("<w:p>{honest}</w:p>")).hidden.is_empty());
}

#[test]
fn a_large_first_letter_belongs_to_its_paragraph() {
    let letter = "<w:p><w:pPr><w:framePr w:dropCap='drop' w:lines='3'/></w:pPr><w:r><w:t>L</w:t></w:r></w:p>";
    let document = body(&format!("{letter}<w:p>{}</w:p>{letter}", run("", "ed nine people")));
    assert_eq!(document.text, "Led nine people\nL");
}

#[test]
fn a_chart_tells_what_it_compares() {
    let chart = "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' \
         xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><c:chart><c:title><a:p>\
         <a:r><a:t>Years of use</a:t></a:r></a:p></c:title><c:ser><c:cat><c:f>A1</c:f><c:pt>\
         <c:v>Azure</c:v></c:pt><c:pt><c:v>Ansible</c:v></c:pt></c:cat><c:val><c:pt><c:v>7</c:v>\
         </c:pt></c:val></c:ser><c:ser><c:cat><c:pt><c:v>Azure</c:v></c:pt></c:cat></c:ser></c:chart></c:chartSpace>";
    let frame = format!(
        "<w:p>{}<w:r><w:drawing><c:chart r:id='chart1.xml' \
         xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/></w:drawing></w:r></w:p>",
        run("", "Skills")
    );
    let document = read(package(&frame, &[("chart1.xml", "chart", chart)])).unwrap();
    assert_eq!(document.text, "Skills\nYears of use\nAzure\nAnsible");
}

#[test]
fn bombs_and_towers_end_in_a_limit() {
    let spaces = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", " ".repeat(70 << 20));
    assert_eq!(read(package(&spaces, &[])).unwrap_err(), Status::Limit);
    assert_eq!(read(package(&"<w:p>".repeat(100_000), &[])).unwrap_err(), Status::Limit);
}
