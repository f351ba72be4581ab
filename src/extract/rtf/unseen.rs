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
        // Quarters of a point.
        "expnd" => (is_condensed(number.saturating_mul(5), half_points), HiddenReason::Tiny),
        "expndtw" => (is_condensed(number, half_points), HiddenReason::Tiny),
        "up" | "dn" => (number.saturating_abs() > RAISED, HiddenReason::OffPage),
        _ => return None,
    };
    Some(if unseen { Sight::Unseen(reason) } else { Sight::Seen })
}

/// Why a word takes its paragraph out of sight.
pub(super) fn paragraph(name: &str, number: i32) -> Option<HiddenReason> {
    let (unseen, reason) = match name {
        // A height of lines or of a frame below 0 is exact, one above is the least.
        "sl" | "absh" => ((-PRESSED..0).contains(&number), HiddenReason::Tiny),
        "li" | "lin" | "fi" | "posx" | "posy" | "posnegx" | "posnegy" => {
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
    hidden: bool,
}

impl Shape {
    /// Takes a word about the shape; another shape begins with its left side.
    pub(super) fn take(&mut self, name: &str, number: i32) {
        match name {
            "shpleft" => {
                *self = Self { left: Some(number), hidden: self.hidden, ..Self::default() };
            }
            "shptop" => self.top = Some(number),
            "shpright" => self.right = Some(number),
            "shpbottom" => self.bottom = Some(number),
            _ => {}
        }
    }

    /// Takes a property by its name.
    pub(super) fn take_property(&mut self, name: &str, value: &str) {
        if name == "fHidden" {
            self.hidden = value == "1";
        }
    }

    /// Why nothing in it can be seen.
    pub(super) fn unseen(self) -> Option<HiddenReason> {
        if self.hidden {
            return Some(HiddenReason::Vanish);
        }
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
            (away, r"\pard\fi-31000 stuffing\par\pard"),
            (tiny, r"{\fs20\expnd-40 stuffing}\par"),
            (tiny, r"\pard\absh-20\posx9 stuffing\par\pard"),
            (HiddenReason::Vanish, r"\pard{\listtext\v stuffing\tab}\par"),
            (
                HiddenReason::Vanish,
                r"{\shp{\*\shpinst\shpleft0\shptop0\shpright900\shpbottom999{\sp{\sn fHidden}{\sv 1}}{\shptxt stuffing\par}}}\par",
            ),
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
    fn headers_of_no_page_are_not_read_and_stuffed_properties_are_told() {
        let words = "stuffing ".repeat(40);
        let file =
            format!(r"{{\rtf1{{\info{{\keywords {words}}}}}{{\headerf stuffing\par}}shown\par}}");
        let draft = rtf::read(file.as_bytes(), Limits::default()).unwrap();
        let document = draft.finish(facts()).unwrap();
        assert_eq!(document.text, "shown");
        let reasons: Vec<_> = document.hidden.iter().map(|it| it.reason).collect();
        assert_eq!(reasons, [HiddenReason::Metadata]);
    }

    #[test]
    fn honest_spacing_indents_rows_and_boxes_stay_seen() {
        for honest in [
            r"{\charscalex90\expndtw-10\up6 honest}\par",
            r"\pard\sl-240\slmult0\li-720 honest\par",
            r"\pard\li720\fi-720\absh-400 honest\par",
            r"{\fs20\expnd-4 honest}\par",
            r"{\colortbl;\red255\green255\blue255;}\pard{\listtext\cf1 \tab}honest\par",
            r"{\colortbl;\red255\green255\blue255;}\pard\shading9000\cfpat0{\cf1 honest}\par",
            r"{\colortbl;\red255\green255\blue255;}{\chshdng9000\cf1 honest}\par",
            r"{\colortbl;\red255\green255\blue255;}{\*\background{\shp}}\viewbksp1{\cf1 honest}\par",
            r"\titlepg{\headerf honest\par}",
            r"{\shp{\*\shpinst\shpleft0\shptop0\shpright900\shpbottom999{\sp{\sn fHidden}{\sv 0}}{\shptxt honest\par}}}\par",
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
