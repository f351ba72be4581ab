//! What the beginning of each element means for the story.

use super::{
    element::Element,
    format::{RunFormat, is_pressed, number},
    paragraph::Piece,
    story::{Run, Story},
};
use crate::{
    extract::{
        color::{Ground, WHITE, hex},
        field,
        room::Room,
        xml::{Ns, Tag},
    },
    model::HiddenReason,
};

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
                self.row_height = exact_height(tag).or(self.row_height);
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
            Ns::Math => Some(self.equation(tag)),
            Ns::Compatibility => self.alternate(tag),
            Ns::Diagram if tag.name() == "relIds" => {
                self.part_of(tag, "dm", Piece::Diagram);
                Some(Element::Plain)
            }
            Ns::Chart if tag.name() == "chart" => {
                self.part_of(tag, "id", Piece::Diagram);
                Some(Element::Plain)
            }
            _ => Some(self.placed(tag)),
        }
    }

    /// Equations have runs of their own, with Word's properties.
    fn equation(&mut self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "r" => {
                self.runs.push(Run::default());
                Element::Run
            }
            "t" => Element::Text,
            _ => Element::Plain,
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
            "drawing" | "pict" => Element::Scope(self.unseen),
            "tr" => Element::Row(self.unseen, self.row_height.take()),
            "trPr" => Element::RowProperties,
            "tc" => {
                self.new_block();
                let width = self.shared.page_width() as f32 / 20.0;
                self.rooms.push(self.row_height.map(|height| Room::new(width, height)));
                Element::Cell(self.ground, self.unseen)
            }
            "tcPr" => Element::CellProperties,
            "txbxContent" => {
                self.boxes += 1;
                self.told.text_boxes += 1;
                self.rooms.push(None);
                Element::TextBox(self.new_block())
            }
            "sectPr" => Element::Section,
            "background" => {
                self.paper(tag);
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

    /// The colour of all pages. Programs do not agree on one that is not switched on.
    fn paper(&mut self, tag: &Tag<'_>) {
        let theme = &self.shared.theme;
        let named = theme.named(tag, ["themeColor", "themeTint", "themeShade"]);
        let color = named.or_else(|| tag.attribute("color").and_then(|color| hex(&color)));
        if let Some(color) = color.filter(|color| *color != WHITE) {
            let shown = theme.shows_paper;
            self.ground = if shown { Ground::Plain(color) } else { Ground::Unknown };
            self.shared.paper = self.ground;
        }
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
        self.fixed_tables.push(false);
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

    /// A part that is to be read in place.
    fn part_of(&mut self, tag: &Tag<'_>, attribute: &str, piece: impl FnOnce(String) -> Piece) {
        let relation = tag.attribute(attribute).and_then(|id| self.relations.get(&*id));
        if let Some(relation) = relation.filter(|relation| !relation.external) {
            let piece = piece(relation.target.clone());
            self.emit_part(piece);
        }
    }
}

/// The height of a row that does not grow with its text, in points.
fn exact_height(tag: &Tag<'_>) -> Option<f32> {
    let exact = tag.name() == "trHeight" && tag.attribute("hRule").as_deref() == Some("exact");
    exact.then(|| number::<u16>(tag, "val")).flatten().map(|height| f32::from(height) / 20.0)
}

/// Why nothing in a row can be seen, as one of its properties says.
fn unseen_row(tag: &Tag<'_>) -> Option<HiddenReason> {
    match (tag.ns, tag.name()) {
        (Ns::Word, "hidden") => tag.is_on().then_some(HiddenReason::Vanish),
        (Ns::Word, "trHeight") => is_pressed(tag, "val", "hRule").then_some(HiddenReason::Tiny),
        _ => None,
    }
}
