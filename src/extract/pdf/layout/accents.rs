//! Puts accents on letters: old TeX fonts print `ü` as a diaeresis and a `u` over it.

use super::Glyph;
use crate::extract::pdf::unicode;

/// Composes each accent glyph with the letter it stands on.
pub(super) fn compose(glyphs: &mut Vec<Glyph>) {
    let is_mark = |glyph: &Glyph| {
        let letter = glyph.text.ascii().is_some_and(|sign| sign.is_ascii_alphanumeric());
        !letter && unicode::combining(&glyph.text).is_some()
    };
    if !glyphs.iter().any(is_mark) {
        return;
    }
    let mut kept: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    for glyph in glyphs.drain(..) {
        let joined = kept.last().and_then(|before| join(before, &glyph));
        match (joined, kept.last_mut()) {
            (Some(text), Some(before)) => {
                // The letter's own place and width are the ones that matter for spacing.
                let letter =
                    if unicode::combining(&before.text).is_some() { glyph } else { before.clone() };
                *before = Glyph { text: text.into(), ..letter };
            }
            _ => kept.push(glyph),
        }
    }
    *glyphs = kept;
}

fn join(before: &Glyph, glyph: &Glyph) -> Option<String> {
    let (accent, letter, mark) = match unicode::combining(&before.text) {
        Some(mark) => (before, glyph, mark),
        None => (glyph, before, unicode::combining(&glyph.text)?),
    };
    let (au, av) = accent.along();
    let (lu, lv) = letter.along();
    let overlap = (au + accent.advance).min(lu + letter.advance) - au.max(lu);
    let stands_on = accent.advance <= 0.0 || overlap > 0.5 * accent.advance.min(letter.advance);
    (accent.dir == letter.dir
        && (av - lv).abs() < letter.size * 0.6
        && stands_on
        && accent.size <= letter.size * 1.3)
        .then(|| unicode::compose(&letter.text, mark))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::{super::rows::tests::glyphs, *};

    #[test]
    fn an_accent_over_a_letter_joins_it() {
        let mut word = glyphs("M", 0.0, 50.0, 10.0);
        word.extend(glyphs("¨", 10.0, 50.0, 10.0));
        word.extend(glyphs("u", 10.0, 50.0, 10.0));
        compose(&mut word);
        let text: String = word.iter().map(|glyph| glyph.text.as_str()).collect();
        assert_eq!(text, "Mü");
    }

    #[test]
    fn a_tilde_before_a_letter_stays_apart() {
        let mut word = glyphs("~a", 0.0, 50.0, 10.0);
        compose(&mut word);
        assert_eq!(word.len(), 2);
    }
}
