//! What the style of a VML shape says about whether a person sees it.

use crate::{
    extract::{
        length::points,
        sight::{FLAT_POINTS, REACH_POINTS},
    },
    model::HiddenReason,
};

/// Why what is in a shape of this style cannot be seen.
pub(super) fn unseen(style: &str) -> Option<HiddenReason> {
    let declarations = || style.split(';').filter_map(|it| it.split_once(':'));
    let stated = |names: &[&str]| {
        declarations()
            .filter(|(name, _)| names.contains(&name.trim()))
            .filter_map(|(_, value)| points(value.trim()))
            .collect::<Vec<_>>()
    };
    let hidden =
        declarations().any(|(name, value)| (name.trim(), value.trim()) == ("visibility", "hidden"));
    if hidden {
        Some(HiddenReason::Vanish)
    } else if stated(&["width", "height"]).iter().any(|side| *side < FLAT_POINTS) {
        Some(HiddenReason::Tiny)
    } else {
        let places = stated(&["margin-left", "margin-top", "left", "top"]);
        places.iter().any(|at| !REACH_POINTS.contains(at)).then_some(HiddenReason::OffPage)
    }
}

/// Whether a text box grows with its text.
pub(super) fn grows(style: &str) -> bool {
    let plain = style.replace(' ', "");
    plain.contains("mso-fit-shape-to-text:t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flat_distant_and_hidden_boxes_are_unseen() {
        let tiny = Some(HiddenReason::Tiny);
        assert_eq!(unseen("position:absolute;width:0;height:0"), tiny);
        assert_eq!(unseen("width:200pt;height:.5pt"), tiny);
        let away = Some(HiddenReason::OffPage);
        assert_eq!(unseen("margin-left:-9999pt;width:90pt;height:20pt"), away);
        assert_eq!(unseen("width:90pt;visibility: hidden"), Some(HiddenReason::Vanish));
    }

    #[test]
    fn honest_boxes_are_seen() {
        for style in [
            "position:absolute;margin-left:-12pt;margin-top:3in;width:90pt;height:14pt",
            "width:468pt;height:22pt;mso-position-horizontal:center",
            "left:0;top:0;width:4000;height:900",
            "",
        ] {
            assert_eq!(unseen(style), None, "{style}");
        }
        assert!(grows("mso-fit-shape-to-text: t"));
    }
}
