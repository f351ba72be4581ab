//! Tables, frames and shapes of an OpenDocument text: what they are painted with, and where they stand.

use super::{
    paragraph::Element,
    story::Story,
    unseen::{is_beyond, place},
};
use crate::{
    extract::{color::Ground, xml::Tag},
    model::HiddenReason,
};

impl Story<'_> {
    pub(super) fn table(&mut self, tag: &Tag<'_>, name: &str) -> Element {
        match name {
            "table" => {
                self.tables.push(0);
                self.told.tables += 1;
                Element::Table(self.stand_on("table", tag))
            }
            "table-column" => {
                let repeated = tag.attribute("number-columns-repeated");
                let repeated: u32 = repeated.and_then(|it| it.parse().ok()).unwrap_or(1);
                if let Some(columns) = self.tables.last_mut() {
                    *columns = columns.saturating_add(repeated);
                }
                Element::Plain
            }
            "table-cell" => {
                self.new_block();
                Element::Ground(self.stand_on("table-cell", tag))
            }
            // A cell that another one reaches over shows nothing of its own.
            "covered-table-cell" => self.hide(HiddenReason::Covered),
            "table-row" => {
                let style = tag.attribute("style-name").unwrap_or_default();
                match self.styles.own_format("table-row", &style).unseen {
                    Some(reason) => self.hide(reason),
                    None => Element::Ground(self.stand_on("table-row", tag)),
                }
            }
            _ => Element::Plain,
        }
    }

    pub(super) fn draw(&mut self, tag: &Tag<'_>, name: &str) -> Element {
        if tag.attribute("display").as_deref() == Some("none") {
            return self.hide(HiddenReason::Layer);
        }
        match name {
            "text-box" => {
                self.told.text_boxes += 1;
                self.open_box(tag)
            }
            "custom-shape" | "rect" | "ellipse" | "circle" | "polygon" | "path" => {
                match self.unseen_place(tag) {
                    Some(reason) => self.hide(reason),
                    None => self.open_box(tag),
                }
            }
            "frame" => match self.unseen_place(tag) {
                Some(reason) => self.hide(reason),
                None => Element::Ground(self.stand_on("graphic", tag)),
            },
            "image" => {
                self.told.images += 1;
                Element::Plain
            }
            _ => Element::Plain,
        }
    }

    fn open_box(&mut self, tag: &Tag<'_>) -> Element {
        let around = self.stand_on("graphic", tag);
        Element::TextBox(self.new_block(), around)
    }

    /// Why nothing in a frame or shape can be seen, as its place and size say.
    fn unseen_place(&self, tag: &Tag<'_>) -> Option<HiddenReason> {
        place(tag).or_else(|| is_beyond(tag, self.pages.width).then_some(HiddenReason::OffPage))
    }

    /// What an element of this style is painted with lies behind what follows; gives what lay there.
    pub(super) fn stand_on(&mut self, family: &str, tag: &Tag<'_>) -> Ground {
        let style = tag.attribute("style-name").unwrap_or_default();
        let around = self.ground;
        self.ground = self.styles.own_format(family, &style).ground.unwrap_or(around);
        around
    }
}
