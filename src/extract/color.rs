//! Colours of text and what lies behind it.

use crate::model::HiddenReason;

/// Red, green, blue.
pub(super) type Rgb = [u8; 3];

/// The white of an empty page.
pub(super) const WHITE: Rgb = [255; 3];

/// Colours nearer than this in every channel cannot be told apart on a screen or on paper.
const INDISTINCT: u8 = 24;

/// The colour of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Black or white, whichever shows.
    Auto,
    /// A colour.
    Plain(Rgb),
}

/// What lies behind text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// A colour.
    Plain(Rgb),
    /// A picture, a gradient, a shape that overlaps: it cannot be told.
    Unknown,
}

impl Ground {
    /// Whether text of this ink cannot be seen on it.
    pub(super) fn swallows(self, ink: Ink) -> bool {
        match (self, ink) {
            (Self::Plain(ground), Ink::Plain(ink)) => {
                ground.iter().zip(ink).all(|(a, b)| a.abs_diff(b) < INDISTINCT)
            }
            _ => false,
        }
    }
}

/// Smaller than this (in points) nobody reads it: it is put there for machines.
pub(super) const TINY: f32 = 2.6;

/// Why text of this ink and size on this ground cannot be seen.
pub(super) fn unseen(ink: Ink, ground: Ground, points: Option<f32>) -> Option<HiddenReason> {
    if points.is_some_and(|points| points < TINY) {
        Some(HiddenReason::Tiny)
    } else if ground.swallows(ink) {
        Some(HiddenReason::White)
    } else {
        None
    }
}

/// `RRGGBB`, with or without a hash sign.
pub(super) fn hex(value: &str) -> Option<Rgb> {
    let value = value.trim().trim_start_matches('#');
    let value = value.split([' ', '[']).next().unwrap_or_default();
    if value.len() == 3 {
        let digit = |index| u8::from_str_radix(value.get(index..=index)?, 16).ok();
        return Some([digit(0)? * 17, digit(1)? * 17, digit(2)? * 17]);
    }
    if value.len() != 6 {
        return None;
    }
    let pair = |index| u8::from_str_radix(value.get(index..index + 2)?, 16).ok();
    Some([pair(0)?, pair(2)?, pair(4)?])
}

/// A highlighter's name; every name that is not known is some colour other than white.
pub(super) fn highlight(name: &str) -> Option<Ground> {
    let color = match name {
        "none" => return None,
        "white" => WHITE,
        "black" => [0; 3],
        "red" => [255, 0, 0],
        "green" => [0, 255, 0],
        "blue" => [0, 0, 255],
        "cyan" => [0, 255, 255],
        "magenta" => [255, 0, 255],
        "yellow" => [255, 255, 0],
        "darkRed" => [128, 0, 0],
        "darkGreen" => [0, 128, 0],
        "darkBlue" => [0, 0, 128],
        "darkCyan" => [0, 128, 128],
        "darkMagenta" => [128, 0, 128],
        "darkYellow" => [128, 128, 0],
        "darkGray" => [128; 3],
        "lightGray" => [192; 3],
        _ => return Some(Ground::Unknown),
    };
    Some(Ground::Plain(color))
}

/// VML's colours: hexadecimal with a note behind, or a name.
pub(super) fn vml(value: &str) -> Ground {
    match value.trim() {
        "white" | "window" | "window [65]" => Ground::Plain(WHITE),
        "black" => Ground::Plain([0; 3]),
        other => hex(other).map_or(Ground::Unknown, Ground::Plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_ground_s_own_colour_is_swallowed() {
        let white = Ground::Plain(WHITE);
        assert!(white.swallows(Ink::Plain(hex("FDFDFD").unwrap())));
        assert!(!white.swallows(Ink::Plain(hex("BFBFBF").unwrap())));
        assert!(!white.swallows(Ink::Auto));
        assert!(!Ground::Plain([31, 56, 100]).swallows(Ink::Plain(WHITE)));
        assert!(Ground::Plain([31, 56, 100]).swallows(Ink::Plain([31, 56, 100])));
        assert!(!Ground::Unknown.swallows(Ink::Plain(WHITE)));
    }

    #[test]
    fn vml_writes_colours_in_its_own_ways() {
        assert_eq!(vml("#4472c4 [3204]"), Ground::Plain([0x44, 0x72, 0xC4]));
        assert_eq!(vml("#fff"), Ground::Plain(WHITE));
        assert_eq!(vml("infoBackground"), Ground::Unknown);
    }
}
