//! Gives list items their bullets back where the file draws them as small shapes, as browsers do.

use super::{BoundingBox, TextLine};

/// Sizes of a drawn bullet, in sizes of the text beside it.
const SIZE: std::ops::Range<f32> = 0.15..0.55;
/// Gap between bullet and text, in sizes of the text.
const GAP: std::ops::Range<f32> = 0.1..2.0;
const SIGN: &str = "• ";

/// Puts a bullet before each line that has a dot at its left.
pub(super) fn restore(lines: &mut [TextLine], dots: &[BoundingBox]) {
    if dots.is_empty() {
        return;
    }
    let mut dots: Vec<&BoundingBox> = dots.iter().collect();
    dots.sort_by(|a, b| a.y0.total_cmp(&b.y0));
    for line in lines.iter_mut() {
        let b = line.bounds;
        let from = dots.partition_point(|dot| dot.y0 < b.y0);
        let beside = dots.get(from..).unwrap_or_default();
        let dot = beside.iter().take_while(|dot| dot.y0 < b.y1).find(|dot| {
            let side = (dot.x1 - dot.x0) / line.size;
            let gap = (b.x0 - dot.x1) / line.size;
            SIZE.contains(&side) && GAP.contains(&gap) && dot.y1 < b.y1
        });
        let Some(dot) = dot.filter(|_| !line.text.starts_with('•')) else { continue };
        line.text.insert_str(0, SIGN);
        for (start, _) in &mut line.places {
            *start += SIGN.len();
        }
        line.places.insert(0, (0, **dot));
        line.bounds = b.cover(**dot);
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            rows::{in_stream_order, tests::glyphs},
            words::line,
        },
        *,
    };

    fn restored(dot: [f32; 4]) -> String {
        let mut lines: Vec<TextLine> = in_stream_order(glyphs("Cut cost", 65.0, 100.0, 10.0))
            .iter()
            .filter_map(line)
            .collect();
        restore(&mut lines, &[dot.into()]);
        lines.remove(0).text
    }

    #[test]
    fn a_drawn_dot_before_a_line_is_its_bullet() {
        assert_eq!(restored([55.0, 95.0, 58.5, 98.5]), "• Cut cost");
    }

    #[test]
    fn dots_elsewhere_and_larger_marks_are_no_bullets() {
        assert_eq!(restored([120.0, 95.0, 123.5, 98.5]), "Cut cost");
        assert_eq!(restored([20.0, 95.0, 23.5, 98.5]), "Cut cost");
        assert_eq!(restored([52.0, 92.0, 61.0, 101.0]), "Cut cost");
        assert_eq!(restored([55.0, 75.0, 58.5, 78.5]), "Cut cost");
    }
}
