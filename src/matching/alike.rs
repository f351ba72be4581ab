//! Whether two names may stand for each other, and whether a name says much at all.

use crate::text::is_dictionary_word;

use super::{
    open::Term,
    words::{Word, words},
};

/// Whether two names share most words of the shorter one, or one is the initials of the other. Half
/// is not enough: "data migration" and "data modelling" share their widest word.
pub(super) fn is_alike(one: &[Word], other: &[Word]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let shared = short.iter().filter(|word| long.iter().any(|two| two.stem == word.stem)).count();
    shared * 2 > short.len() || is_initials(one, other) || is_initials(other, one)
}

fn is_initials(short: &[Word], long: &[Word]) -> bool {
    let initials: String = long.iter().filter_map(|word| word.plain.chars().next()).collect();
    initials.len() > 1 && short.iter().any(|word| word.plain == initials)
}

/// Whether all that a term says is one word of everyday language ("scheduling" of "work scheduling
/// tools"): where it stands in a résumé, it may be about anything.
pub(super) fn is_common_word(term: &Term, name: &str) -> bool {
    let every_day = |word: &Word| is_dictionary_word(&word.plain);
    matches!(term.keys.as_slice(), [key]
        if words(name, 0).iter().filter(|word| word.stem == key.stem).all(every_day))
}

/// Whether a name is that of a product ("Adobe Creative XD"): behind its first word stands one that is
/// capitalised and in no dictionary.
pub(super) fn is_product(name: &str) -> bool {
    words(name, 0).iter().skip(1).any(|word| {
        word.span.of(name).starts_with(char::is_uppercase) && !is_dictionary_word(&word.plain)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_by_a_word_or_by_initials() {
        let alike = |one, other| is_alike(&words(one, 0), &words(other, 0));
        assert!(alike("Database administration", "Databases"));
        assert!(alike("Project management tools", "Project management software"));
        assert!(alike("QA", "Quality assurance"));
        assert!(alike("Software development life cycle", "SDLC"));
        assert!(!alike("OLTP", "Databases"));
        assert!(!alike("Data migration", "ETL and data integration"));
        assert!(!alike("A", "Accounting"));
    }

    #[test]
    fn a_product_has_a_name_of_its_own() {
        assert!(is_product("Adobe Creative XD"));
        assert!(!is_product("Creating workflows"));
        assert!(!is_product("Problem Solving"));
    }
}
