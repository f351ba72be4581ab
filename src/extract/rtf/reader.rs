//! The walk over an RTF file's tokens.

use std::collections::BTreeMap;

use encoding_rs::{Encoding, WINDOWS_1252};
use memchr::memmem;

use super::{
    fonts::{Charset, charset, code_page},
    group::{Group, Target},
    page::Page,
    token::{Token, Tokens},
    unseen::{self, Shape, Sight},
    words,
};
use crate::extract::{draft::Draft, failure::Failure, field, limits::Limits};

/// Reads a file.
pub(in crate::extract) fn read(bytes: &[u8], limits: Limits) -> Result<Draft, Failure> {
    let mut reader = Reader::new(limits);
    // The word may stand behind the header.
    reader.title_page = memmem::find(bytes, b"\\titlepg").is_some();
    for token in Tokens::new(bytes) {
        reader.token(token)?;
    }
    reader.flush()?;
    reader.page.finish()?;
    reader.page.flow.draft.hide_stuffed_metadata()?;
    if reader.group_count > 0 {
        reader
            .page
            .flow
            .draft
            .notice("rtf-cut", "the file ends early; what came before its end was read");
    }
    Ok(reader.page.flow.draft)
}

/// The walk's state.
struct Reader {
    page: Page,
    groups: Vec<Group>,
    group_count: usize,
    depth: usize,
    default_page: &'static Encoding,
    default_font: i32,
    fonts: BTreeMap<i32, Charset>,
    /// The font or style whose entry is being read.
    entry: i32,
    color: [u8; 3],
    color_stated: bool,
    style_name: String,
    code: String,
    /// Bytes that are not decoded yet: letters may take several.
    bytes: Vec<u8>,
    /// Bytes to be left out behind a `\u`.
    skip: u32,
    high_surrogate: Option<u16>,
    /// The shape whose properties are being read.
    shape: Shape,
    shape_property: String,
    /// Whether the first page has headers of its own, and whether the pages are painted.
    title_page: bool,
    paper: bool,
}

impl Reader {
    fn new(limits: Limits) -> Self {
        Self {
            page: Page::new(limits),
            groups: vec![Group::new()],
            group_count: 0,
            depth: limits.depth,
            default_page: WINDOWS_1252,
            default_font: 0,
            fonts: BTreeMap::new(),
            entry: 0,
            color: [0; 3],
            color_stated: false,
            style_name: String::new(),
            code: String::new(),
            bytes: Vec::new(),
            skip: 0,
            high_surrogate: None,
            shape: Shape::default(),
            shape_property: String::new(),
            title_page: false,
            paper: false,
        }
    }

    fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or_else(Group::new)
    }

    fn change(&mut self, change: impl FnOnce(&mut Group)) {
        if let Some(group) = self.groups.last_mut() {
            change(group);
        }
    }

    fn token(&mut self, token: Token<'_>) -> Result<(), Failure> {
        match token {
            Token::Byte(_) | Token::Symbol(_) if self.skip > 0 => self.skip -= 1,
            Token::Byte(byte) => self.byte(byte)?,
            other => {
                self.flush()?;
                match other {
                    Token::Open => self.open()?,
                    Token::Close => self.close()?,
                    Token::Symbol(symbol) => self.symbol(symbol)?,
                    Token::Word(name, value) => self.word(name, value)?,
                    Token::Byte(_) => {}
                }
            }
        }
        Ok(())
    }

    fn byte(&mut self, byte: u8) -> Result<(), Failure> {
        match self.group().target {
            Target::Colors if byte == b';' => {
                let color = self.color_stated.then_some(self.color);
                if self.page.colors.len() < 4096 {
                    self.page.colors.push(color);
                }
                self.color = [0; 3];
                self.color_stated = false;
            }
            Target::Nowhere | Target::Never | Target::Fonts | Target::Colors => {}
            _ => {
                self.bytes.push(byte);
                if self.bytes.len() > 64 * 1024 {
                    self.flush()?;
                }
            }
        }
        Ok(())
    }

    fn open(&mut self) -> Result<(), Failure> {
        self.skip = 0;
        self.group_count += 1;
        if self.groups.len() > self.depth {
            return Err(Failure::limit(
                "depth-limit",
                format!("groups are nested more than {} levels deep", self.depth),
            ));
        }
        self.groups.push(self.group().inner());
        Ok(())
    }

    fn close(&mut self) -> Result<(), Failure> {
        self.skip = 0;
        self.group_count = self.group_count.saturating_sub(1);
        if self.groups.len() < 2 {
            return Ok(());
        }
        let Some(group) = self.groups.pop() else { return Ok(()) };
        if group.link {
            self.page.flow.line.close_link();
        }
        if group.aside.is_some() {
            self.page.end_aside()?;
        }
        Ok(())
    }

    fn symbol(&mut self, symbol: u8) -> Result<(), Failure> {
        match symbol {
            b'*' => {
                self.change(|group| group.optional = true);
                Ok(())
            }
            b'~' => self.text(" "),
            b'_' => self.text("-"),
            _ => Ok(()),
        }
    }

    fn word(&mut self, name: &str, value: Option<i32>) -> Result<(), Failure> {
        let group = self.group();
        if group.target == Target::Never {
            return Ok(());
        }
        let optional = group.optional;
        self.change(|group| group.optional = false);
        if let Some(target) = words::target(name) {
            if matches!(name, "shp" | "do") {
                self.shape = Shape::default();
                self.page.unseen_shape = None;
            }
            self.change(|group| group.target = target);
            return Ok(());
        }
        // Of pages that there are not.
        if matches!(name, "headerf" | "footerf") && !self.title_page {
            self.change(|group| group.target = Target::Never);
            return Ok(());
        }
        if let Some(aside) = words::aside(name) {
            self.page.begin_aside(aside);
            self.change(|group| {
                group.target = Target::Page;
                group.aside = Some(aside);
            });
            return Ok(());
        }
        self.paper |= name == "background";
        if optional && !words::WORTH_READING.contains(&name) {
            self.change(|group| group.target = Target::Never);
            return Ok(());
        }
        if let Some(text) = words::sign(name) {
            return self.text(text);
        }
        match group.target {
            Target::Fonts | Target::Colors | Target::Styles => self.entry(name, value),
            _ => self.format(name, value)?,
        }
        Ok(())
    }

    /// Words of the lists of fonts, colours and styles.
    fn entry(&mut self, name: &str, value: Option<i32>) {
        let number = value.unwrap_or(0);
        match name {
            "f" | "s" => self.entry = number,
            "fcharset" => {
                self.fonts.insert(self.entry, charset(number));
            }
            "cpg" => {
                if let Some(page) = code_page(number) {
                    self.fonts.insert(self.entry, Charset::Page(page));
                }
            }
            "red" | "green" | "blue" => {
                let [red, green, blue] = &mut self.color;
                let part = match name {
                    "red" => red,
                    "green" => green,
                    _ => blue,
                };
                *part = number.clamp(0, 255) as u8;
                self.color_stated = true;
            }
            _ => {}
        }
    }

    fn format(&mut self, name: &str, value: Option<i32>) -> Result<(), Failure> {
        let on = value != Some(0);
        let number = value.unwrap_or(0);
        let index = usize::try_from(number).unwrap_or(0);
        match name {
            "par" | "sect" | "page" | "column" | "line" | "softline" => self.page.end_line()?,
            "cell" | "nestcell" => self.page.end_cell(name == "nestcell")?,
            "row" | "nestrow" => {
                self.page.flow.draft.layout.tables |= 1;
                self.page.row.take(name, number);
            }
            "trowd" | "trrh" | "trcbpat" | "trshdng" | "clcbpat" | "clshdng" | "cellx" => {
                self.page.row.take(name, number);
            }
            "itap" => self.page.paragraph.inner = number > 1,
            "shading" => self.page.paragraph.patterned = number > 0,
            "chshdng" => self.change(|group| group.patterned = number > 0),
            "intbl" => self.page.paragraph.in_table = true,
            "viewbksp" => self.page.painted = self.paper && number > 0,
            "pard" => self.page.paragraph = super::page::Paragraph::default(),
            "outlinelevel" => self.page.paragraph.outline = Some(number),
            "s" => self.page.paragraph.style = number,
            "cbpat" => self.page.paragraph.ground = index,
            "plain" => {
                let font = self.default_font;
                self.change(|group| group.plain(font));
            }
            "b" => self.change(|group| group.bold = on),
            "v" => self.change(|group| group.hidden = on),
            "deleted" => self.change(|group| group.deleted = on),
            "fs" => self.change(|group| group.half_points = number.clamp(0, 4000) as u16),
            "cf" => self.change(|group| group.ink = index),
            "cb" | "highlight" | "chcbpat" => self.change(|group| group.ground = index),
            "f" => self.change(|group| group.font = number),
            "uc" => self.change(|group| group.fallback = number.clamp(0, 16) as u32),
            "u" => return self.unicode(number),
            "ansicpg" => self.default_page = code_page(number).unwrap_or(self.default_page),
            "deff" => self.default_font = number,
            "mac" => self.default_page = encoding_rs::MACINTOSH,
            "picwgoal" if number > 720 => self.page.flow.draft.layout.images += 1,
            "cols" => {
                let columns = &mut self.page.flow.draft.layout.columns;
                *columns = (*columns).max(number.clamp(1, 12) as u32);
            }
            "field" => self.code.clear(),
            "fldrslt" => {
                if let Some(address) = field::address(&self.code) {
                    self.page.flow.line.open_link(&address);
                    self.change(|group| group.link = true);
                }
            }
            _ => self.hiding(name, number),
        }
        Ok(())
    }

    /// Words that may take text out of sight.
    fn hiding(&mut self, name: &str, number: i32) {
        let half_points = self.group().half_points;
        if let Some(sight) = unseen::letters(name, number, half_points) {
            self.change(|group| {
                group.unseen = match sight {
                    Sight::Seen => None,
                    Sight::Unseen(reason) => Some(reason),
                };
            });
        } else if let Some(reason) = unseen::paragraph(name, number) {
            self.page.paragraph.unseen = self.page.paragraph.unseen.or(Some(reason));
        } else if self.group().target == Target::Nowhere {
            self.shape.take(name, number);
            self.page.unseen_shape = self.shape.unseen();
        }
    }

    /// `\u`: a UTF-16 unit as a signed number.
    fn unicode(&mut self, number: i32) -> Result<(), Failure> {
        self.skip = self.group().fallback;
        let unit = (number & 0xFFFF) as u16;
        let units = match self.high_surrogate.take() {
            Some(high) => vec![high, unit],
            None if (0xD800..0xDC00).contains(&unit) => {
                self.high_surrogate = Some(unit);
                return Ok(());
            }
            None => vec![unit],
        };
        self.text(&String::from_utf16_lossy(&units))
    }

    /// Decodes the bytes that wait, by the font they are in.
    fn flush(&mut self) -> Result<(), Failure> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        let bytes = std::mem::take(&mut self.bytes);
        let font = self.fonts.get(&self.group().font).copied().unwrap_or(Charset::Default);
        let text = match font {
            Charset::Symbol => {
                bytes.iter().filter_map(|byte| char::from_u32(0xF000 + u32::from(*byte))).collect()
            }
            Charset::Page(page) => page.decode_without_bom_handling(&bytes).0.into_owned(),
            Charset::Default => {
                self.default_page.decode_without_bom_handling(&bytes).0.into_owned()
            }
        };
        self.text(&text)
    }

    /// Text of the open group, to where it belongs.
    fn text(&mut self, text: &str) -> Result<(), Failure> {
        let group = self.group();
        match group.target {
            Target::Page => self.page.write(text, group)?,
            Target::Label => self.page.write_label(text, group)?,
            Target::ShapeName => text.trim().clone_into(&mut self.shape_property),
            Target::ShapeValue => {
                self.shape.take_property(&self.shape_property, text.trim());
                self.page.unseen_shape = self.shape.unseen();
            }
            Target::FieldCode if self.code.len() < 8192 => self.code.push_str(text),
            Target::Property(name) => {
                let metadata = &mut self.page.flow.draft.metadata;
                metadata.entry(name.to_owned()).or_default().push_str(text);
            }
            Target::Styles => self.style_name(text),
            _ => {}
        }
        Ok(())
    }

    fn style_name(&mut self, text: &str) {
        for sign in text.chars() {
            if sign == ';' {
                let name = std::mem::take(&mut self.style_name).trim().to_lowercase();
                if name == "title" || name == "subtitle" || name.starts_with("heading ") {
                    self.page.headings.push(self.entry);
                }
                self.entry = 0;
            } else {
                self.style_name.push(sign);
            }
        }
    }
}
