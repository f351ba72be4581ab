//! Finds the name of a degree in a text, and its level.

use crate::{
    keywords::KeywordSets,
    model::{DegreeLevel, Span},
    text::phrase,
};

/// The first degree named in `text` (of two that begin together the longer), and its level.
pub(super) fn find(text: &str, sets: &KeywordSets) -> Option<(Span, DegreeLevel)> {
    let plain = plain(text);
    let mut best: Option<(Span, DegreeLevel)> = None;
    for (level, forms) in &sets.lexicon.education.degrees {
        for form in forms {
            let Some(span) = place(text, &plain, form) else { continue };
            let better = best.as_ref().is_none_or(|(other, _)| {
                span.start < other.start || (span.start == other.start && span.len() > other.len())
            });
            if better {
                best = Some((span, *level));
            }
        }
    }
    best
}

/// Whether `folded` names a school.
pub(super) fn has_school(folded: &str, sets: &KeywordSets) -> bool {
    phrase::has_word(folded, &sets.lexicon.education.schools.words)
}

/// Letters in lower case with curly apostrophes straight: byte positions kept by padding.
fn plain(text: &str) -> String {
    phrase::fold(text).replace('’', "'\u{0}\u{0}")
}

/// Where `form` stands. Short forms need capitals ("MS", "B.Sc."), full stops between their
/// letters do not matter.
fn place(text: &str, plain: &str, form: &str) -> Option<Span> {
    let short = form.is_ascii()
        && form.chars().filter(char::is_ascii_alphabetic).count() <= 5
        && !form.contains(' ')
        && form != "ged";
    if !short {
        let wanted = form.replace('\'', "'\u{0}\u{0}");
        let found = phrase::find_one(plain, form).map(|at| (at, form.len()));
        let found = found.or_else(|| phrase::find_one(plain, &wanted).map(|at| (at, wanted.len())));
        return found.map(|(at, length)| Span::new(at, at + length));
    }
    let letters: String = form.chars().filter(char::is_ascii_alphabetic).collect();
    for (at, word) in words(text) {
        let bare = word.trim_end_matches([',', ':', ';', ')', '-']);
        let spelled: String = bare.chars().filter(|c| *c != '.').collect();
        let dotted = bare.contains('.');
        let capitals = spelled.chars().filter(|c| c.is_uppercase()).count() >= 2;
        // "AS", "BE", "MA" and the like in a line of capitals are words; they must stand alone.
        let doubtful = letters.len() == 2 && !dotted && text.chars().all(|c| !c.is_lowercase());
        if spelled.to_ascii_lowercase() == letters && (capitals || dotted) && !doubtful {
            return Some(Span::new(at, at + bare.len()));
        }
    }
    None
}

/// Words with their offsets; a slash, a bracket or a dash parts words too.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '(' | '/' | '–' | '—' | '|' | '·' | '•'))
        .filter(|word| !word.is_empty())
        .map(move |word| ((word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize), word))
}
