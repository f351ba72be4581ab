//! Text that the file claims for its glyphs (`/ActualText`): believed where it is honest.

use crate::extract::pdf::{
    glyph::{Glyph, PagePaint},
    unicode::{self, Letters},
};
use crate::model::BoundingBox;

/// Characters that may be claimed for a picture.
const ICON: usize = 24;
/// Characters of an address that may be claimed for a picture: icons say where they lead.
const ADDRESS: usize = 120;
/// Characters that a blank may stand for.
const LIGATURE: usize = 4;
/// Letters from which shown text is a word that a claim can contradict.
const WORD: usize = 4;
/// Letters of a word that is too long for two or three to stand for.
const LONG: usize = 6;
/// Letters from which words are told by which letters stand side by side.
const SENTENCE: usize = 12;
/// Letters and digits that may be claimed for nothing at all: tabs, soft hyphens, page marks.
const NOTHING: usize = 8;

/// An open marked-content sequence that says what its glyphs mean.
pub(super) struct Marked {
    /// What it claims.
    text: String,
    /// Its first glyph on the page.
    first: usize,
    /// What the page painted before it, besides glyphs.
    painted: usize,
}

impl Marked {
    /// A sequence that begins now.
    pub(super) fn new(text: String, page: &PagePaint) -> Self {
        Self { text, first: page.glyphs.len(), painted: painted(page) }
    }

    /// Gives its glyphs, the last ones of the page, the text it claims for them.
    pub(super) fn replace(&self, page: &mut PagePaint) {
        let drawn = painted(page) > self.painted;
        let Some(glyphs) = page.glyphs.get_mut(self.first..) else { return };
        let Some(head) = glyphs.first() else {
            let letters = self.text.chars().filter(|c| c.is_alphanumeric()).count();
            if letters >= NOTHING && !drawn {
                let nowhere = BoundingBox { x0: 0.0, y0: 0.0, x1: 0.0, y1: 0.0 };
                page.claimed.push((self.text.clone(), nowhere));
            }
            return;
        };
        let shown = glyphs.iter().filter(|glyph| !glyph.is_blank()).count();
        // Pictures have no text, blanks have.
        let drawn = drawn || glyphs.iter().any(|glyph| glyph.text.is_empty());
        let claimed: Vec<String> = self
            .text
            .chars()
            .map(|c| unicode::clean(c.encode_utf8(&mut [0; 4]), Letters::Plain))
            .collect();
        // A few letters for an icon or a cluster are honest; sentences behind a dot are not, nor are
        // other words than those that stand there.
        let most = match (shown, is_address(&self.text)) {
            (0, _) if !drawn => LIGATURE,
            (_, true) => ADDRESS + 4 * shown,
            (_, false) => ICON + 4 * shown,
        };
        if claimed.len() > most || contradicts(glyphs, &self.text) {
            page.claimed.push((self.text.clone(), head.bounds()));
            return;
        }
        for glyph in glyphs.iter_mut() {
            glyph.unmapped = false;
        }
        if claimed.len() == glyphs.len() {
            for (glyph, text) in glyphs.iter_mut().zip(claimed) {
                glyph.text = text.into();
            }
            return;
        }
        let whole = unicode::clean(&self.text, Letters::Plain);
        let Some((head, tail)) = glyphs.split_first_mut() else { return };
        head.text = whole.into();
        let (start, line) = head.along();
        for glyph in tail {
            let (u, v) = glyph.along();
            if glyph.dir == head.dir && (v - line).abs() < head.size * 0.6 && u >= start {
                head.advance = head.advance.max(u + glyph.advance - start);
            }
            glyph.text.clear();
        }
    }
}

/// What a page has painted besides glyphs.
fn painted(page: &PagePaint) -> usize {
    page.shapes + page.paints.len()
}

/// One word that is a web or e-mail address.
fn is_address(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace)
        && (text.contains("://") || text.starts_with("www.") || text.contains('@'))
}

/// Whether a claimed text is another than the Latin letters shown. An address may say more than its
/// handle shows.
fn contradicts(glyphs: &[Glyph], claimed: &str) -> bool {
    let address = is_address(claimed);
    let shown = glyphs.iter().filter(|glyph| !glyph.recovered).map(|glyph| glyph.text.as_str());
    let (shown, claimed) = (letters(&shown.collect::<String>()), letters(claimed));
    let short = shown.len() < WORD;
    if shown.len() < 2 || (short && (address || claimed.len() < LONG)) {
        return false;
    }
    let whole = if address || short { shown.len() } else { shown.len().max(claimed.len()) };
    // Sentences have much the same letters; what stands side by side tells them apart.
    let common = if shown.len() >= SENTENCE && !address {
        common(sorted_pairs(&shown), sorted_pairs(&claimed)) + 1
    } else {
        common(sorted(shown), sorted(claimed))
    };
    // A short word that is claimed to be a long one must be its beginning, or it is none.
    if short { common < whole } else { common * 2 < whole }
}

/// How many items two sorted lists share.
fn common<T: Ord>(shown: Vec<T>, claimed: Vec<T>) -> usize {
    let mut rest = claimed.into_iter().peekable();
    let shared = shown.into_iter().filter(|item| {
        while rest.next_if(|other| other < item).is_some() {}
        rest.next_if(|other| other == item).is_some()
    });
    shared.count()
}

fn sorted(mut letters: Vec<char>) -> Vec<char> {
    letters.sort_unstable();
    letters
}

fn sorted_pairs(letters: &[char]) -> Vec<[char; 2]> {
    let mut pairs: Vec<[char; 2]> = letters.windows(2).filter_map(|w| w.try_into().ok()).collect();
    pairs.sort_unstable();
    pairs
}

/// The Latin letters of a text.
fn letters(text: &str) -> Vec<char> {
    text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::layout::glyphs;

    #[test]
    fn other_words_contradict_and_spellings_do_not() {
        let shown = |text: &str| glyphs(text, 0.0, 0.0, 10.0);
        assert!(contradicts(&shown("gardening"), "Kubernetes Terraform"));
        assert!(contradicts(&shown("team"), "team, budget of nine million, Kubernetes"));
        assert!(!contradicts(&shown("Kuber-netes"), "Kubernetes"));
        assert!(!contradicts(&shown("o\u{fb03}ce"), "office"));
        assert!(!contradicts(&shown("x"), "LinkedIn profile"));
        assert!(!contradicts(&shown("@ilse"), "https://people.example/in/@ilse"));
        assert!(contradicts(&shown("gardening"), "https://kubernetes.terraform"));
    }

    #[test]
    fn an_icon_may_say_its_address_and_nothing_long_else() {
        assert!(is_address("https://people.example/in/nattaya-boonmee-it-manager"));
        assert!(is_address("nattaya@boonmee.example"));
        assert!(!is_address("see https://people.example for Kubernetes"));
    }
}
