//! The few declarations of CSS that decide whether text can be seen, and how large it is.

use super::shade::{Shade, shade};
use crate::{
    extract::{
        color::{Ground, Ink, TINY},
        length,
    },
    model::HiddenReason,
};

/// Pixels to the left or above, and to the right, beyond which nobody scrolls.
const FAR: (f32, f32) = (-500.0, 20_000.0);
/// Usual size of letters, in pixels.
const LETTER: f32 = 16.0;
/// Sides of a box, in pixels, that shows no letter.
const FLAT: f32 = 2.0;

/// What one source says about an element; `None` where it is silent.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Css {
    /// Why the element and all in it cannot be seen.
    pub(super) hidden: Option<HiddenReason>,
    /// `visibility` comes back with its children's own word.
    pub(super) visible: Option<bool>,
    pub(super) ink: Option<Ink>,
    pub(super) ground: Option<Ground>,
    pub(super) points: Option<f32>,
    pub(super) bold: Option<bool>,
}

impl Css {
    /// Reads `name: value; …`.
    pub(super) fn read(declarations: &str) -> Self {
        let mut css = Self::default();
        // What only hides together with something else.
        let (mut cut, mut flat, mut placed, mut clipped) = (false, false, false, false);
        let mut painted = false;
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let value = value.trim().to_lowercase();
            let value = value.trim_end_matches("!important").trim();
            match name.trim().to_lowercase().as_str() {
                "overflow" | "overflow-x" | "overflow-y" => {
                    cut |= matches!(value, "hidden" | "clip");
                }
                "width" | "height" | "max-width" | "max-height" => {
                    flat |= pixels(value).is_some_and(|side| side < FLAT);
                }
                "position" => placed |= matches!(value, "absolute" | "fixed"),
                "background-clip" | "-webkit-background-clip" => painted |= value == "text",
                // A browser minds this rule on placed elements only.
                "clip" => clipped |= value.starts_with("rect(0") || value.starts_with("rect(1px"),
                name => css.take(name, value),
            }
        }
        if (cut && flat) || (placed && clipped) {
            css.hidden = Some(HiddenReason::OffPage);
        }
        // Clear letters that show the gradient behind them.
        if painted {
            css.hidden = css.hidden.filter(|reason| *reason != HiddenReason::Transparent);
        }
        css
    }

    /// Takes a declaration that means something by itself.
    fn take(&mut self, name: &str, value: &str) {
        let hidden = &mut self.hidden;
        match name {
            "display" if value == "none" => *hidden = Some(HiddenReason::Invisible),
            "content-visibility" if value == "hidden" => *hidden = Some(HiddenReason::Invisible),
            "visibility" => self.visible = Some(!matches!(value, "hidden" | "collapse")),
            "opacity" if share(value).is_some_and(|it| it < 0.05) => {
                *hidden = Some(HiddenReason::Transparent);
            }
            "filter" => {
                let inner = value.strip_prefix("opacity(").and_then(|it| it.strip_suffix(')'));
                if inner.and_then(share).is_some_and(|it| it < 0.05) {
                    *hidden = Some(HiddenReason::Transparent);
                }
            }
            "left" | "top" | "right" | "bottom" | "text-indent" | "margin-left" | "margin-top"
                if pixels(value).is_some_and(|it| it < FAR.0 || it > FAR.1) =>
            {
                *hidden = Some(HiddenReason::OffPage);
            }
            "clip-path" | "-webkit-clip-path" if shows_nothing(value) => {
                *hidden = Some(HiddenReason::OffPage);
            }
            "transform" | "-webkit-transform" => *hidden = transformed(value).or(*hidden),
            "scale" | "translate" => {
                let step = format!("{name}({})", value.replace(' ', ","));
                *hidden = transformed(&step).or(*hidden);
            }
            "zoom" if share(value).is_some_and(|it| it < 0.1) => *hidden = Some(HiddenReason::Tiny),
            "letter-spacing" if pixels(value).is_some_and(|it| it < -0.4 * LETTER) => {
                *hidden = Some(HiddenReason::Tiny);
            }
            "font-size" => self.points = points(value),
            "font" => {
                // The size stands before the family, with the height of the line behind a slash.
                let mut sizes =
                    value.split_whitespace().map(|it| it.split('/').next().unwrap_or(it));
                self.points = sizes.find_map(points).or(self.points);
                self.bold = value.split_whitespace().find_map(weight_word).or(self.bold);
            }
            "font-weight" => self.bold = weight(value),
            "color" | "-webkit-text-fill-color" => match ink(value) {
                Some(Shade::Clear) => *hidden = Some(HiddenReason::Transparent),
                Some(Shade::Plain(color)) => self.ink = Some(Ink::Plain(color)),
                Some(Shade::Unknown) => self.ink = Some(Ink::Auto),
                None => {}
            },
            "background" | "background-color" => self.ground = ground(value).or(self.ground),
            "background-image" if value != "none" => self.ground = Some(Ground::Unknown),
            _ => {}
        }
    }

    /// What `over` says wins.
    pub(super) fn with(self, over: Self) -> Self {
        Self {
            hidden: over.hidden.or(self.hidden),
            visible: over.visible.or(self.visible),
            ink: over.ink.or(self.ink),
            ground: over.ground.or(self.ground),
            points: over.points.or(self.points),
            bold: over.bold.or(self.bold),
        }
    }
}

/// A number, or a share in per cent as a number.
fn share(value: &str) -> Option<f32> {
    match length::parts(value)? {
        (number, "%") => Some(number / 100.0),
        (number, "") => Some(number),
        _ => None,
    }
}

/// A length in pixels, on a screen of a usual size.
fn pixels(value: &str) -> Option<f32> {
    let (number, unit) = length::parts(value)?;
    match unit {
        "em" | "rem" | "ch" | "ex" => Some(number * LETTER),
        // A whole screen to the left, or more; a part of one is a usual layout.
        "vw" | "vh" | "%" if number <= -100.0 => Some(number * 8.0),
        _ => length::points(value).map(|points| points / 0.75),
    }
}

/// Whether a path that cuts an element out leaves nothing of it.
fn shows_nothing(value: &str) -> bool {
    let inner = |name: &str| value.strip_prefix(name).and_then(|it| it.strip_suffix(')'));
    inner("inset(").and_then(first_length).is_some_and(|(by, unit)| unit == "%" && by >= 50.0)
        || inner("circle(").and_then(first_length).is_some_and(|(radius, _)| radius <= 0.0)
}

fn first_length(values: &str) -> Option<(f32, &str)> {
    length::parts(values.split_whitespace().next()?)
}

/// What a transformation does to sight.
fn transformed(value: &str) -> Option<HiddenReason> {
    for step in value.split_inclusive(')') {
        let Some((name, inner)) = step.trim().trim_end_matches(')').split_once('(') else {
            continue;
        };
        let mut numbers = inner.split(',');
        if name.starts_with("scale") && numbers.clone().filter_map(share).any(|by| by.abs() < 0.05)
        {
            return Some(HiddenReason::Tiny);
        }
        let far = |by: f32| by < FAR.0 || by > FAR.1;
        if name.starts_with("translate") && numbers.any(|by| pixels(by).is_some_and(far)) {
            return Some(HiddenReason::OffPage);
        }
    }
    None
}

/// A length in points; lengths relative to the parent are given as unknown unless they vanish.
fn points(value: &str) -> Option<f32> {
    let (size, unit) = length::parts(value)?;
    match unit {
        "" => Some(size * 0.75),
        "em" | "rem" if size * 12.0 < TINY => Some(size * 12.0),
        "%" if size * 0.12 < TINY => Some(size * 0.12),
        _ => length::points(value),
    }
}

fn weight(value: &str) -> Option<bool> {
    let number = || length::parts(value).filter(|(_, unit)| unit.is_empty());
    weight_word(value).or_else(|| number().map(|(weight, _)| weight >= 600.0))
}

fn weight_word(value: &str) -> Option<bool> {
    match value {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        _ => None,
    }
}

/// A colour of letters; none where it is that of the element around.
fn ink(value: &str) -> Option<Shade> {
    (!matches!(value, "inherit" | "currentcolor")).then(|| shade(value))
}

fn ground(value: &str) -> Option<Ground> {
    match value {
        "" | "none" | "inherit" | "initial" | "unset" => None,
        other => match shade(other.split(" url").next().unwrap_or(other)) {
            Shade::Plain(color) => Some(Ground::Plain(color)),
            Shade::Unknown => Some(Ground::Unknown),
            Shade::Clear => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_many_ways_out_of_sight_are_known() {
        use HiddenReason::{Invisible, OffPage, Tiny, Transparent};
        for (style, reason) in [
            ("display: none !important", Invisible),
            ("opacity:0%", Transparent),
            ("filter: opacity(0)", Transparent),
            ("color: rgba(0,0,0,0)", Transparent),
            ("-webkit-text-fill-color: transparent", Transparent),
            ("position:absolute;left:-200vw", OffPage),
            ("text-indent:-60em", OffPage),
            ("height:0;overflow:hidden", OffPage),
            ("position:absolute; clip: rect(0 0 0 0)", OffPage),
            ("clip-path: inset(50%)", OffPage),
            ("transform: rotate(3deg) translateX(-9999px)", OffPage),
            ("transform:scale(0)", Tiny),
            ("scale: 0 1", Tiny),
            ("translate: -9999px 0", OffPage),
            ("letter-spacing:-1em", Tiny),
        ] {
            assert_eq!(Css::read(style).hidden, Some(reason), "{style}");
        }
        assert_eq!(Css::read("font: 0/0 a").points, Some(0.0));
        assert_eq!(Css::read("font-size:.01em").points, Some(0.12));
    }

    #[test]
    fn usual_layouts_stay_seen() {
        for style in [
            "display:flex;opacity:.8;overflow:hidden;height:40px",
            "position:absolute;left:-12px;top:0;width:50%",
            "margin-left:-15px;margin-top:-50%;max-height:0.5in",
            "height:0;padding-bottom:56%",
            "transform:scale(1.02) translate(-50%, -50%)",
            "scale:1.1;translate:-50% 0",
            "clip-path: inset(0 10% 0 0);letter-spacing:-0.02em",
            "color:rgba(20,20,20,.9);clip:auto",
            "background-clip:text;color:transparent",
        ] {
            assert_eq!(Css::read(style).hidden, None, "{style}");
        }
        let css = Css::read("font: bold 11pt/1.4 Georgia, serif");
        assert_eq!((css.points, css.bold), (Some(11.0), Some(true)));
    }
}
