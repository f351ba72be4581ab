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

/// Why words with these properties are hidden in a paragraph with those.
fn set(run_properties: &str, paragraph: &str) -> Option<HiddenReason> {
    let text = run(run_properties, UNSEEN);
    reason(&format!("<w:p><w:pPr>{paragraph}</w:pPr>{text}</w:p>"))
}

#[test]
fn the_colour_of_the_page_swallows_its_own_and_shows_others() {
    let page = |shown: &str, paper: &str, ink: &str| {
        let settings = format!("<w:settings xmlns:w='{WORD}'>{shown}</w:settings>");
        let text = format!(
            "{paper}<w:p>{}</w:p><w:p>{}</w:p>",
            run("", "Tove Brandt"),
            run(&format!("<w:color w:val='{ink}'/>"), UNSEEN)
        );
        let document = read(package(&text, &[("settings.xml", "settings", &settings)])).unwrap();
        assert_eq!(document.text.contains(UNSEEN), document.hidden.is_empty(), "{paper} {ink}");
        document.hidden.first().map(|hidden| hidden.reason)
    };
    let white = Some(HiddenReason::White);
    let shown = "<w:displayBackgroundShape/>";
    let (blue, wide) = ("<w:background w:color='1F3864'/>", "<w:background w:color='FFF2CC'/>");
    assert_eq!(page(shown, blue, "1F3864"), white);
    assert_eq!(page(shown, wide, "FFF2CC"), white);
    assert_eq!(page("", "", "FFFFFF"), white);
    assert_eq!(page(shown, blue, "FFFFFF"), None);
    assert_eq!(page(shown, blue, "auto"), None);
    // Programs do not agree on a colour that is not switched on.
    assert_eq!(page("", blue, "FFFFFF"), None);
    let picture = "<w:background w:color='1F3864'><v:background><v:fill type='frame'/>                   </v:background></w:background>";
    assert_eq!(page(shown, picture, "1F3864"), None);
}

#[test]
fn markers_widths_and_indents_hide_words_and_honest_ones_do_not() {
    let (white, tiny, off) =
        (Some(HiddenReason::White), Some(HiddenReason::Tiny), Some(HiddenReason::OffPage));
    let marked = |ink: &str| format!("<w:color w:val='{ink}'/><w:highlight w:val='darkBlue'/>");
    assert_eq!(set(&marked("000080"), ""), white);
    assert_eq!(set(&marked("FFFFFF"), ""), None);
    assert_eq!(set("<w:highlight w:val='black'/>", ""), None);
    assert_eq!(set("<w:fitText w:val='10'/>", ""), tiny);
    assert_eq!(set("<w:fitText w:val='2000'/>", ""), None);
    assert_eq!(set("<w:sz w:val='22'/><w:spacing w:val='-80'/>", ""), tiny);
    assert_eq!(set("<w:sz w:val='22'/><w:spacing w:val='-20'/>", ""), None);
    assert_eq!(set("", "<w:ind w:left='0' w:hanging='30000'/>"), off);
    assert_eq!(set("", "<w:ind w:left='25000'/>"), off);
    assert_eq!(set("", "<w:ind w:left='1440' w:hanging='1440'/>"), None);
    assert_eq!(set("", "<w:ind w:left='7200' w:firstLine='720'/>"), None);
}

#[test]
fn labels_and_equations_are_seen_or_not_like_other_words() {
    let labelled = |format: &str, level: &str| {
        let lists = format!(
            "<w:numbering xmlns:w='{WORD}'><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'>\
             <w:numFmt w:val='decimal'/><w:lvlText w:val='{format}'/><w:rPr>{level}</w:rPr></w:lvl>\
             </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>"
        );
        let text = format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>{}</w:p>",
            run("", "Led nine")
        );
        let document = read(package(&text, &[("numbering.xml", "numbering", &lists)])).unwrap();
        (document.text, document.hidden.first().map(|hidden| hidden.reason))
    };
    let only = || "Led nine".to_owned();
    let color = "<w:color w:val='FFFFFF'/>";
    assert_eq!(labelled(UNSEEN, color), (only(), Some(HiddenReason::White)));
    assert_eq!(labelled(UNSEEN, "<w:vanish/>"), (only(), Some(HiddenReason::Vanish)));
    assert_eq!(labelled(UNSEEN, "<w:b/>"), (format!("{UNSEEN} Led nine"), None));
    assert_eq!(labelled("%1.", color), ("1. Led nine".to_owned(), None));

    let equation = |properties: &str| {
        let math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
        reason(&format!(
            "<w:p><m:oMath xmlns:m='{math}'><m:r><m:rPr><m:nor/></m:rPr><w:rPr>{properties}</w:rPr>\
             <m:t>{UNSEEN}</m:t></m:r></m:oMath></w:p>"
        ))
    };
    assert_eq!(equation("<w:vanish/>"), Some(HiddenReason::Vanish));
    assert_eq!(equation("<w:color w:val='FFFFFF'/>"), Some(HiddenReason::White));
    assert_eq!(equation("<w:i/>"), None);
}

#[test]
fn rows_of_an_exact_height_cut_off_what_overruns_them() {
    let paragraphs = |words: &[&str]| {
        let paragraphs: Vec<_> =
            words.iter().map(|words| format!("<w:p>{}</w:p>", run("", words))).collect();
        paragraphs.concat()
    };
    let table = |layout: &str, row: &str, cell: &str, text: &str| {
        format!(
            "<w:tbl><w:tblPr>{layout}</w:tblPr><w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}\
             </w:tcPr>{text}</w:tc></w:tr></w:tbl>"
        )
    };
    let row = |height: u32| format!("<w:trHeight w:val='{height}' w:hRule='exact'/>");
    let many = paragraphs(&["Led", "nine", "people", "in", "Aarhus", UNSEEN]);
    let (fixed, narrow) = ("<w:tblLayout w:type='fixed'/>", "<w:tcW w:w='10' w:type='dxa'/>");
    let one = paragraphs(&[UNSEEN]);
    for (xml, hidden) in [
        (table("", &row(300), "", &many), Some(HiddenReason::OffPage)),
        (table(fixed, &row(300), narrow, &one), Some(HiddenReason::OffPage)),
        (table("", "", "<w:vMerge/>", &one), Some(HiddenReason::Covered)),
        (table("", &row(300), narrow, &one), None),
        (table("", &row(1200), "", &many), None),
        (table("", "<w:trHeight w:val='300'/>", "", &many), None),
        (table("", &row(300), "<w:textDirection w:val='btLr'/>", &many), None),
        (table("", "", "<w:vMerge w:val='restart'/>", &one), None),
    ] {
        assert_eq!(reason(&xml), hidden, "{xml}");
    }
}
