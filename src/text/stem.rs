//! A light English stemmer: one key for the endings and the two spellings of a word.

use std::borrow::Cow;

/// The singular of a lower-case word, in one of the two spellings (`centralised` = `centralized`).
/// Words of other scripts come back unchanged.
#[must_use]
pub fn singular(word: &str) -> Cow<'_, str> {
    respelt(plural_off(word))
}

/// The stem of a lower-case word: singular, and without `ing`, `ed` and a final `e`. A key to
/// compare by, not a word to show.
#[must_use]
pub fn stem(word: &str) -> Cow<'_, str> {
    match singular(word) {
        Cow::Borrowed(word) => ending_off(word),
        Cow::Owned(word) => Cow::Owned(ending_off(&word).into_owned()),
    }
}

fn cut(word: &str, ending: usize) -> &str {
    word.get(..word.len() - ending.min(word.len())).unwrap_or(word)
}

fn plural_off(word: &str) -> Cow<'_, str> {
    if !word.ends_with(['s', '\'']) {
        return Cow::Borrowed(word);
    }
    let word = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("\u{2019}s"))
        .or_else(|| word.strip_suffix('\''))
        .unwrap_or(word);
    if word.len() < 4 || !word.ends_with('s') {
        return Cow::Borrowed(word);
    }
    if word.len() > 4 && word.ends_with("ies") {
        return Cow::Owned(format!("{}y", cut(word, 3)));
    }
    for ending in ["sses", "xes", "ches", "shes", "zes"] {
        if word.ends_with(ending) {
            return Cow::Borrowed(cut(word, 2));
        }
    }
    if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return Cow::Borrowed(word);
    }
    Cow::Borrowed(cut(word, 1))
}

/// British endings and the American ones they stand for.
const SPELLINGS: [(&str, &str); 14] = [
    ("isation", "ization"),
    ("isational", "izational"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("iser", "izer"),
    ("ise", "ize"),
    ("our", "or"),
    ("ouring", "oring"),
    ("oural", "oral"),
    ("centre", "center"),
    ("programme", "program"),
    ("licence", "license"),
    ("defence", "defense"),
    ("catalogue", "catalog"),
];

fn respelt(word: Cow<'_, str>) -> Cow<'_, str> {
    if word.len() < 5 {
        return word;
    }
    let last = word.as_bytes().last();
    for (british, american) in SPELLINGS {
        // Most words end in a letter that settles it without a comparison.
        if british.as_bytes().last() == last
            && let Some(root) = word.strip_suffix(british)
            && (root.len() > 1 || british.len() > 5)
        {
            return Cow::Owned(format!("{root}{american}"));
        }
    }
    word
}

fn ending_off(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() {
        return Cow::Borrowed(word);
    }
    if word.len() > 4
        && let Some(root) = word.strip_suffix("ied")
    {
        return Cow::Owned(format!("{root}y"));
    }
    // What engineers do is not an engineer.
    if word.ends_with("neering") {
        return Cow::Borrowed(word);
    }
    let mut root = word;
    for (ending, least) in [("ing", 3), ("ed", 3)] {
        if let Some(shorter) = word.strip_suffix(ending)
            && shorter.len() >= least
            && shorter.bytes().any(|byte| b"aeiouy".contains(&byte))
        {
            root = shorter;
            break;
        }
    }
    Cow::Borrowed(final_letter_off(root))
}

/// Without a final `e` or the second of two equal consonants, so that `planned` meets `plan`.
fn final_letter_off(word: &str) -> &str {
    let bytes = word.as_bytes();
    match (bytes.len(), bytes.last()) {
        (4.., Some(b'e')) => cut(word, 1),
        (4.., Some(last))
            if !b"aeiou".contains(last)
                && last.is_ascii_alphabetic()
                && bytes.iter().rev().nth(1) == Some(last) =>
        {
            cut(word, 1)
        }
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::{singular, stem};

    #[test]
    fn endings_of_verbs_and_nouns_meet() {
        for family in [
            ["manage", "manages", "managed", "managing"],
            ["plan", "plans", "planned", "planning"],
            ["policy", "policies", "policy", "policy's"],
            ["process", "processes", "processed", "processing"],
            ["model", "modelling", "modelled", "models"],
        ] {
            for word in family {
                assert_eq!(stem(word), stem(family[0]), "{word}");
            }
        }
    }

    #[test]
    fn british_and_american_spellings_meet() {
        for (british, american) in [
            ("optimisation", "optimization"),
            ("behaviour", "behavior"),
            ("centre", "center"),
            ("programmes", "programs"),
            ("organised", "organized"),
        ] {
            assert_eq!(singular(british), singular(american));
        }
    }

    #[test]
    fn short_words_and_other_scripts_stay() {
        for word in ["sql", "aws", "c++", "โครงการ", "bus", "analysis"] {
            assert_eq!(singular(word), word);
        }
    }
}
