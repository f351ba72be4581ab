//! Colours as style sheets write them.

use crate::extract::color::{Ground, Ink, Rgb, WHITE, hex};

/// Opacity of a colour below which it paints nothing.
const OPACITY: f32 = 0.06;

/// Names in use for grounds, and their numbers.
const NAMED: [(&str, &str); 20] = [
    ("gray", "808080"),
    ("grey", "808080"),
    ("silver", "c0c0c0"),
    ("maroon", "800000"),
    ("red", "ff0000"),
    ("purple", "800080"),
    ("fuchsia", "ff00ff"),
    ("magenta", "ff00ff"),
    ("green", "008000"),
    ("lime", "00ff00"),
    ("olive", "808000"),
    ("yellow", "ffff00"),
    ("navy", "000080"),
    ("blue", "0000ff"),
    ("teal", "008080"),
    ("aqua", "00ffff"),
    ("cyan", "00ffff"),
    ("lightgray", "d3d3d3"),
    ("lightyellow", "ffffe0"),
    ("beige", "f5f5dc"),
];

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
    if let Some((_, digits)) = NAMED.iter().find(|(name, _)| *name == value) {
        return numbered(digits);
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
        "hsl" | "hsla" => mixed(first, second, third),
        _ => return Shade::Unknown,
    };
    match color {
        [Some(red), Some(green), Some(blue)] => {
            Shade::Plain([red, green, blue].map(|part| part.clamp(0.0, 255.0).round() as u8))
        }
        _ => Shade::Unknown,
    }
}

/// Red, green and blue of a hue in degrees, a strength and a lightness.
fn mixed(hue: &str, strength: &str, light: &str) -> [Option<f32>; 3] {
    let (strength, light) = (part(strength, 1.0), part(light, 1.0));
    let (Some(strength), Some(light)) = (strength, light) else { return [None; 3] };
    let hue: Option<f32> = hue.trim_end_matches("deg").parse().ok();
    let reach = strength * light.min(1.0 - light);
    // Without a hue, or next to white and black, only the lightness counts.
    if reach < 0.02 {
        return [Some(light * 255.0); 3];
    }
    [0.0, 8.0, 4.0].map(|turn: f32| {
        let at = (turn + hue? / 30.0).rem_euclid(12.0);
        Some((light - reach * (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0)) * 255.0)
    })
}

/// The colour of a gradient whose stops cannot be told apart.
pub(super) fn gradient(value: &str) -> Option<Rgb> {
    let (name, inner) = value.split_once('(')?;
    let stops = inner.strip_suffix(')').filter(|_| name.ends_with("-gradient"))?;
    let mut color: Option<Rgb> = None;
    let mut depth = 0_usize;
    let stops = stops.split(|sign| {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        sign == ',' && depth == 0
    });
    for stop in stops.map(str::trim) {
        let end = stop.find(')').map_or_else(|| stop.find(' ').unwrap_or(stop.len()), |at| at + 1);
        let Shade::Plain(own) = shade(stop.get(..end)?) else { return None };
        if !Ground::Plain(*color.get_or_insert(own)).swallows(Ink::Plain(own)) {
            return None;
        }
    }
    color
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
        for unknown in ["rebeccapurple", "var(--ink)", "hsl(x, 60%, 40%)", "color-mix(in lab)"] {
            assert_eq!(shade(unknown), Shade::Unknown, "{unknown}");
        }
        assert_eq!(shade("rgb(31, 56, 100)"), Shade::Plain([31, 56, 100]));
        assert_eq!(shade("hsl(210, 60%, 40%)"), Shade::Plain([41, 102, 163]));
        assert_eq!(shade("navy"), Shade::Plain([0, 0, 128]));
    }

    #[test]
    fn a_gradient_of_one_colour_is_that_colour() {
        assert_eq!(gradient("linear-gradient(#fff, rgb(250, 250, 250) 90%)"), Some(WHITE));
        assert_eq!(gradient("linear-gradient(#fff, #123)"), None);
        assert_eq!(gradient("linear-gradient(to right, #fff, #fff)"), None);
        assert_eq!(gradient("url(a.png)"), None);
    }
}
