//! What the properties of an OpenDocument style or frame say about whether a person sees it.

use crate::{
    extract::{
        color::TINY,
        length::{parts, points},
        sight::{FLAT_POINTS, PRESSED_POINTS, REACH_POINTS, SQUEEZED},
        xml::Tag,
    },
    model::HiddenReason,
};

/// Size of text whose style states only a share of it.
const USUAL: f32 = 12.0;
/// Opacity, in per cent, below which text cannot be seen.
const OPACITY: f32 = 6.0;
/// Letters set closer by this many points stand upon each other at any size people read.
const CONDENSED: f32 = -5.0;
/// Height of lines, in per cent, below which they are strokes.
const FLATTENED: f32 = 10.0;
/// Letters raised or lowered by more than this share of their size, in per cent, leave their line.
const RAISED: f32 = 1000.0;

/// Why letters of these properties cannot be seen.
pub(super) fn text(tag: &Tag<'_>) -> Option<HiddenReason> {
    let share = |name| {
        let value = tag.attribute(name)?;
        parts(&value).filter(|(_, unit)| *unit == "%").map(|(number, _)| number)
    };
    let tiny = share("font-size").is_some_and(|size| size / 100.0 * USUAL < TINY)
        || share("text-scale").is_some_and(|width| width < SQUEEZED as f32)
        || length(tag, "letter-spacing").is_some_and(|by| by < CONDENSED)
        // A second word says how large raised letters are.
        || tag.attribute("text-position").is_some_and(|place| {
            let size = place.split_whitespace().nth(1).and_then(parts);
            size.is_some_and(|(size, unit)| unit == "%" && size / 100.0 * USUAL < TINY)
        });
    if tiny {
        return Some(HiddenReason::Tiny);
    }
    let raised = tag.attribute("text-position").is_some_and(|place| {
        let by = place.split_whitespace().next().and_then(parts);
        by.is_some_and(|(by, unit)| unit == "%" && by.abs() > RAISED)
    });
    if raised {
        return Some(HiddenReason::OffPage);
    }
    // Writers state an opacity of 0 beside the window's own colour, which means no colour at all.
    let own = tag.attribute("color").is_some()
        && tag.attribute("use-window-font-color").is_none_or(|it| it != "true");
    let opacity = share("opacity").filter(|_| own);
    let clear = opacity.is_some_and(|opacity| opacity < OPACITY)
        || share("char-transparency").is_some_and(|clear| clear > 100.0 - OPACITY);
    clear.then_some(HiddenReason::Transparent)
}

/// Why a paragraph of these properties cannot be seen.
pub(super) fn paragraph(tag: &Tag<'_>) -> Option<HiddenReason> {
    let flattened = tag.attribute("line-height").is_some_and(|height| {
        parts(&height).is_some_and(|(share, unit)| unit == "%" && share < FLATTENED)
    });
    if flattened || length(tag, "line-height").is_some_and(|height| height < PRESSED_POINTS) {
        return Some(HiddenReason::Tiny);
    }
    // A first line begins so far from the rest of its paragraph.
    let left = length(tag, "margin-left").unwrap_or(0.0);
    let first = left + length(tag, "text-indent").unwrap_or(0.0);
    let outside = [left, first].iter().any(|at| !REACH_POINTS.contains(at));
    outside.then_some(HiddenReason::OffPage)
}

/// Why a table row of these properties cannot be seen: its height is stated, not only its least.
pub(super) fn row(tag: &Tag<'_>) -> Option<HiddenReason> {
    length(tag, "row-height")
        .is_some_and(|height| height < PRESSED_POINTS)
        .then_some(HiddenReason::Tiny)
}

/// Why a frame or shape cannot be seen; one that grows with its text states no height.
pub(super) fn place(tag: &Tag<'_>) -> Option<HiddenReason> {
    if ["width", "height"].iter().any(|side| length(tag, side).is_some_and(|it| it < FLAT_POINTS)) {
        return Some(HiddenReason::Tiny);
    }
    let far = |name: &&str| length(tag, name).is_some_and(|at| !REACH_POINTS.contains(&at));
    ["x", "y"].iter().any(far).then_some(HiddenReason::OffPage)
}

/// Whether a frame or shape stands beside a page of this width, wherever on it its place is counted
/// from.
pub(super) fn is_beyond(tag: &Tag<'_>, page: f32) -> bool {
    let Some(left) = length(tag, "x") else { return false };
    let of_page = tag.attribute("anchor-type").as_deref() == Some("page");
    let width = length(tag, "width").unwrap_or(page);
    left > page || left + width < if of_page { 0.0 } else { -page }
}

/// Whether a field or section is switched off: always, or by a condition that its writer found to hold or
/// that always holds.
pub(super) fn is_switched_off(tag: &Tag<'_>) -> bool {
    match tag.attribute("display").as_deref() {
        Some("none") => true,
        Some("condition") => match tag.attribute("is-hidden").as_deref() {
            Some(hidden) => hidden == "true",
            None => tag.attribute("condition").is_some_and(|condition| always_holds(&condition)),
        },
        _ => false,
    }
}

/// Whether a condition needs no variable to hold.
fn always_holds(condition: &str) -> bool {
    let formula = condition.rsplit_once(':').map_or(condition, |(_, formula)| formula);
    let formula: String = formula.chars().filter(|sign| !sign.is_whitespace()).collect();
    match formula.split_once("==") {
        Some((left, right)) => left == right,
        None => {
            formula.eq_ignore_ascii_case("true") || formula.parse::<u32>().is_ok_and(|it| it > 0)
        }
    }
}

fn length(tag: &Tag<'_>, name: &str) -> Option<f32> {
    points(&tag.attribute(name)?)
}
