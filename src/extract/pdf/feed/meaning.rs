//! What a glyph means: its text by the file's map, the font's own table or its code.

use hayro_interpret::{
    font::{Glyph as FontGlyph, PositionedGlyph},
    hayro_cmap::BfString,
};

use super::font::Fonts;
use crate::extract::pdf::{
    spelling::Spelling,
    unicode::{self, Letters},
};

/// What is known of a glyph's text.
pub(super) struct Meaning {
    /// Empty for pictures.
    pub text: Spelling,
    /// Whether there is none.
    pub unmapped: bool,
    /// Whether only the font's own table tells it.
    pub recovered: bool,
}

impl Meaning {
    fn known(text: impl Into<Spelling>) -> Self {
        Self { text: text.into(), unmapped: false, recovered: false }
    }
}

/// The text of a glyph.
pub(super) fn text_of(placed: &PositionedGlyph<'_>, fonts: &mut Fonts<'_>) -> Meaning {
    let letters = fonts.letters();
    let raw = match placed.as_unicode() {
        // What it mostly is stays as it is.
        Some(BfString::Char(c @ ' '..='~')) if letters == Letters::Plain => {
            return Meaning::known(c);
        }
        Some(BfString::Char(c)) if c != '\0' && c != '\u{fffd}' => c.to_string(),
        Some(BfString::String(text)) if !text.is_empty() => text,
        _ => {
            if letters != Letters::Plain {
                let private = char::from_u32(0xf000 + (placed.char_code() & 0xff));
                let text = private.map(|c| unicode::clean(&c.to_string(), letters));
                return Meaning::known(text.unwrap_or_default());
            }
            if let FontGlyph::Outline(outline) = &**placed
                && let Some(own) = fonts.own_character(outline)
            {
                let text = unicode::clean(own.encode_utf8(&mut [0; 4]), letters);
                return Meaning { recovered: true, ..Meaning::known(text) };
            }
            // Bitmap fonts of old TeX carry no map, but their codes are mostly ASCII.
            let code = char::from_u32(placed.char_code()).filter(char::is_ascii_graphic);
            return match (&**placed, code) {
                (FontGlyph::Type3(_), Some(code)) => Meaning::known(code),
                _ => Meaning { unmapped: true, ..Meaning::known('\u{fffd}') },
            };
        }
    };
    Meaning::known(unicode::clean(&raw, letters))
}
