//! Where a drawing stands: off its anchor, and off the page.

use std::ops::Range;

use crate::extract::xml::Tag;

/// Where, off its anchor and in English Metric Units, a drawing can still be on any page: a page's
/// width to the left, 22 inches (Word's largest page) to the right and below.
const REACH: Range<i64> = -8_700_000..20_120_000;
/// A margin wider than this is none: two inches.
const MARGIN: i64 = 1_828_800;
/// Of a page that does not state its size: A3 on either side.
const USUAL: i64 = 15_120_000;
/// English Metric Units of a twentieth of a point.
pub(super) const TWIP: i64 = 635;

/// The place of the open drawing, as far as it has been told.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Whether what is told now is down the page.
    down: bool,
    /// How far the edge that places are counted from can be from the page's; nothing where it moves with
    /// the text.
    margin: Option<i64>,
    /// Across and down.
    from: [Option<(i64, i64)>; 2],
}

impl Place {
    /// `positionH` or `positionV` begins.
    pub(super) fn axis(&mut self, tag: &Tag<'_>) {
        self.down = tag.name() == "positionV";
        self.margin = match tag.attribute("relativeFrom").as_deref() {
            Some("page") => Some(0),
            Some("margin") => Some(MARGIN),
            _ => None,
        };
    }

    /// Notes an offset along the axis; whether no page reaches there.
    pub(super) fn is_beyond(&mut self, offset: i64) -> bool {
        let axis = usize::from(self.down);
        if let Some(place) = self.from.get_mut(axis) {
            *place = self.margin.map(|margin| (offset, margin));
        }
        !REACH.contains(&offset)
    }

    /// Whether a drawing of this size lies outside a page.
    pub(super) fn is_off(&self, size: [i64; 2], page: [i64; 2]) -> bool {
        let axes = self.from.iter().zip(size).zip(page);
        axes.filter_map(|((from, size), page)| from.map(|from| (from, size, page)))
            .any(|((offset, margin), size, page)| offset + size < -margin || offset > page)
    }
}

/// Width and height of the largest page of a document.
pub(super) fn largest_page(xml: &str) -> [i64; 2] {
    let mut largest = [0, 0];
    for (_, rest) in xml.match_indices(":pgSz ").filter_map(|(at, _)| xml.split_at_checked(at)) {
        let tag = rest.split('>').next().unwrap_or_default();
        for (name, side) in [":w=", ":h="].into_iter().zip(&mut largest) {
            let value = tag.split_once(name).map_or("", |(_, value)| value);
            let digits = value.trim_start_matches(['"', '\'']);
            let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            let length = digits.get(..end).and_then(|digits| digits.parse::<i64>().ok());
            *side = length.map_or(*side, |length| length.saturating_mul(TWIP).max(*side));
        }
    }
    largest.map(|side| if side == 0 { USUAL } else { side })
}

#[cfg(test)]
mod tests {
    use super::largest_page;

    #[test]
    fn the_largest_page_is_found_whatever_the_quotes() {
        let xml = "<w:pgSz w:w=\"100\" w:h=\"300\"/><w:pgSz w:h='200' w:w='400'/>";
        assert_eq!(largest_page(xml), [400 * 635, 300 * 635]);
        assert_eq!(largest_page("<w:p/>")[0], super::USUAL);
    }
}
