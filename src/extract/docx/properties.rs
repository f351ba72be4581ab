//! What sections, tables and cells say about themselves.

use super::{
    format::{number, shading},
    story::{Reference, Story},
};
use crate::extract::{
    color::Ground,
    sight::REACH,
    xml::{Ns, Tag},
};
use crate::model::HiddenReason;

impl Story<'_> {
    /// Properties of a section: which header parts it shows, and in how many columns it runs.
    pub(super) fn section(&mut self, tag: &Tag<'_>) {
        let reference = || Reference {
            id: tag.attribute("id").unwrap_or_default().into_owned(),
            pages: tag.attribute("type").unwrap_or_default().into_owned(),
        };
        match (tag.ns, tag.name()) {
            (Ns::Word, "headerReference") => self.told.headers.push(reference()),
            (Ns::Word, "footerReference") => self.told.footers.push(reference()),
            (Ns::Word, "titlePg") => self.told.title_page |= tag.is_on(),
            (Ns::Word, "cols") => {
                self.told.columns = self.told.columns.max(number(tag, "num").unwrap_or(1));
            }
            _ => {}
        }
    }

    /// Properties of a table or cell: what it is painted with, and where it stands.
    pub(super) fn painted(&mut self, tag: &Tag<'_>) {
        let beyond = |name| number(tag, name).is_some_and(|at: i32| !REACH.contains(&at));
        match (tag.ns, tag.name()) {
            (Ns::Word, "shd") => {
                self.ground = shading(tag, &self.shared.theme).unwrap_or(self.ground);
            }
            (Ns::Word, "tblStyle") => {
                let style = tag.attribute("val").unwrap_or_default();
                if self.shared.styles.table_is_shaded(&style) {
                    self.ground = Ground::Unknown;
                }
                if let Some(runs) = self.table_runs.last_mut() {
                    *runs = self.shared.styles.character(&style);
                }
            }
            (Ns::Word, "tblLayout") => {
                let fixed = tag.attribute("type").as_deref() == Some("fixed");
                if let Some(table) = self.fixed_tables.last_mut() {
                    *table = fixed;
                }
            }
            (Ns::Word, "tcW") if tag.attribute("type").as_deref() == Some("dxa") => {
                let fixed = self.fixed_tables.last() == Some(&true);
                let room = self.rooms.last_mut().and_then(Option::as_mut).filter(|_| fixed);
                if let (Some(room), Some(width)) = (room, number::<u16>(tag, "w")) {
                    room.narrow(f32::from(width) / 20.0);
                }
            }
            // Text that runs upwards fills a cell in another way.
            (Ns::Word, "textDirection") => {
                if let Some(room) = self.rooms.last_mut() {
                    *room = None;
                }
            }
            // The cell above reaches over this one.
            (Ns::Word, "vMerge") if tag.attribute("val").is_none_or(|it| it == "continue") => {
                self.unseen = self.unseen.or(Some(HiddenReason::Covered));
            }
            (Ns::Word, "tblpPr") if beyond("tblpX") || beyond("tblpY") => {
                self.unseen = self.unseen.or(Some(HiddenReason::OffPage));
            }
            (Ns::Word, "tblInd") if beyond("w") => {
                self.unseen = self.unseen.or(Some(HiddenReason::OffPage));
            }
            _ => {}
        }
    }
}
