//! Letters set upon each other until nobody can read them.

use crate::extract::pdf::glyph::Glyph;

/// Share of a letter's width by which the next one must move on.
const STEP: f32 = 0.3;
/// Letters in a row from which it is a pile; accents and signs stand on single letters.
const PILE: usize = 4;

/// Marks the letters of piles as squeezed.
pub(in crate::extract::pdf) fn mark(glyphs: &mut [Glyph]) {
    let mut start = 0;
    for at in 1..=glyphs.len() {
        let on = match (glyphs.get(at - 1), glyphs.get(at)) {
            (Some(before), Some(glyph)) => stands_on(before, glyph),
            _ => false,
        };
        if on {
            continue;
        }
        let pile = glyphs.get_mut(start..at).unwrap_or_default();
        if pile.iter().filter(|glyph| glyph.is_letter()).count() >= PILE {
            for glyph in pile {
                glyph.is_squeezed = true;
            }
        }
        start = at;
    }
}

fn stands_on(before: &Glyph, glyph: &Glyph) -> bool {
    let (along, across) = before.along();
    let (next, line) = glyph.along();
    let width = before.advance.min(glyph.advance);
    width > 0.0
        && before.dir == glyph.dir
        && before.text != glyph.text
        && (next - along).abs() < STEP * width
        && (line - across).abs() < STEP * glyph.size
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::layout::glyphs;

    fn squeezed(step: f32) -> bool {
        let mut word = glyphs("Kubernetes", 100.0, 100.0, 10.0);
        for (glyph, at) in word.iter_mut().zip(0u8..) {
            glyph.x = 100.0 + f32::from(at) * step;
        }
        mark(&mut word);
        word.iter().any(|glyph| glyph.is_squeezed)
    }

    #[test]
    fn letters_upon_each_other_are_a_pile_and_tight_ones_are_not() {
        assert!(squeezed(0.0));
        assert!(squeezed(0.5));
        assert!(!squeezed(4.0));
    }
}
