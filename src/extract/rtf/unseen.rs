//! What words of RTF say about whether a person sees the text.

use crate::{
    extract::sight::{PRESSED, RAISED, REACH, SQUEEZED, is_condensed},
    model::HiddenReason,
};

/// What a word says about letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    Seen,
    Unseen(HiddenReason),
}

/// What a word says about letters of a size, if it says anything about them.
pub(super) fn letters(name: &str, number: i32, half_points: u16) -> Option<Sight> {
    let (unseen, reason) = match name {
        "charscalex" => (number > 0 && number < SQUEEZED, HiddenReason::Tiny),
        "expndtw" => (is_condensed(number, half_points), HiddenReason::Tiny),
        "up" | "dn" => (number.saturating_abs() > RAISED, HiddenReason::OffPage),
        _ => return None,
    };
    Some(if unseen { Sight::Unseen(reason) } else { Sight::Seen })
}

/// Why a word takes its paragraph out of sight.
pub(super) fn paragraph(name: &str, number: i32) -> Option<HiddenReason> {
    let (unseen, reason) = match name {
        // A line height below 0 is exact, one above is the least.
        "sl" => ((-PRESSED..0).contains(&number), HiddenReason::Tiny),
        "li" | "lin" | "posx" | "posy" | "posnegx" | "posnegy" => {
            (!REACH.contains(&number), HiddenReason::OffPage)
        }
        _ => return None,
    };
    unseen.then_some(reason)
}

/// Whether a row of this height shows no letters; below 0 it is exact.
pub(super) fn row(height: i32) -> bool {
    (-PRESSED..0).contains(&height)
}

/// Where a shape stands, in twentieths of a point.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    left: Option<i32>,
    top: Option<i32>,
    right: Option<i32>,
    bottom: Option<i32>,
}

impl Shape {
    /// Takes a word about the shape; another shape begins with its left side.
    pub(super) fn take(&mut self, name: &str, number: i32) {
        match name {
            "shpleft" => *self = Self { left: Some(number), ..Self::default() },
            "shptop" => self.top = Some(number),
            "shpright" => self.right = Some(number),
            "shpbottom" => self.bottom = Some(number),
            _ => {}
        }
    }

    /// Why nothing in it can be seen.
    pub(super) fn unseen(self) -> Option<HiddenReason> {
        let (left, top) = (self.left?, self.top?);
        let (right, bottom) = (self.right?, self.bottom?);
        if right.saturating_sub(left) <= PRESSED / 2 || bottom.saturating_sub(top) <= PRESSED / 2 {
            return Some(HiddenReason::Tiny);
        }
        let outside = !REACH.contains(&left) || !REACH.contains(&top);
        outside.then_some(HiddenReason::OffPage)
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::{limits::Limits, rtf, tests::facts},
        model::HiddenReason,
    };

    #[test]
    fn letters_rows_paragraphs_and_shapes_hide_what_they_hold() {
        let (tiny, away) = (HiddenReason::Tiny, HiddenReason::OffPage);
        for (reason, hiding) in [
            (tiny, r"{\charscalex1 stuffing}\par"),
            (tiny, r"{\fs20\expndtw-200 stuffing}\par"),
            (away, r"{\up9000 stuffing}\par"),
            (tiny, r"\pard\sl-15\slmult0 stuffing\par\pard"),
            (away, r"\pard\li-31000 stuffing\par\pard"),
            (tiny, r"\trowd\trrh-20\pard\intbl stuffing\cell\row\pard"),
            (
                tiny,
                r"{\shp{\*\shpinst\shpleft90\shptop90\shpright90\shpbottom99{\shptxt stuffing\par}}}\par",
            ),
            (
                away,
                r"{\shp{\*\shpinst\shpleft-90000\shptop9\shpright-80000\shpbottom999{\shptxt stuffing\par}}}\par",
            ),
        ] {
            let file = format!(r"{{\rtf1 shown\par {hiding} shown\par}}");
            let draft = rtf::read(file.as_bytes(), Limits::default()).unwrap();
            let document = draft.finish(facts()).unwrap();
            assert_eq!(document.text, "shown\nshown", "{hiding}");
            let hidden: Vec<_> = document.hidden.iter().map(|it| (it.reason, &*it.text)).collect();
            assert_eq!(hidden, [(reason, "stuffing")], "{hiding}");
        }
    }

    #[test]
    fn honest_spacing_indents_rows_and_boxes_stay_seen() {
        for honest in [
            r"{\charscalex90\expndtw-10\up6 honest}\par",
            r"\pard\sl-240\slmult0\li-720 honest\par",
            r"\trowd\trrh-400\pard\intbl honest\cell\row",
            r"\trowd\trrh20\pard\intbl honest\cell\row",
            r"{\shp{\*\shpinst\shpleft0\shptop90\shpright4000\shpbottom900{\shptxt honest\par}}}\par",
        ] {
            let file = format!(r"{{\rtf1 {honest}}}");
            let draft = rtf::read(file.as_bytes(), Limits::default()).unwrap();
            let document = draft.finish(facts()).unwrap();
            assert_eq!((&*document.text, document.hidden.len()), ("honest", 0), "{honest}");
        }
    }
}
