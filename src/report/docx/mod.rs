//! A report as a Word document: headings, tables, shading; nothing that a person could not have
//! made by hand.

mod parts;
mod styles;

use docx_rs::{Docx, Footer, PageNum, Paragraph, Run};

use super::sheet::{DocumentPart, HONEST_USE, OTHERS, Sheet};
use parts::{heading, plain};

/// Why no document could be made; our bug.
#[derive(Debug, thiserror::Error)]
#[error("the Word report could not be put together: {0}")]
pub struct DocxError(String);

/// The whole report.
///
/// # Errors
/// [`DocxError`] if the package cannot be written to memory, which is not expected.
pub fn docx(sheet: &Sheet) -> Result<Vec<u8>, DocxError> {
    let mut doc = styles::styled(Docx::new());
    doc = doc.add_paragraph(heading("Title", &sheet.file));
    if let Some(against) = &sheet.against {
        doc = doc.add_paragraph(plain(&format!("Held against {against}")));
    }
    doc = doc.add_table(parts::scores(&sheet.scores));
    for warning in &sheet.warnings {
        doc = doc.add_paragraph(parts::warning(warning));
    }
    if !sheet.fixes.is_empty() {
        doc = doc.add_paragraph(heading("Heading1", "What to change first"));
        doc = sheet.fixes.iter().flat_map(parts::fix).fold(doc, Docx::add_paragraph);
    }
    for (title, rows) in [
        ("Musts", &sheet.musts),
        (OTHERS, &sheet.others),
        ("Ask the person (a résumé rarely says this; not counted)", &sheet.asks),
    ] {
        if !rows.is_empty() {
            doc = doc.add_paragraph(heading("Heading1", title)).add_table(parts::verdicts(rows));
        }
    }
    doc = sheet.documents.iter().fold(doc, findings);
    doc = doc.add_paragraph(heading("Heading1", "How the scores come about"));
    for part in &sheet.explained {
        let title = format!("{}: {} of {}", part.name, part.points, part.of);
        doc = doc.add_paragraph(heading("Heading2", &title));
        doc = part.lines.iter().map(parts::line).fold(doc, Docx::add_paragraph);
    }
    doc = doc.add_paragraph(parts::small(HONEST_USE));
    let footer = Paragraph::new()
        .style("Small")
        .add_run(Run::new().add_text(concat!("vitae ", env!("CARGO_PKG_VERSION"), ", page ")))
        .add_page_num(PageNum::new());
    doc = doc.footer(Footer::new().add_paragraph(footer));
    let mut bytes = std::io::Cursor::new(Vec::new());
    doc.build().pack(&mut bytes).map_err(|error| DocxError(error.to_string()))?;
    Ok(bytes.into_inner())
}

fn findings(mut doc: Docx, document: &DocumentPart) -> Docx {
    let title = format!("{}: findings", document.name);
    doc = doc.add_paragraph(heading("Heading1", &title)).add_paragraph(plain(&document.about));
    for family in &document.families {
        doc = doc.add_paragraph(heading("Heading2", family.name));
        doc = family.checks.iter().flat_map(parts::check).fold(doc, Docx::add_paragraph);
    }
    if document.count() == 0 {
        doc = doc.add_paragraph(plain("Nothing was found."));
    }
    for notice in &document.notices {
        let page = notice.page.map(|page| format!("page {page}: ")).unwrap_or_default();
        doc = doc.add_paragraph(plain(&format!("Doubt of the reader: {page}{}", notice.message)));
    }
    for hidden in &document.hidden {
        let text = format!("Hidden on page {}, {}:", hidden.page, hidden.reason);
        doc = doc.add_paragraph(plain(&text)).add_paragraph(parts::quoted(&hidden.text, ""));
    }
    doc
}
