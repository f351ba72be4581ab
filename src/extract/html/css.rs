//! The few declarations of CSS that decide whether text can be seen, and how large it is.

use crate::{
    extract::color::{Ground, Ink, TINY, WHITE, hex},
    model::HiddenReason,
};

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
        let mut clipped = false;
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let value = value.trim().trim_end_matches("!important").trim().to_lowercase();
            match name.trim().to_lowercase().as_str() {
                "display" if value == "none" => css.hidden = Some(HiddenReason::Invisible),
                "visibility" => css.visible = Some(!matches!(&*value, "hidden" | "collapse")),
                "opacity" if number(&value).is_some_and(|it| it < 0.05) => {
                    css.hidden = Some(HiddenReason::Transparent);
                }
                "left" | "top" | "text-indent" | "margin-left" | "right"
                    if number(&value).is_some_and(|it| it < -500.0) =>
                {
                    css.hidden = Some(HiddenReason::OffPage);
                }
                "clip" if value.starts_with("rect(0") || value.starts_with("rect(1px") => {
                    clipped = true;
                }
                "font-size" => css.points = points(&value),
                "font-weight" => css.bold = weight(&value),
                "color" => {
                    css.ink = ink(&value);
                    if matches!(&*value, "transparent") {
                        css.hidden = Some(HiddenReason::Transparent);
                    }
                }
                "background" | "background-color" => css.ground = ground(&value).or(css.ground),
                "background-image" if value != "none" => css.ground = Some(Ground::Unknown),
                _ => {}
            }
        }
        if clipped {
            css.hidden = Some(HiddenReason::OffPage);
        }
        css
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

fn number(value: &str) -> Option<f32> {
    let digits = value.find(|sign: char| !matches!(sign, '0'..='9' | '.' | '-' | '+'));
    value.get(..digits.unwrap_or(value.len()))?.parse().ok()
}

/// A length in points; lengths relative to the parent are given as unknown unless they vanish.
fn points(value: &str) -> Option<f32> {
    let size = number(value)?;
    let unit = value.trim_start_matches(|sign: char| matches!(sign, '0'..='9' | '.' | '-' | '+'));
    match unit.trim() {
        "pt" => Some(size),
        "px" | "" => Some(size * 0.75),
        "em" | "rem" if size * 12.0 < TINY => Some(size * 12.0),
        "%" if size * 0.12 < TINY => Some(size * 0.12),
        _ => None,
    }
}

fn weight(value: &str) -> Option<bool> {
    match value {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        other => number(other).map(|weight| weight >= 600.0),
    }
}

/// A colour by name or number; those that are no plain colour here cannot hide anything.
fn color(value: &str) -> Option<[u8; 3]> {
    match value {
        "white" | "snow" | "ivory" | "ghostwhite" | "whitesmoke" => return Some(WHITE),
        "black" => return Some([0; 3]),
        _ => {}
    }
    if value.starts_with('#') {
        return hex(value);
    }
    let inner = value.strip_prefix("rgb").and_then(|rest| rest.split_once('('))?.1;
    let mut parts = inner.split([',', ' ', '/', ')']).filter(|part| !part.is_empty());
    let mut next = || parts.next()?.parse::<u8>().ok();
    Some([next()?, next()?, next()?])
}

/// A colour that cannot be told is taken for one that shows.
fn ink(value: &str) -> Option<Ink> {
    match value {
        "inherit" | "currentcolor" => None,
        other => Some(color(other).map_or(Ink::Auto, Ink::Plain)),
    }
}

fn ground(value: &str) -> Option<Ground> {
    match value {
        "" | "none" | "transparent" | "inherit" | "initial" | "unset" => None,
        other => {
            let first = other.split(" url").next().unwrap_or(other);
            Some(color(first).map_or(Ground::Unknown, Ground::Plain))
        }
    }
}
