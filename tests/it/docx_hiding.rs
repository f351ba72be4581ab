//! DOCX: what styles of tables, places on the page and unused parts hide, and what they do not.

use vitae::model::HiddenReason;

use crate::docx::{WORD, body, package, read, run};

const UNSEEN: &str = "Kubernetes Terraform";

/// Why the words of [`UNSEEN`] are hidden in a body; nothing where they are read.
fn reason(xml: &str) -> Option<HiddenReason> {
    let document = body(&format!("<w:p>{}</w:p>{xml}", run("", "Tove Brandt")));
    assert!(document.text.starts_with("Tove Brandt"), "{xml}");
    assert_eq!(document.text.contains(UNSEEN), document.hidden.is_empty(), "{xml}");
    document.hidden.first().map(|hidden| hidden.reason)
}

#[test]
fn a_table_style_hides_what_its_cells_hold() {
    let table = |style: &str| {
        let styles = format!(
            "<w:styles xmlns:w='{WORD}'><w:style w:type='table' w:styleId='T'>{style}</w:style></w:styles>"
        );
        let text = format!(
            "<w:p>{}</w:p><w:tbl><w:tblPr><w:tblStyle w:val='T'/></w:tblPr><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
            run("", "Tove Brandt"),
            run("", UNSEEN),
        );
        let document = read(package(&text, &[("styles.xml", "styles", &styles)])).unwrap();
        assert_eq!(document.text.contains(UNSEEN), document.hidden.is_empty(), "{style}");
        document.hidden.first().map(|hidden| hidden.reason)
    };
    assert_eq!(table("<w:rPr><w:vanish/></w:rPr>"), Some(HiddenReason::Vanish));
    assert_eq!(table("<w:rPr><w:color w:val='FFFFFF'/></w:rPr>"), Some(HiddenReason::White));
    let some_cells = "<w:tblStylePr w:type='firstRow'><w:rPr><w:color w:val='FFFFFF'/></w:rPr>\
                      <w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr></w:tblStylePr>";
    assert_eq!(table(some_cells), None);
}

#[test]
fn boxes_and_tables_off_the_page_are_hidden_and_those_in_its_margins_are_not() {
    let boxed = |across: &str, x: i64, y: i64| {
        format!(
            "<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom='{across}'><wp:posOffset>{x}\
             </wp:posOffset></wp:positionH><wp:positionV relativeFrom='page'><wp:posOffset>{y}\
             </wp:posOffset></wp:positionV><wp:extent cx='3000000' cy='400000'/><wps:wsp><wps:txbx>\
             <w:txbxContent><w:p>{}</w:p></w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing>\
             </w:r></w:p><w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr>",
            run("", UNSEEN)
        )
    };
    let off = Some(HiddenReason::OffPage);
    assert_eq!(reason(&boxed("page", -3_100_000, 0)), off);
    assert_eq!(reason(&boxed("page", 7_700_000, 0)), off);
    assert_eq!(reason(&boxed("page", 0, 10_800_000)), off);
    assert_eq!(reason(&boxed("margin", -6_000_000, 0)), off);
    assert_eq!(reason(&boxed("page", -300_000, 0)), None);
    assert_eq!(reason(&boxed("margin", -3_100_000, 0)), None);
    assert_eq!(reason(&boxed("column", -900_000, 0)), None);
    let table = |place: &str| {
        let text = run("", UNSEEN);
        format!(
            "<w:tbl><w:tblPr>{place}</w:tblPr><w:tr><w:tc><w:p>{text}</w:p></w:tc></w:tr></w:tbl>"
        )
    };
    assert_eq!(reason(&table("<w:tblpPr w:tblpX='-30000' w:tblpY='1'/>")), off);
    assert_eq!(reason(&table("<w:tblInd w:w='-30000' w:type='dxa'/>")), off);
    assert_eq!(
        reason(&table("<w:tblpPr w:tblpX='-700'/><w:tblInd w:w='-108' w:type='dxa'/>")),
        None
    );
}

#[test]
fn dots_over_a_ground_mix_with_it() {
    let white = run("<w:color w:val='FFFFFF'/>", UNSEEN);
    let shaded = |shade: &str| format!("<w:p><w:pPr><w:shd {shade}/></w:pPr>{white}</w:p>");
    let pale = "w:val='pct5' w:color='auto' w:fill='FFFFFF'";
    assert_eq!(reason(&shaded(pale)), Some(HiddenReason::White));
    assert_eq!(reason(&shaded("w:val='pct75' w:color='000000' w:fill='auto'")), None);
    let apart = format!("<w:p>{}</w:p>", run("<w:spacing w:val='20000'/>", UNSEEN));
    assert_eq!(reason(&apart), Some(HiddenReason::OffPage));
}

#[test]
fn notes_nobody_refers_to_and_headers_of_no_page_are_not_read() {
    let notes = format!(
        "<w:footnotes xmlns:w='{WORD}'><w:footnote w:id='2'><w:p>{}</w:p></w:footnote>\
         <w:footnote w:id='3'><w:p>{}</w:p></w:footnote></w:footnotes>",
        run("", "Thesis on harbours"),
        run("", UNSEEN),
    );
    let header = format!("<w:hdr xmlns:w='{WORD}'><w:p>{}</w:p></w:hdr>", run("", "First page"));
    let text = |title: &str| {
        let text = format!(
            "<w:p>{}<w:r><w:footnoteReference w:id='2'/></w:r></w:p><w:sectPr>\
             <w:headerReference w:type='first' r:id='header1.xml'/>{title}</w:sectPr>",
            run("", "Tove Brandt"),
        );
        let parts = [("footnotes.xml", "footnotes", &*notes), ("header1.xml", "header", &*header)];
        read(package(&text, &parts)).unwrap().text
    };
    assert_eq!(text(""), "Tove Brandt\nThesis on harbours");
    assert_eq!(text("<w:titlePg/>"), "First page\nTove Brandt\nThesis on harbours");
}
