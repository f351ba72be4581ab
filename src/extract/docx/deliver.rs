//! Where the text of a run goes: to its line, or apart with what nobody sees.

use super::story::Story;
use crate::model::HiddenReason;

impl Story<'_> {
    /// Text of the open run, to the line or apart.
    pub(super) fn deliver(&mut self, text: &str) {
        if self.fields.iter().any(|field| !field.in_result) {
            return;
        }
        let run = self.runs.last().copied().unwrap_or_default();
        let page = self.ground;
        if self.paragraphs.is_empty() {
            self.open_paragraph();
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let apart = (self.deleted > 0).then_some(HiddenReason::Deleted).or(self.unseen);
        if let Some(reason) = apart {
            paragraph.hide(reason, text);
            return;
        }
        let styles = &self.shared.styles;
        let table = self.table_runs.last().copied().unwrap_or_default();
        let format = table
            .with(paragraph.run_format(styles))
            .with(run.style)
            .with(run.direct)
            .for_text(text);
        let place = paragraph.format(styles);
        let ground = place.ground.unwrap_or(page);
        match format.hidden_on(ground).or(place.hidden(self.shared.page_width())) {
            Some(HiddenReason::White) if self.shared.backdrop => {
                self.told.doubtful_white = true;
                paragraph.write(text, format.look());
            }
            Some(reason) => paragraph.hide(reason, text),
            None => {
                let look = format.look();
                let room = self.rooms.last_mut().and_then(Option::as_mut);
                let end =
                    room.map_or(text.len(), |room| room.fill(text, look.size.unwrap_or(10.0)));
                let (seen, cut) = text.split_at_checked(end).unwrap_or((text, ""));
                if format.symbols == Some(true) {
                    paragraph.write(&symbol_font(seen), look);
                } else {
                    paragraph.write(seen, look);
                }
                if !cut.trim().is_empty() {
                    paragraph.hide(HiddenReason::OffPage, cut);
                }
            }
        }
    }
}

/// Letters of a symbol font are pictures: their codes mean bullets, ticks and arrows.
fn symbol_font(text: &str) -> String {
    text.chars()
        .map(|sign| match u32::from(sign) {
            0x21..=0xFF => char::from_u32(0xF000 + u32::from(sign)).unwrap_or(sign),
            _ => sign,
        })
        .collect()
}
