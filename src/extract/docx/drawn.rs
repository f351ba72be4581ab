//! What the beginning of an element of a drawing means: of DrawingML, of Word's shapes, and of VML.

use super::{
    element::Element,
    format::number,
    place::Place,
    story::{Run, Story},
    vml,
};
use crate::{
    extract::{
        color::{self, Ground, WHITE, hex},
        xml::Tag,
    },
    model::HiddenReason,
};

/// Half an inch: smaller pictures are icons.
const ICON: u64 = 457_200;

/// One point: a box of which a side is shorter holds no letter.
const FLAT: u64 = 12_700;

impl Story<'_> {
    /// Where a drawing stands, and how large it is.
    pub(super) fn placed(&mut self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "extent" => {
                let long = |name| number::<u64>(tag, name).is_some_and(|length| length >= ICON);
                self.picture_is_large = long("cx") && long("cy");
                let flat = |name| number::<u64>(tag, name).is_some_and(|it| it < FLAT);
                let side = |name| number(tag, name).unwrap_or(0);
                if flat("cx") || flat("cy") {
                    self.unseen = self.unseen.or(Some(HiddenReason::Tiny));
                } else if self.place.is_off([side("cx"), side("cy")], self.shared.page) {
                    self.unseen = self.unseen.or(Some(HiddenReason::OffPage));
                }
            }
            "anchor" | "inline" => self.place = Place::default(),
            "positionH" | "positionV" => self.place.axis(tag),
            _ => {}
        }
        if matches!(tag.name(), "anchor" | "docPr")
            && tag.attribute("hidden").is_some_and(|it| matches!(&*it, "1" | "true"))
        {
            self.unseen = self.unseen.or(Some(HiddenReason::Vanish));
        }
        if tag.name() == "posOffset" { Element::Offset } else { Element::Plain }
    }

    pub(super) fn drawing(&mut self, tag: &Tag<'_>) -> Element {
        let in_properties = matches!(self.stack.last(), Some(Element::ShapeProperties));
        let in_fill = matches!(self.stack.last(), Some(Element::ShapeFill));
        match tag.name() {
            "p" => {
                self.open_paragraph();
                return Element::Paragraph;
            }
            "r" => {
                self.runs.push(Run::default());
                return Element::Run;
            }
            "t" => return Element::Text,
            "br" => self.break_line(),
            "blip" => self.told.images += u32::from(self.picture_is_large),
            "solidFill" if in_properties => {
                self.shape_filled = true;
                return Element::ShapeFill;
            }
            "noFill" if in_properties => self.shape_filled = true,
            "gradFill" | "blipFill" | "pattFill" if in_properties => {
                self.shape_filled = true;
                self.ground = Ground::Unknown;
            }
            "srgbClr" if in_fill => {
                let color = tag.attribute("val").and_then(|color| hex(&color));
                self.ground = color.map_or(Ground::Unknown, Ground::Plain);
            }
            "schemeClr" | "sysClr" | "prstClr" if in_fill => {
                let name = tag.attribute("val").unwrap_or_default();
                // Other colours of the theme mostly come with changes that stand further down.
                let plain = matches!(&*name, "bg1" | "lt1");
                let color = plain.then(|| self.shared.theme.color(&name)).flatten();
                let color = color.or((name == "white").then_some(WHITE));
                self.ground = color.map_or(Ground::Unknown, Ground::Plain);
            }
            "fillRef" if !self.shape_filled && number::<u32>(tag, "idx").unwrap_or(0) > 0 => {
                self.ground = Ground::Unknown;
            }
            _ => {}
        }
        Element::Plain
    }

    pub(super) fn shape(&mut self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "wsp" => {
                self.shape_filled = false;
                Element::Shape(self.ground)
            }
            "spPr" => Element::ShapeProperties,
            // Shapes of a group lie upon each other; which, only a drawing program could tell.
            "wgp" | "grpSp" | "wpc" => {
                let around = std::mem::replace(&mut self.ground, Ground::Unknown);
                Element::Shape(around)
            }
            _ => Element::Plain,
        }
    }

    pub(super) fn vml(&mut self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "shape" | "rect" | "roundrect" | "oval" => {
                let around = self.ground;
                let style = tag.attribute("style").unwrap_or_default();
                self.unseen = self.unseen.or(vml::unseen(&style));
                if !matches!(tag.attribute("filled").as_deref(), Some("f" | "false")) {
                    let fill = tag.attribute("fillcolor");
                    self.ground = fill.map_or(Ground::Plain(WHITE), |fill| color::vml(&fill));
                }
                Element::Shape(around)
            }
            // A box that grows with its text shows it, however small it was saved.
            "textbox" if self.unseen == Some(HiddenReason::Tiny) => {
                let style = tag.attribute("style").unwrap_or_default();
                self.unseen = self.unseen.filter(|_| !vml::grows(&style));
                Element::Plain
            }
            "group" => {
                let around = std::mem::replace(&mut self.ground, Ground::Unknown);
                Element::Shape(around)
            }
            // Of a shape or of all pages: a gradient, a pattern or a picture.
            "fill" if tag.attribute("type").is_some_and(|kind| &*kind != "solid") => {
                self.ground = Ground::Unknown;
                if self.paragraphs.is_empty() {
                    self.shared.paper = self.ground;
                }
                Element::Plain
            }
            "imagedata" => {
                self.told.images += 1;
                Element::Plain
            }
            "textpath" => {
                if let Some(text) = tag.attribute("string") {
                    self.deliver(&text);
                }
                Element::Plain
            }
            _ => Element::Plain,
        }
    }
}
