//! The styles of the Word report: few, named as Word names its own.

use docx_rs::{Docx, LineSpacing, PageMargin, RunFonts, Style, StyleType};

/// Dark blue of headings and codes.
pub(super) const ACCENT: &str = "1F4E79";
/// Grey of what may be passed over.
pub(super) const SOFT: &str = "565D6B";

/// Twentieths of a point.
const fn twips(points: u32) -> u32 {
    points * 20
}

/// Adds page, fonts and styles.
pub(super) fn styled(docx: Docx) -> Docx {
    let margin = 1134;
    let fonts = RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Leelawadee UI");
    docx.page_size(11906, 16838)
        .page_margin(PageMargin {
            top: margin,
            left: margin,
            bottom: margin,
            right: margin,
            header: 567,
            footer: 567,
            gutter: 0,
        })
        .default_fonts(fonts)
        .default_size(21)
        .add_style(paragraph("Normal", "Normal", 0, 4))
        .add_style(paragraph("Title", "Title", 0, 6).size(40).bold().color(ACCENT))
        .add_style(
            paragraph("Heading1", "heading 1", 16, 6).size(28).bold().color(ACCENT).outline_lvl(0),
        )
        .add_style(paragraph("Heading2", "heading 2", 10, 4).size(23).bold().outline_lvl(1))
        .add_style(
            paragraph("Heading3", "heading 3", 6, 2).size(21).bold().color(ACCENT).outline_lvl(2),
        )
        .add_style(paragraph("Quote", "Quote", 2, 4).italic().color(SOFT).indent(
            Some(340),
            None,
            None,
            None,
        ))
        .add_style(paragraph("Small", "Small", 8, 0).size(17).color(SOFT))
}

fn paragraph(id: &str, name: &str, before: u32, after: u32) -> Style {
    let style = Style::new(id, StyleType::Paragraph)
        .name(name)
        .q_format(true)
        .line_spacing(LineSpacing::new().before(twips(before)).after(twips(after)));
    if id == "Normal" { style } else { style.based_on("Normal").next("Normal") }
}
