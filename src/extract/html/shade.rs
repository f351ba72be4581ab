//! Colours as style sheets write them.

use crate::extract::color::{Rgb, WHITE, hex};

/// Opacity of a colour below which it paints nothing.
const OPACITY: f32 = 0.06;

/// What a colour's text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shade {
    /// A colour.
    Plain(Rgb),
    /// No paint at all.
    Clear,
    /// No plain colour here: it is taken for one that shows.
    Unknown,
}

/// A colour by name, number or function, in small letters.
pub(super) fn shade(value: &str) -> Shade {
    match value {
        "white" | "snow" | "ivory" | "ghostwhite" | "whitesmoke" | "floralwhite" | "mintcream"
        | "azure" | "aliceblue" | "seashell" => return Shade::Plain(WHITE),
        "black" => return Shade::Plain([0; 3]),
        "transparent" => return Shade::Clear,
        _ => {}
    }
    if let Some(digits) = value.strip_prefix('#') {
        return numbered(digits);
    }
    let Some((name, inner)) = value.split_once('(') else { return Shade::Unknown };
    let parts: Vec<&str> = inner
        .trim_end_matches(')')
        .split([',', ' ', '/'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third, rest @ ..] = parts.as_slice() else { return Shade::Unknown };
    if rest.first().and_then(|alpha| part(alpha, 1.0)).is_some_and(|alpha| alpha < OPACITY) {
        return Shade::Clear;
    }
    let color = match name {
        "rgb" | "rgba" => [first, second, third].map(|value| part(value, 255.0)),
        // Without a hue, or next to white and black, only the lightness counts.
        "hsl" | "hsla" => {
            let (strength, light) = (part(second, 1.0), part(third, 1.0));
            let grey = strength.is_some_and(|it| it < 0.02)
                || light.is_some_and(|it| !(0.02..0.98).contains(&it));
            [light.filter(|_| grey).map(|light| light * 255.0); 3]
        }
        _ => return Shade::Unknown,
    };
    match color {
        [Some(red), Some(green), Some(blue)] => {
            Shade::Plain([red, green, blue].map(|part| part.clamp(0.0, 255.0).round() as u8))
        }
        _ => Shade::Unknown,
    }
}

/// `rgb`, `rgba`, `rrggbb` or `rrggbbaa`.
fn numbered(digits: &str) -> Shade {
    let (color, alpha) = match digits.len() {
        4 => digits.split_at_checked(3).unwrap_or((digits, "")),
        8 => digits.split_at_checked(6).unwrap_or((digits, "")),
        _ => (digits, ""),
    };
    if !alpha.is_empty() && alpha.chars().all(|digit| digit == '0') {
        return Shade::Clear;
    }
    hex(color).map_or(Shade::Unknown, Shade::Plain)
}

/// A number, or a percentage of `whole`.
fn part(value: &str, whole: f32) -> Option<f32> {
    match value.strip_suffix('%') {
        Some(share) => share.parse::<f32>().ok().map(|share| share / 100.0 * whole),
        None => value.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_is_written_in_many_ways() {
        for white in [
            "white",
            "#fff",
            "#ffffffff",
            "rgb(255,255,255)",
            "rgb(100% 100% 100% / 80%)",
            "hsl(0, 0%, 100%)",
            "hsla(120,40%,100%,1)",
        ] {
            assert_eq!(shade(white), Shade::Plain(WHITE), "{white}");
        }
    }

    #[test]
    fn no_paint_is_clear_and_the_rest_is_left_alone() {
        for clear in ["transparent", "#0000", "#12345600", "rgba(0,0,0,0)", "hsl(0 0% 0% / 0)"] {
            assert_eq!(shade(clear), Shade::Clear, "{clear}");
        }
        for unknown in ["rebeccapurple", "var(--ink)", "hsl(210, 60%, 40%)", "color-mix(in lab)"] {
            assert_eq!(shade(unknown), Shade::Unknown, "{unknown}");
        }
        assert_eq!(shade("rgb(31, 56, 100)"), Shade::Plain([31, 56, 100]));
    }
}
