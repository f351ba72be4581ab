//! Text that flows from top to bottom: one open line, hidden text gathered beside it.

use super::{
    draft::Draft,
    failure::Failure,
    limits::Limits,
    line::{LineDraft, Look},
};
use crate::model::{HiddenReason, LineKind};

/// A draft and the line that is being written to it.
#[derive(Debug)]
pub(super) struct Flow {
    pub(super) draft: Draft,
    pub(super) line: LineDraft,
    hidden: Option<(HiddenReason, String)>,
    block: u32,
}

impl Flow {
    pub(super) fn new(limits: Limits) -> Self {
        Self { draft: Draft::new(limits), line: LineDraft::default(), hidden: None, block: 0 }
    }

    /// Writes visible text.
    pub(super) fn write(&mut self, text: &str, look: Look) {
        self.line.push(text, look);
    }

    /// Keeps text apart that nobody sees.
    pub(super) fn hide(&mut self, reason: HiddenReason, text: &str) -> Result<(), Failure> {
        if let Some((last, so_far)) = &mut self.hidden
            && *last == reason
        {
            so_far.push_str(text);
            return Ok(());
        }
        self.flush_hidden()?;
        self.hidden = Some((reason, text.to_owned()));
        Ok(())
    }

    /// Ends the line; a blank one is not kept. Whether it was kept comes back.
    pub(super) fn end_line(&mut self, kind: LineKind) -> Result<bool, Failure> {
        self.flush_hidden()?;
        let line = std::mem::take(&mut self.line);
        let kept = !line.is_blank();
        if kept || line.has_link() {
            self.draft.push(line, kind, self.block)?;
        }
        Ok(kept)
    }

    /// The eye jumps: what follows stands elsewhere.
    pub(super) fn new_block(&mut self) {
        self.block += 1;
    }

    fn flush_hidden(&mut self) -> Result<(), Failure> {
        match self.hidden.take() {
            Some((reason, text)) => self.draft.hide(&text, reason),
            None => Ok(()),
        }
    }
}
