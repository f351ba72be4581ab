//! What the properties of an OpenDocument style or frame say about whether a person sees it.

use crate::{
    extract::{
        color::TINY,
        length::{parts, points},
        sight::{FLAT_POINTS, REACH_POINTS, SQUEEZED},
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
    if length(tag, "line-height").is_some_and(|height| height < FLAT_POINTS) {
        return Some(HiddenReason::Tiny);
    }
    let outside = length(tag, "margin-left").is_some_and(|at| !REACH_POINTS.contains(&at));
    outside.then_some(HiddenReason::OffPage)
}

/// Why a table row of these properties cannot be seen: its height is stated, not only its least.
pub(super) fn row(tag: &Tag<'_>) -> Option<HiddenReason> {
    length(tag, "row-height")
        .is_some_and(|height| height < FLAT_POINTS)
        .then_some(HiddenReason::Tiny)
}

/// Why a frame cannot be seen; one that grows with its text states no height.
pub(super) fn frame(tag: &Tag<'_>) -> Option<HiddenReason> {
    if ["width", "height"].iter().any(|side| length(tag, side).is_some_and(|it| it < FLAT_POINTS)) {
        return Some(HiddenReason::Tiny);
    }
    let far = |name: &&str| length(tag, name).is_some_and(|at| !REACH_POINTS.contains(&at));
    ["x", "y"].iter().any(far).then_some(HiddenReason::OffPage)
}

fn length(tag: &Tag<'_>, name: &str) -> Option<f32> {
    points(&tag.attribute(name)?)
}
