//! Formatting of runs and paragraphs as styles and direct settings state it, and its sum.

use super::theme::Theme;
use crate::extract::color::{Ground, Ink, WHITE, hex, highlight};
use crate::{
    extract::{
        line::Look,
        sight::{PRESSED, RAISED, REACH, SQUEEZED, is_condensed},
        xml::{Ns, Tag},
    },
    model::HiddenReason,
};

/// Smaller than this (in half points) nobody reads it: it is put there for machines.
const TINY_HALF_POINTS: u16 = 5;

/// Further apart (in twentieths of a point) letters stand on lines of their own.
const SPACED: i32 = 4000;

/// A run that is fitted into at most so many twentieths of a point shows no letters.
const FITTED: u32 = 40;

/// More transparent than this (in thousandths of a per cent) is not there.
const TRANSPARENT: u32 = 95_000;

/// An effect on letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Fill,
    Outline,
}

/// What one source says about a run; `None` where it is silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct RunFormat {
    vanish: Option<bool>,
    bold: Option<bool>,
    half_points: Option<u16>,
    complex_bold: Option<bool>,
    complex_half_points: Option<u16>,
    width: Option<u16>,
    /// Between letters, in twentieths of a point.
    spacing: Option<i32>,
    /// Above the baseline, in half points.
    raised: Option<i32>,
    ink: Option<Ink>,
    ground: Option<Ground>,
    transparent: Option<bool>,
    outlined: Option<bool>,
    /// Whether all of it is fitted into next to no width.
    fitted: Option<bool>,
    /// The text effect whose parts are being read.
    effect: Option<Effect>,
    pub(super) symbols: Option<bool>,
}

impl RunFormat {
    /// What `over` says wins.
    pub(super) fn with(self, over: Self) -> Self {
        Self {
            vanish: over.vanish.or(self.vanish),
            bold: over.bold.or(self.bold),
            half_points: over.half_points.or(self.half_points),
            complex_bold: over.complex_bold.or(self.complex_bold),
            complex_half_points: over.complex_half_points.or(self.complex_half_points),
            width: over.width.or(self.width),
            spacing: over.spacing.or(self.spacing),
            raised: over.raised.or(self.raised),
            ink: over.ink.or(self.ink),
            ground: over.ground.or(self.ground),
            transparent: over.transparent.or(self.transparent),
            outlined: over.outlined.or(self.outlined),
            fitted: over.fitted.or(self.fitted),
            effect: None,
            symbols: over.symbols.or(self.symbols),
        }
    }

    /// Takes one property element of an `rPr`.
    pub(super) fn take(&mut self, tag: &Tag<'_>, theme: &Theme) {
        match (tag.ns, tag.name()) {
            (Ns::Word, "vanish") => self.vanish = Some(tag.is_on()),
            (Ns::Word, "b") => self.bold = Some(tag.is_on()),
            (Ns::Word, "sz") => self.half_points = half_points(tag).or(self.half_points),
            (Ns::Word, "bCs") => self.complex_bold = Some(tag.is_on()),
            (Ns::Word, "szCs") => {
                self.complex_half_points = half_points(tag).or(self.complex_half_points);
            }
            (Ns::Word, "w") => self.width = number(tag, "val").or(self.width),
            (Ns::Word, "spacing") => self.spacing = number(tag, "val").or(self.spacing),
            (Ns::Word, "fitText") => {
                self.fitted = number::<u32>(tag, "val").map(|width| width <= FITTED);
            }
            (Ns::Word, "position") => self.raised = number(tag, "val").or(self.raised),
            (Ns::Word, "color") => self.ink = ink(tag, theme).or(self.ink),
            (Ns::Word, "shd") => self.ground = shading(tag, theme).or(self.ground),
            (Ns::Word, "highlight") => {
                let name = tag.attribute("val").unwrap_or_default();
                self.ground = highlight(&name).or(self.ground);
            }
            (Ns::Word, "rFonts") => {
                if let Some(font) = tag.attribute("ascii").or_else(|| tag.attribute("hAnsi")) {
                    self.symbols =
                        Some(font.starts_with("Wingdings") || font.starts_with("Webdings"));
                }
            }
            (Ns::WordLater, name) => self.take_effect(tag, name, theme),
            _ => {}
        }
    }

    /// Word 2010's fills and outlines of letters; other effects change nothing that matters here.
    fn take_effect(&mut self, tag: &Tag<'_>, name: &str, theme: &Theme) {
        let filling = self.effect == Some(Effect::Fill);
        match name {
            "textFill" => {
                self.effect = Some(Effect::Fill);
                self.transparent = Some(false);
            }
            "textOutline" => {
                self.effect = Some(Effect::Outline);
                self.outlined = Some(false);
            }
            "shadow" | "glow" | "reflection" | "scene3d" | "props3d" => self.effect = None,
            "solidFill" if self.effect == Some(Effect::Outline) => self.outlined = Some(true),
            "noFill" if filling => self.transparent = Some(true),
            "alpha" if filling => {
                let share = number::<u32>(tag, "val");
                self.transparent = Some(share.is_some_and(|share| share >= TRANSPARENT));
            }
            "srgbClr" if filling => {
                let color = tag.attribute("val").and_then(|value| hex(&value));
                self.ink = color.map(Ink::Plain).or(self.ink);
            }
            "schemeClr" if filling => {
                let color = tag.attribute("val").and_then(|name| theme.color(&name));
                self.ink = Some(color.map_or(Ink::Auto, Ink::Plain));
            }
            // Changes of the colour before, in more ways than are worth to follow.
            "lumMod" | "lumOff" | "tint" | "shade" | "satMod" if filling => {
                self.ink = Some(Ink::Auto);
            }
            _ => {}
        }
    }

    /// The same format with what Word keeps apart for complex scripts, Thai among them.
    pub(super) fn for_text(self, text: &str) -> Self {
        if !text
            .chars()
            .any(|letter| matches!(letter, '\u{590}'..='\u{8FF}' | '\u{900}'..='\u{109F}'))
        {
            return self;
        }
        Self { bold: self.complex_bold, half_points: self.complex_half_points, ..self }
    }

    /// Bold and size.
    pub(super) fn look(self) -> Look {
        // Word's own default size is ten points.
        let half_points = self.half_points.unwrap_or(20);
        Look { bold: Some(self.bold.unwrap_or(false)), size: Some(f32::from(half_points) / 2.0) }
    }

    /// Why text of this format on `ground` cannot be seen.
    pub(super) fn hidden_on(self, ground: Ground) -> Option<HiddenReason> {
        let ground = self.ground.unwrap_or(ground);
        if self.vanish == Some(true) {
            Some(HiddenReason::Vanish)
        } else if self.half_points.is_some_and(|size| size <= TINY_HALF_POINTS)
            || self.width.is_some_and(|width| i32::from(width) < SQUEEZED)
            || self.fitted == Some(true)
            || self.spacing.is_some_and(|by| is_condensed(by, self.half_points.unwrap_or(20)))
        {
            Some(HiddenReason::Tiny)
        } else if self.raised.is_some_and(|by| by.abs() > RAISED)
            || self.spacing.is_some_and(|by| by > SPACED)
        {
            Some(HiddenReason::OffPage)
        } else if self.transparent == Some(true) && self.outlined != Some(true) {
            Some(HiddenReason::Transparent)
        } else if ground.swallows(self.ink.unwrap_or(Ink::Auto)) {
            Some(HiddenReason::White)
        } else {
            None
        }
    }
}

/// What one source says about a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ParagraphFormat {
    /// From 0; 9 is running text.
    pub(super) outline: Option<u8>,
    /// The list it belongs to; 0 takes it out of every list.
    pub(super) list: Option<u32>,
    /// The list's level, from 0.
    pub(super) level: Option<u8>,
    /// Shading.
    pub(super) ground: Option<Ground>,
    /// Whether its lines are too low to show their letters.
    pressed: Option<bool>,
    /// Whether its frame stands off the page.
    outside: Option<bool>,
    /// How far it is indented, and its first line from the rest, in twentieths of a point.
    left: Option<i32>,
    first: Option<i32>,
    /// Whether it is the large first letter of the paragraph below it.
    pub(super) initial: bool,
}

impl ParagraphFormat {
    /// What `over` says wins.
    pub(super) fn with(&self, over: &Self) -> Self {
        Self {
            outline: over.outline.or(self.outline),
            list: over.list.or(self.list),
            level: over.level.or(self.level),
            ground: over.ground.or(self.ground),
            pressed: over.pressed.or(self.pressed),
            outside: over.outside.or(self.outside),
            left: over.left.or(self.left),
            first: over.first.or(self.first),
            initial: over.initial,
        }
    }

    /// Why nothing in it can be seen on a page of this width, in twentieths of a point.
    pub(super) fn hidden(&self, page: i32) -> Option<HiddenReason> {
        if self.pressed == Some(true) {
            return Some(HiddenReason::Tiny);
        }
        let left = self.left.unwrap_or(0);
        let first = left.saturating_add(self.first.unwrap_or(0));
        let outside = self.outside == Some(true)
            || left > page
            || [left, first].iter().any(|at| !REACH.contains(at));
        outside.then_some(HiddenReason::OffPage)
    }

    /// Takes one property element of a `pPr`.
    pub(super) fn take(&mut self, tag: &Tag<'_>, theme: &Theme) {
        match (tag.ns, tag.name()) {
            (Ns::Word, "outlineLvl") => self.outline = number(tag, "val").or(self.outline),
            (Ns::Word, "numId") => self.list = number(tag, "val").or(self.list),
            (Ns::Word, "ilvl") => self.level = number(tag, "val").or(self.level),
            (Ns::Word, "shd") => self.ground = shading(tag, theme).or(self.ground),
            (Ns::Word, "framePr") => {
                let initial = tag.attribute("dropCap");
                self.initial = initial.is_some_and(|it| matches!(&*it, "drop" | "margin"));
                also(&mut self.pressed, is_pressed(tag, "h", "hRule"));
                let mut places = ["x", "y"].into_iter().filter_map(|name| number(tag, name));
                also(&mut self.outside, places.any(|at| !REACH.contains(&at)));
            }
            (Ns::Word, "spacing") if number::<u32>(tag, "line").is_some() => {
                also(&mut self.pressed, is_pressed(tag, "line", "lineRule"));
            }
            (Ns::Word, "ind") => {
                let left = number(tag, "left").or_else(|| number(tag, "start"));
                self.left = left.or(self.left);
                let hanging = number(tag, "hanging").map(|by: i32| by.saturating_neg());
                self.first = hanging.or_else(|| number(tag, "firstLine")).or(self.first);
            }
            _ => {}
        }
    }
}

/// A number in an attribute; sizes may come as `24.0`.
pub(super) fn number<T: std::str::FromStr>(tag: &Tag<'_>, name: &str) -> Option<T> {
    let value = tag.attribute(name)?;
    value.trim().trim_end_matches('%').split('.').next()?.parse().ok()
}

/// Half points, or points with their unit as strict files write them.
fn half_points(tag: &Tag<'_>) -> Option<u16> {
    let value = tag.attribute("val")?;
    match value.trim().strip_suffix("pt") {
        Some(points) => {
            points.trim().parse::<f32>().ok().map(|points| (points * 2.0).round() as u16)
        }
        None => number(tag, "val"),
    }
}

/// Several properties of one source may say it; one is enough.
fn also(said: &mut Option<bool>, says: bool) {
    *said = Some(*said == Some(true) || says);
}

/// Whether a height is stated that is exact, and too low for letters.
pub(super) fn is_pressed(tag: &Tag<'_>, height: &str, rule: &str) -> bool {
    tag.attribute(rule).is_some_and(|rule| rule == "exact")
        && number::<u32>(tag, height).is_some_and(|height| height <= PRESSED.unsigned_abs())
}

/// A theme's colour stands above the plain one beside it, which older programs read.
fn ink(tag: &Tag<'_>, theme: &Theme) -> Option<Ink> {
    let named = theme.named(tag, ["themeColor", "themeTint", "themeShade"]);
    let value = tag.attribute("val").unwrap_or_default();
    match named.or_else(|| hex(&value)) {
        Some(color) => Some(Ink::Plain(color)),
        None => (value == "auto").then_some(Ink::Auto),
    }
}

/// The colour a shading leaves behind text; a pattern is no plain colour.
pub(super) fn shading(tag: &Tag<'_>, theme: &Theme) -> Option<Ground> {
    let pattern = tag.attribute("val").unwrap_or_default();
    let color = |names: [&str; 3], plain| {
        theme.named(tag, names).or_else(|| tag.attribute(plain).and_then(|value| hex(&value)))
    };
    if pattern == "solid" {
        let front = color(["themeColor", "themeTint", "themeShade"], "color");
        return Some(front.map_or(Ground::Unknown, Ground::Plain));
    }
    let fill = color(["themeFill", "themeFillTint", "themeFillShade"], "fill");
    if let Some(share) = pattern.strip_prefix("pct").and_then(|share| share.parse::<u16>().ok()) {
        // Dots of one colour on the other look like a mix of both.
        let front = color(["themeColor", "themeTint", "themeShade"], "color").unwrap_or([0; 3]);
        let mut mixed = fill.unwrap_or(WHITE);
        for (back, front) in mixed.iter_mut().zip(front) {
            let share = share.min(100);
            *back = ((u16::from(*back) * (100 - share) + u16::from(front) * share) / 100) as u8;
        }
        return Some(Ground::Plain(mixed));
    }
    if !matches!(&*pattern, "" | "clear" | "nil") {
        return Some(Ground::Unknown);
    }
    match fill {
        Some(color) => Some(Ground::Plain(color)),
        None => tag.attribute("themeFill").map(|_| Ground::Unknown),
    }
}
