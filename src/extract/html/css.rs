//! The few declarations of CSS that decide whether text can be seen, and how large it is.

use super::shade::{Shade, gradient, shade};
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
    /// Why the element and all in it cannot be seen, whatever else is said about it.
    unseen: Option<HiddenReason>,
    /// Whether it is not shown at all.
    pub(super) absent: Option<bool>,
    /// Whether it is quite transparent.
    clear: Option<bool>,
    /// Whether what runs over its sides is cut off.
    cut: Option<bool>,
    /// Whether its width, height and the most of them are next to nothing.
    flat: [Option<bool>; 4],
    /// Whether its first line begins behind its right side.
    aside: Option<bool>,
    /// Whether it stands in a place of its own.
    placed: Option<bool>,
    /// Whether nothing of it is left when it stands there.
    clipped: Option<bool>,
    /// Whether a path cuts all of it out.
    cut_out: Option<bool>,
    /// Whether letters show what is painted behind them.
    pub(super) painted: Option<bool>,
    /// Whether letters have no colour.
    pub(super) inkless: Option<bool>,
    /// `visibility` comes back with its children's own word.
    pub(super) visible: Option<bool>,
    pub(super) ink: Option<Ink>,
    pub(super) ground: Option<Ground>,
    pub(super) points: Option<f32>,
    /// Size as a share of that of the element around.
    pub(super) share: Option<f32>,
    pub(super) bold: Option<bool>,
}

impl Css {
    /// Reads `name: value; …`.
    pub(super) fn read(declarations: &str) -> Self {
        let mut css = Self::default();
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let name = name.trim().to_lowercase();
            let value = value.trim().to_lowercase();
            let plain = value.trim_end_matches("!important").trim();
            if plain.len() < value.len() && name == "display" && plain == "none" {
                css.unseen = Some(HiddenReason::Invisible);
            }
            css.take_box(&name, plain);
            css.take(&name, plain);
        }
        css
    }

    /// Why the element and all in it cannot be seen.
    pub(super) fn hidden(&self) -> Option<HiddenReason> {
        let yes = |said: Option<bool>| said == Some(true);
        let flat = self.flat.into_iter().any(yes);
        let outside = (yes(self.cut) && (flat || yes(self.aside)))
            // A browser minds this rule on placed elements only.
            || (yes(self.placed) && yes(self.clipped))
            || yes(self.cut_out);
        self.unseen
            .or(yes(self.absent).then_some(HiddenReason::Invisible))
            .or(yes(self.clear).then_some(HiddenReason::Transparent))
            .or(outside.then_some(HiddenReason::OffPage))
    }

    /// Takes a declaration about the element's box.
    fn take_box(&mut self, name: &str, value: &str) {
        match name {
            "overflow" => self.cut = Some(matches!(value, "hidden" | "clip")),
            "overflow-x" | "overflow-y" if matches!(value, "hidden" | "clip") => {
                self.cut = Some(true);
            }
            "width" | "height" | "max-width" | "max-height" => {
                let side = usize::from(name.ends_with("height")) + 2 * usize::from(name.len() > 6);
                if let Some(flat) = self.flat.get_mut(side) {
                    *flat = Some(pixels(value).is_some_and(|side| side < FLAT));
                }
            }
            "text-indent" => {
                self.aside =
                    Some(length::parts(value).is_some_and(|it| it.1 == "%" && it.0 >= 100.0));
            }
            "position" => self.placed = Some(matches!(value, "absolute" | "fixed")),
            "clip" => {
                self.clipped = Some(value.starts_with("rect(0") || value.starts_with("rect(1px"));
            }
            "clip-path" | "-webkit-clip-path" => self.cut_out = Some(shows_nothing(value)),
            "background-clip" | "-webkit-background-clip" => self.painted = Some(value == "text"),
            "display" => self.absent = Some(value == "none"),
            "opacity" => self.clear = share(value).map(|it| it < 0.05).or(self.clear),
            _ => {}
        }
    }

    /// Takes a declaration that means something by itself.
    fn take(&mut self, name: &str, value: &str) {
        let hidden = &mut self.unseen;
        match name {
            "content-visibility" if value == "hidden" => *hidden = Some(HiddenReason::Invisible),
            "visibility" => self.visible = Some(!matches!(value, "hidden" | "collapse")),
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
            "margin" | "inset" if is_shifted_away(name, value) => {
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
            "font-size" => {
                let value = value
                    .strip_prefix("calc(")
                    .and_then(|it| it.strip_suffix(')'))
                    .unwrap_or(value);
                self.points = points(value);
                self.share = relative(value);
            }
            "font" => {
                // The size stands before the family, with the height of the line behind a slash.
                let mut sizes =
                    value.split_whitespace().map(|it| it.split('/').next().unwrap_or(it));
                self.points = sizes.find_map(points).or(self.points);
                self.bold = value.split_whitespace().find_map(weight_word).or(self.bold);
            }
            "font-weight" => self.bold = weight(value),
            "color" | "-webkit-text-fill-color" => match ink(value) {
                Some(Shade::Clear) => self.inkless = Some(true),
                Some(Shade::Plain(color)) => {
                    (self.ink, self.inkless) = (Some(Ink::Plain(color)), Some(false));
                }
                Some(Shade::Unknown) => (self.ink, self.inkless) = (Some(Ink::Auto), Some(false)),
                None => {}
            },
            "background" | "background-color" => self.ground = ground(value).or(self.ground),
            "background-image" if value != "none" => {
                self.ground = Some(gradient(value).map_or(Ground::Unknown, Ground::Plain));
            }
            _ => {}
        }
    }

    /// What `over` says wins.
    pub(super) fn with(self, over: Self) -> Self {
        let mut flat = over.flat;
        for (over, own) in flat.iter_mut().zip(self.flat) {
            *over = over.or(own);
        }
        Self {
            unseen: over.unseen.or(self.unseen),
            absent: over.absent.or(self.absent),
            clear: over.clear.or(self.clear),
            cut: over.cut.or(self.cut),
            flat,
            aside: over.aside.or(self.aside),
            placed: over.placed.or(self.placed),
            clipped: over.clipped.or(self.clipped),
            cut_out: over.cut_out.or(self.cut_out),
            painted: over.painted.or(self.painted),
            inkless: over.inkless.or(self.inkless),
            visible: over.visible.or(self.visible),
            ink: over.ink.or(self.ink),
            ground: over.ground.or(self.ground),
            points: over.points.or(self.points),
            share: over.share.or(self.share),
            bold: over.bold.or(self.bold),
        }
    }
}

/// Whether `margin` or `inset` moves an element to where nobody scrolls. Wide negative margins to the right
/// and below are a usual way to make columns equal.
fn is_shifted_away(name: &str, value: &str) -> bool {
    let sides: Vec<f32> = value.split_whitespace().map(|it| pixels(it).unwrap_or(0.0)).collect();
    let far = |side: Option<&f32>| side.is_some_and(|by| *by < FAR.0);
    if name == "inset" {
        return sides.iter().any(|by| *by < FAR.0);
    }
    far(sides.first()) || far(sides.get(3).or_else(|| sides.get(1).filter(|_| sides.len() < 4)))
}

/// A size as a share of that around.
fn relative(value: &str) -> Option<f32> {
    match length::parts(value)? {
        (size, "em") => Some(size),
        (size, "%") => Some(size / 100.0),
        _ => None,
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
        || inner("polygon(").is_some_and(is_thin)
}

/// Whether all corners of a polygon lie on one upright or level line.
fn is_thin(corners: &str) -> bool {
    let mut corners =
        corners.split(',').filter_map(|corner| corner.trim().split_once(char::is_whitespace));
    let Some((x, y)) = corners.next() else { return false };
    let rest: Vec<(&str, &str)> = corners.collect();
    rest.iter().all(|corner| corner.0 == x) || rest.iter().all(|corner| corner.1.trim() == y.trim())
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
        // Seen from its edge, it is a stroke.
        let edge = matches!(inner.trim(), "90deg" | "-90deg" | "270deg" | ".25turn" | "0.25turn");
        if matches!(name, "rotatex" | "rotatey") && edge {
            return Some(HiddenReason::Invisible);
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
        other if gradient(other).is_some() => gradient(other).map(Ground::Plain),
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

    fn hidden(style: &str) -> Option<HiddenReason> {
        Css::read(style).hidden()
    }

    #[test]
    fn the_many_ways_out_of_sight_are_known() {
        use HiddenReason::{Invisible, OffPage, Tiny, Transparent};
        for (style, reason) in [
            ("display: none !important", Invisible),
            ("opacity:0%", Transparent),
            ("filter: opacity(0)", Transparent),
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
            ("clip-path: polygon(0 0, 0 0, 0 0)", OffPage),
            ("text-indent:100%;white-space:nowrap;overflow:hidden", OffPage),
            ("position:fixed;inset:-9999px auto auto auto", OffPage),
            ("margin:-9999px 0 0 -9999px", OffPage),
            ("transform:rotateY(90deg)", Invisible),
        ] {
            assert_eq!(hidden(style), Some(reason), "{style}");
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
            "clip-path: polygon(0 0, 100% 0, 100% 80%, 0 100%)",
            "text-indent:100%",
            "margin:0 0 -9999px;padding-bottom:9999px",
            "margin:-20px auto 0",
            "transform:rotate(90deg)",
        ] {
            assert_eq!(hidden(style), None, "{style}");
        }
        let css = Css::read("font: bold 11pt/1.4 Georgia, serif");
        assert_eq!((css.points, css.bold), (Some(11.0), Some(true)));
    }

    #[test]
    fn a_later_word_takes_an_earlier_one_back_and_two_hide_together() {
        let both = |first: &str, second: &str| Css::read(first).with(Css::read(second)).hidden();
        assert_eq!(both("overflow:hidden", "height:0"), Some(HiddenReason::OffPage));
        assert_eq!(both("display:none", "display:block"), None);
        assert_eq!(both("display:none!important", "display:block"), Some(HiddenReason::Invisible));
        assert_eq!(both("opacity:0", "opacity:1"), None);
        assert_eq!(both("max-height:0;overflow:hidden", "max-height:90px"), None);
        assert_eq!(both("height:0;overflow:hidden", "width:90px"), Some(HiddenReason::OffPage));
    }
}
