//! Word documents of the old binary kind, read by `undoc`, where the feature `legacy-doc` is built in.

mod claims;
#[cfg(test)]
mod tests;

use undoc::{
    Block, Document as Found, Error, ListType, Paragraph, Table, TextRun, doc::DocParser,
    model::RevisionType,
};

use super::{SAVE_AS_DOCX, draft::Draft, failure::Failure, flow::Flow, limits::Limits, line::Look};
use crate::model::{HiddenReason, LineKind, Status};

/// Reads the bytes of a `.doc` file.
///
/// What such a file hides by colour or size cannot be told, and text in boxes is not read: a notice
/// says so with every document.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Draft, Failure> {
    // The parser sets aside what a file says that it needs.
    if !claims::fit(bytes) {
        return Err(damaged());
    }
    let found = DocParser::from_bytes(bytes.to_vec())
        .and_then(|mut parser| parser.parse())
        .map_err(|error| refusal(&error))?;
    let mut walk = Walk { flow: Flow::new(limits), told: false };
    walk.flow.draft.notice(
        "doc-partial",
        "an old Word file: text in boxes is not read, and text that is hidden, white or tiny cannot \
         be told from the rest; save it as .docx for a whole reading",
    );
    walk.document(&found)?;
    if !walk.told && walk.flow.draft.layout.images == 0 {
        return Err(Failure::new(
            Status::Unsupported,
            "the old Word file holds no text outside of boxes",
            SAVE_AS_DOCX,
        ));
    }
    let mut draft = walk.flow.draft;
    let facts = [("title", found.metadata.title), ("author", found.metadata.author)];
    draft.metadata.extend(
        facts
            .into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), value?.trim().to_owned()))),
    );
    Ok(draft)
}

fn refusal(error: &Error) -> Failure {
    match error {
        Error::Encrypted => Failure::new(
            Status::Encrypted,
            "the Word document is locked with a password",
            "open it, remove the password and save it as .docx",
        ),
        _ => damaged(),
    }
}

fn damaged() -> Failure {
    Failure::malformed("the Word document is damaged or was not sent completely")
}

struct Walk {
    flow: Flow,
    /// Whether there was any text.
    told: bool,
}

impl Walk {
    fn document(&mut self, found: &Found) -> Result<(), Failure> {
        for section in &found.sections {
            self.all(section.header.iter().flatten(), LineKind::Header)?;
            for block in &section.content {
                self.block(block)?;
            }
            self.all(section.footer.iter().flatten(), LineKind::Footer)?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), Failure> {
        match block {
            Block::Paragraph(paragraph) => {
                self.flow.new_block();
                self.paragraph(paragraph, LineKind::Text)
            }
            Block::Table(table) => {
                self.flow.draft.layout.tables += 1;
                self.table(table)
            }
            Block::Note { content, .. } => self.all(content.iter(), LineKind::Note),
            Block::Image { .. } => {
                self.flow.draft.layout.images += 1;
                Ok(())
            }
            Block::PageBreak | Block::SectionBreak => Ok(()),
        }
    }

    /// Paragraphs that stand together, apart from what is around them.
    fn all<'a>(
        &mut self,
        paragraphs: impl Iterator<Item = &'a Paragraph>,
        kind: LineKind,
    ) -> Result<(), Failure> {
        self.flow.new_block();
        for paragraph in paragraphs {
            self.paragraph(paragraph, kind)?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), Failure> {
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            self.all(cell.content.iter(), LineKind::Cell)?;
            // Of a table in a cell the parser gives the text only, so this never goes deep.
            for inner in &cell.nested_tables {
                self.table(inner)?;
            }
        }
        Ok(())
    }

    /// Writes a paragraph; `kind` is what its lines are if it is no heading and no item of a list.
    fn paragraph(&mut self, paragraph: &Paragraph, kind: LineKind) -> Result<(), Failure> {
        self.flow.draft.layout.images += paragraph.images.len() as u32;
        let label = paragraph.list_info.as_ref().and_then(|list| match list.list_type {
            ListType::Bullet => Some("•".to_owned()),
            ListType::Numbered => list.number.map(|number| format!("{number}.")),
            ListType::None => None,
        });
        let mut kind = match label {
            Some(_) => LineKind::Bullet,
            None if paragraph.heading.is_heading() => LineKind::Heading,
            None => kind,
        };
        if let Some(label) = label {
            self.flow.write(&format!("{label} "), Look::default());
        }
        for run in &paragraph.runs {
            self.run(run)?;
            if run.line_break || run.page_break {
                self.told |= self.flow.end_line(kind)?;
                if kind == LineKind::Bullet {
                    // The next line of an item is its continuation, not another bullet.
                    kind = LineKind::Text;
                }
            }
        }
        self.told |= self.flow.end_line(kind)?;
        Ok(())
    }

    fn run(&mut self, run: &TextRun) -> Result<(), Failure> {
        if run.revision == RevisionType::Deleted {
            return self.flow.hide(HiddenReason::Deleted, &run.text);
        }
        if let Some(uri) = &run.hyperlink {
            self.flow.line.open_link(uri);
        }
        self.flow.write(&run.text, Look { bold: Some(run.style.bold), size: None });
        if run.hyperlink.is_some() {
            self.flow.line.close_link();
        }
        Ok(())
    }
}
