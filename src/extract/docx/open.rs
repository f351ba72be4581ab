//! What the beginning of each element means for the story.

use super::{
    element::Element,
    format::{RunFormat, is_pressed, number},
    paragraph::Piece,
    place::Place,
    story::{Run, Story},
    vml,
};
use crate::{
    extract::{
        color::{self, Ground, WHITE, hex},
        field,
        xml::{Ns, Tag},
    },
    model::HiddenReason,
};

/// Half an inch: smaller pictures are icons.
const ICON: u64 = 457_200;

/// One point: a box of which a side is shorter holds no letter.
const FLAT: u64 = 12_700;

/// Extensions whose choice this reader understands; for others the fallback is read.
const UNDERSTOOD: [&str; 12] =
    ["wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "a14", "wpi", "cx1"];

impl Story<'_> {
    /// The element that begins, or `None` where its whole subtree says nothing.
    pub(super) fn open(&mut self, tag: &Tag<'_>) -> Option<Element> {
        if self.in_run_properties {
            return self.run_property(tag);
        }
        match self.stack.last() {
            Some(Element::ParagraphProperties | Element::ListProperties) => {
                return self.paragraph_property(tag);
            }
            Some(Element::Section) => {
                self.section(tag);
                return Some(Element::Plain);
            }
            Some(Element::RowProperties) => {
                self.unseen = self.unseen.or(unseen_row(tag));
                // What else a row says is empty, or about its history.
                return None;
            }
            Some(Element::TableProperties | Element::CellProperties) => {
                self.painted(tag);
                return (!tag.name().ends_with("Change")).then_some(Element::Plain);
            }
            _ => {}
        }
        match tag.ns {
            Ns::Word => self.word(tag),
            Ns::Drawing => Some(self.drawing(tag)),
            Ns::Shape => Some(self.shape(tag)),
            Ns::Vml => Some(self.vml(tag)),
            Ns::Math if tag.name() == "t" => Some(Element::Text),
            Ns::Compatibility => self.alternate(tag),
            Ns::Diagram if tag.name() == "relIds" => {
                self.part_of(tag, "dm", Piece::Diagram);
                Some(Element::Plain)
            }
            _ => {
                if tag.name() == "extent" {
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
                match tag.name() {
                    "anchor" | "inline" => self.place = Place::default(),
                    "positionH" | "positionV" => self.place.axis(tag),
                    _ => {}
                }
                if matches!(tag.name(), "anchor" | "docPr")
                    && tag.attribute("hidden").is_some_and(|it| matches!(&*it, "1" | "true"))
                {
                    self.unseen = self.unseen.or(Some(HiddenReason::Vanish));
                }
                Some(if tag.name() == "posOffset" { Element::Offset } else { Element::Plain })
            }
        }
    }

    fn word(&mut self, tag: &Tag<'_>) -> Option<Element> {
        Some(match tag.name() {
            "p" => {
                self.open_paragraph();
                Element::Paragraph
            }
            "pPr" => Element::ParagraphProperties,
            "r" => {
                self.runs.push(Run::default());
                Element::Run
            }
            "rPr" if matches!(self.stack.last(), Some(Element::Run)) => {
                self.in_run_properties = true;
                Element::RunProperties
            }
            "t" | "delText" => Element::Text,
            "instrText" => Element::FieldCode,
            "del" | "moveFrom" => self.begin_deletion(),
            "hyperlink" => self.hyperlink(tag),
            "fldSimple" => self.simple_field(tag),
            "tbl" => self.table(),
            "tblPr" => Element::TableProperties,
            "gridCol" => {
                if let Some(columns) = self.tables.last_mut() {
                    *columns += 1;
                }
                Element::Plain
            }
            "tr" | "drawing" | "pict" => Element::Scope(self.unseen),
            "trPr" => Element::RowProperties,
            "tc" => {
                self.new_block();
                Element::Cell(self.ground)
            }
            "tcPr" => Element::CellProperties,
            "txbxContent" => {
                self.boxes += 1;
                self.told.text_boxes += 1;
                Element::TextBox(self.new_block())
            }
            "sectPr" => Element::Section,
            "background" => {
                if tag
                    .attribute("color")
                    .and_then(|color| hex(&color))
                    .is_some_and(|it| it != WHITE)
                {
                    self.ground = Ground::Unknown;
                }
                Element::Plain
            }
            "altChunk" => {
                self.part_of(tag, "id", Piece::Chunk);
                Element::Plain
            }
            "footnote" | "endnote" => {
                // Lines between text and notes are notes to Word, and no words.
                if tag.attribute("type").is_some_and(|kind| kind != "normal") || !self.is_cited(tag)
                {
                    return None;
                }
                self.new_block();
                Element::Plain
            }
            "rPr" | "sdtPr" | "sdtEndPr" | "tblPrEx" | "customXmlPr" | "smartTagPr"
            | "delInstrText" | "rubyPr" => return None,
            _ => {
                self.sign(tag);
                Element::Plain
            }
        })
    }

    /// Elements of a run that stand for a sign.
    fn sign(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "tab" | "ptab" => self.deliver("\t"),
            "br" | "cr" => self.break_line(),
            "footnoteReference" | "endnoteReference" => {
                let kind = tag.name().trim_end_matches("Reference");
                let number = tag.attribute("id").unwrap_or_default();
                self.shared.cited.insert(format!("{kind}{number}"));
            }
            "noBreakHyphen" => self.deliver("-"),
            "fldChar" => self.field_character(&tag.attribute("fldCharType").unwrap_or_default()),
            "sym" => {
                let code = tag.attribute("char").and_then(|it| u32::from_str_radix(&it, 16).ok());
                // Symbol fonts keep their signs at F000; some writers leave that out.
                let code = code.map(|code| if code < 0x100 { code + 0xF000 } else { code });
                if let Some(sign) = code.and_then(char::from_u32) {
                    self.deliver(sign.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
    }

    /// Whether the text refers to a note; no other is printed.
    fn is_cited(&self, note: &Tag<'_>) -> bool {
        let number = note.attribute("id").unwrap_or_default();
        self.shared.cited.contains(&format!("{}{number}", note.name()))
    }

    fn run_property(&mut self, tag: &Tag<'_>) -> Option<Element> {
        if tag.name() == "rPrChange" {
            return None;
        }
        if let Some(run) = self.runs.last_mut() {
            if tag.ns == Ns::Word && tag.name() == "rStyle" {
                let style = tag.attribute("val").unwrap_or_default();
                run.style = self.shared.styles.character(&style);
            } else {
                run.direct.take(tag, &self.shared.theme);
            }
        }
        Some(Element::Plain)
    }

    fn paragraph_property(&mut self, tag: &Tag<'_>) -> Option<Element> {
        let paragraph = self.paragraphs.last_mut()?;
        match tag.name() {
            "pPrChange" | "rPr" => None,
            "sectPr" => Some(Element::Section),
            "numPr" => Some(Element::ListProperties),
            "pStyle" => {
                paragraph.style = tag.attribute("val").map(std::borrow::Cow::into_owned);
                Some(Element::Plain)
            }
            _ => {
                paragraph.direct.take(tag, &self.shared.theme);
                Some(Element::Plain)
            }
        }
    }

    fn hyperlink(&mut self, tag: &Tag<'_>) -> Element {
        let relation = tag.attribute("id").and_then(|id| self.relations.get(&*id));
        match relation.filter(|relation| relation.external) {
            Some(relation) => {
                let address = relation.target.clone();
                self.open_link(&address);
                Element::Link
            }
            None => Element::Plain,
        }
    }

    fn simple_field(&mut self, tag: &Tag<'_>) -> Element {
        match tag.attribute("instr").and_then(|code| field::address(&code)) {
            Some(address) => {
                self.open_link(&address);
                Element::Link
            }
            None => Element::Plain,
        }
    }

    fn table(&mut self) -> Element {
        self.tables.push(0);
        self.table_runs.push(RunFormat::default());
        self.told.tables += 1;
        Element::Table(self.ground, self.unseen)
    }

    /// Alternate content: the first choice that is understood, or the fallback.
    fn alternate(&mut self, tag: &Tag<'_>) -> Option<Element> {
        match tag.name() {
            "AlternateContent" => return Some(Element::Alternate(false)),
            "Choice" | "Fallback" => {}
            _ => return Some(Element::Plain),
        }
        let requires = tag.attribute("Requires").unwrap_or_default();
        let understood = tag.name() == "Fallback"
            || requires.split_whitespace().all(|name| UNDERSTOOD.contains(&name));
        match self.stack.last_mut() {
            Some(Element::Alternate(taken)) if understood && !*taken => {
                *taken = true;
                Some(Element::Plain)
            }
            Some(Element::Alternate(_)) => None,
            _ => Some(Element::Plain),
        }
    }

    fn drawing(&mut self, tag: &Tag<'_>) -> Element {
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

    fn shape(&mut self, tag: &Tag<'_>) -> Element {
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

    fn vml(&mut self, tag: &Tag<'_>) -> Element {
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

    /// A part that is to be read in place.
    fn part_of(&mut self, tag: &Tag<'_>, attribute: &str, piece: impl FnOnce(String) -> Piece) {
        let relation = tag.attribute(attribute).and_then(|id| self.relations.get(&*id));
        if let Some(relation) = relation.filter(|relation| !relation.external) {
            let piece = piece(relation.target.clone());
            self.emit_part(piece);
        }
    }
}

/// Why nothing in a row can be seen, as one of its properties says.
fn unseen_row(tag: &Tag<'_>) -> Option<HiddenReason> {
    match (tag.ns, tag.name()) {
        (Ns::Word, "hidden") => tag.is_on().then_some(HiddenReason::Vanish),
        (Ns::Word, "trHeight") => is_pressed(tag, "val", "hRule").then_some(HiddenReason::Tiny),
        _ => None,
    }
}
