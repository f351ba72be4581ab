//! ODT: what pages, tables, sections, fields and frames hide, and honest files that look like it.

use vitae::model::HiddenReason;

use crate::odt::{odt, span, style};

const UNSEEN: &str = "Kubernetes Terraform";
const SHOWN: &str = "<text:p>Tove Brandt</text:p>";

/// Why the words of [`UNSEEN`] are hidden; nothing where they are read.
fn told(styles: &str, body: &str, common: &str) -> Option<HiddenReason> {
    let document = odt(styles, &format!("{SHOWN}{body}"), common);
    assert!(document.text.contains("Tove Brandt"), "{styles} {body} {common}");
    let read = document.text.contains(UNSEEN);
    assert_eq!(read, document.hidden.is_empty(), "{styles} {body} {common}");
    document.hidden.first().map(|hidden| hidden.reason)
}

fn words() -> String {
    format!("<text:p>{UNSEEN}</text:p>")
}

fn styled(name: &str) -> String {
    format!("<text:p>{}</text:p>", span(name, UNSEEN))
}

/// A style of a family with one element of properties.
fn of(family: &str, properties: &str) -> String {
    format!(
        "<style:style style:name='S' style:family='{family}'><style:{family}-properties \
         {properties}/></style:style>"
    )
}

const WHITE: Option<HiddenReason> = Some(HiddenReason::White);
const VANISH: Option<HiddenReason> = Some(HiddenReason::Vanish);
const TINY: Option<HiddenReason> = Some(HiddenReason::Tiny);
const OFF: Option<HiddenReason> = Some(HiddenReason::OffPage);

#[test]
fn the_colour_of_the_page_section_table_or_row_swallows_its_own_and_shows_others() {
    let blue = "fo:background-color='#102040'";
    let page = |paint: &str| {
        format!(
            "<office:automatic-styles><style:page-layout style:name='L'><style:page-layout-properties \
             {paint}/></style:page-layout></office:automatic-styles><office:master-styles>\
             <style:master-page style:name='Standard' style:page-layout-name='L'/></office:master-styles>"
        )
    };
    let section = format!("<text:section text:style-name='S'>{}</text:section>", styled("T"));
    let table = |table: &str, row: &str| {
        format!(
            "<table:table {table}><table:table-row {row}><table:table-cell>{}</table:table-cell>\
             </table:table-row></table:table>",
            styled("T")
        )
    };
    let named = "table:style-name='S'";
    for (ink, reason) in [("#102040", WHITE), ("#ffffff", None)] {
        let ink = style("T", &format!("fo:color='{ink}'"));
        let on = |ground: &str| format!("{ink}{ground}");
        assert_eq!(told(&ink, &styled("T"), &page(blue)), reason);
        let filled = "draw:fill='solid' draw:fill-color='#102040'";
        assert_eq!(told(&ink, &styled("T"), &page(filled)), reason);
        assert_eq!(told(&on(&of("section", blue)), &section, ""), reason);
        assert_eq!(told(&on(&of("table", blue)), &table(named, ""), ""), reason);
        assert_eq!(told(&on(&of("table-row", blue)), &table("", named), ""), reason);
    }
    let white = style("T", "fo:color='#ffffff'");
    assert_eq!(told(&white, &styled("T"), &page("")), WHITE);
    assert_eq!(told(&white, &styled("T"), &page("draw:fill='bitmap'")), None);
    let rims = style("T", "fo:color='#ffffff' style:text-outline='true'");
    assert_eq!(told(&rims, &styled("T"), ""), None);
}

#[test]
fn what_is_switched_off_is_hidden_and_what_a_condition_shows_is_not() {
    let section = |how: &str| format!("<text:section {how}>{}</text:section>", words());
    let cases = [
        (VANISH, section("text:display='condition' text:condition='ooow:1'")),
        (VANISH, section("text:display='condition' text:condition='x==1' text:is-hidden='true'")),
        (None, section("text:display='condition' text:condition='ooow:x==1'")),
        (None, section("text:display='condition' text:condition='ooow:1' text:is-hidden='false'")),
        (None, section("text:display='true'")),
        (
            VANISH,
            format!("<text:p>{UNSEEN}<text:hidden-paragraph text:is-hidden='true'/></text:p>"),
        ),
        (None, format!("<text:p>{UNSEEN}<text:hidden-paragraph text:is-hidden='false'/></text:p>")),
        (
            VANISH,
            format!(
                "<text:p><text:variable-set text:display='none'>{UNSEEN}</text:variable-set></text:p>"
            ),
        ),
        (
            Some(HiddenReason::Covered),
            format!(
                "<table:table><table:table-row><table:table-cell/><table:covered-table-cell>{}\
                 </table:covered-table-cell></table:table-row></table:table>",
                words()
            ),
        ),
    ];
    for (reason, body) in cases {
        assert_eq!(told("", &body, ""), reason, "{body}");
    }
    let script =
        odt("", &format!("{SHOWN}<text:p><text:script>{UNSEEN}</text:script></text:p>"), "");
    assert_eq!(script.text, "Tove Brandt");
}

#[test]
fn letters_lines_and_indents_in_other_units_hide_too() {
    for (properties, reason) in [
        ("fo:font-size='0.3mm'", TINY),
        ("fo:font-size='0.02in'", TINY),
        ("style:text-position='20000% 100%'", OFF),
        ("fo:font-size='3.9mm'", None),
        ("style:text-position='33% 58%'", None),
    ] {
        assert_eq!(told(&style("T", properties), &styled("T"), ""), reason, "{properties}");
    }
    let paragraph = format!("<text:p text:style-name='S'>{UNSEEN}</text:p>");
    for (properties, reason) in [
        ("fo:line-height='0.05cm'", TINY),
        ("fo:line-height='1%'", TINY),
        ("fo:text-indent='-60cm'", OFF),
        ("fo:line-height='80%'", None),
        ("fo:line-height='0.4cm'", None),
        ("fo:margin-left='1cm' fo:text-indent='-1cm'", None),
    ] {
        assert_eq!(told(&of("paragraph", properties), &paragraph, ""), reason, "{properties}");
    }
}

#[test]
fn frames_and_shapes_beside_the_page_are_hidden() {
    let frame = |place: &str| {
        format!(
            "<text:p><draw:frame {place}><draw:text-box>{}</draw:text-box></draw:frame></text:p>",
            words()
        )
    };
    let shape = |place: &str| {
        format!("<text:p><draw:custom-shape {place}>{}</draw:custom-shape></text:p>", words())
    };
    let page = "<office:automatic-styles><style:page-layout style:name='L'>\
                <style:page-layout-properties fo:page-width='21cm'/></style:page-layout>\
                </office:automatic-styles><office:master-styles><style:master-page \
                style:name='Standard' style:page-layout-name='L'/></office:master-styles>";
    let of_page = "text:anchor-type='page'";
    for (body, reason) in [
        (frame("svg:x='22cm' svg:width='3cm'"), OFF),
        (frame(&format!("{of_page} svg:x='-4cm' svg:width='3cm'")), OFF),
        (shape("svg:x='-90cm' svg:width='3cm' svg:height='1cm'"), OFF),
        (shape("svg:width='0.01cm' svg:height='1cm'"), TINY),
        (frame("draw:display='none' svg:width='3cm'"), Some(HiddenReason::Layer)),
        (frame("svg:x='-4cm' svg:width='3cm'"), None),
        (frame(&format!("{of_page} svg:x='17cm' svg:width='4cm'")), None),
        (shape("svg:x='1cm' svg:width='3cm' svg:height='1cm'"), None),
    ] {
        assert_eq!(told("", &body, page), reason, "{body}");
    }
}

#[test]
fn headers_of_no_page_are_not_read() {
    let text = |standard: &str, other: &str, style: &str| {
        let header = format!("<style:header {other}>{}</style:header>", words());
        let masters = format!(
            "<office:master-styles><style:master-page style:name='Standard' {standard}/>\
             <style:master-page style:name='Other'>{header}</style:master-page></office:master-styles>"
        );
        let style = format!("<style:style style:name='P' style:family='paragraph' {style}/>");
        odt(&style, SHOWN, &masters).text
    };
    let both = format!("{UNSEEN}\nTove Brandt");
    assert_eq!(text("", "", ""), "Tove Brandt");
    assert_eq!(text("", "", "style:master-page-name='Other'"), both);
    assert_eq!(text("style:next-style-name='Other'", "", ""), both);
    assert_eq!(text("style:next-style-name='Other'", "style:display='false'", ""), "Tove Brandt");
}

#[test]
fn a_label_that_says_words_must_be_seen() {
    let list = |prefix: &str, ink: &str| {
        format!(
            "<text:list-style style:name='L'><text:list-level-style-number text:level='1' \
             text:style-name='T' style:num-prefix='{prefix}' style:num-format='1'/></text:list-style>{}",
            style("T", ink)
        )
    };
    let body = "<text:list text:style-name='L'><text:list-item><text:p>Led nine</text:p>\
                </text:list-item></text:list>";
    assert_eq!(told(&list(UNSEEN, "fo:color='#ffffff'"), body, ""), WHITE);
    assert_eq!(told(&list(UNSEEN, "fo:color='#404040'"), body, ""), None);
    let counted = odt(&list("(", "fo:color='#ffffff'"), body, "");
    assert!(counted.hidden.is_empty() && counted.text == "(1 Led nine");
}
