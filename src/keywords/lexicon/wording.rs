//! Words that strengthen or weaken a bullet: duty openers, verbs and their irregular forms.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Theme;

/// Verbs and phrases, all in lower case. Verbs are base forms.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Openers that describe a duty ("responsible for").
    pub duty_openers: BTreeSet<String>,
    /// Verbs that say little about the person's own part.
    pub weak_verbs: BTreeSet<String>,
    /// Verbs that name a deed.
    pub achievement_verbs: BTreeSet<String>,
    /// Other verbs that open bullets.
    pub other_verbs: BTreeSet<String>,
    /// Words that may stand before the opening verb.
    pub before_verb: BTreeSet<String>,
    /// Phrases that state knowledge rather than a deed.
    pub knowledge: BTreeSet<String>,
    /// Subjects and trades that look like verb forms ("networking").
    pub subjects: BTreeSet<String>,
    /// Participles that no verb of the lists has.
    pub participles: BTreeSet<String>,
    /// Openers that hide who did it.
    pub passive_openers: BTreeSet<String>,
    /// Words that claim instead of showing.
    pub cliches: BTreeSet<String>,
    /// Words that can go without loss.
    pub fillers: BTreeSet<String>,
    /// Amounts that say nothing.
    pub vague_amounts: BTreeSet<String>,
    /// First person, as whole words.
    pub first_person: BTreeSet<String>,
    /// Acronyms that every reader knows, in upper case.
    pub known_acronyms: BTreeSet<String>,
    /// Headings that state a wish.
    pub objective_headings: BTreeSet<String>,
    /// Lines that only offer references.
    pub reference_lines: BTreeSet<String>,
    /// Irregular past forms with their base form.
    pub irregular: BTreeMap<String, String>,
}

impl Theme for Wording {
    fn merge(&mut self, other: Self) {
        self.duty_openers.extend(other.duty_openers);
        self.weak_verbs.extend(other.weak_verbs);
        self.achievement_verbs.extend(other.achievement_verbs);
        self.other_verbs.extend(other.other_verbs);
        self.before_verb.extend(other.before_verb);
        self.knowledge.extend(other.knowledge);
        self.subjects.extend(other.subjects);
        self.participles.extend(other.participles);
        self.passive_openers.extend(other.passive_openers);
        self.cliches.extend(other.cliches);
        self.fillers.extend(other.fillers);
        self.vague_amounts.extend(other.vague_amounts);
        self.first_person.extend(other.first_person);
        self.known_acronyms.extend(other.known_acronyms);
        self.objective_headings.extend(other.objective_headings);
        self.reference_lines.extend(other.reference_lines);
        self.irregular.extend(other.irregular);
    }
}

impl Wording {
    /// The base form of `word` (lower case) where it is a form of a known verb: `manage` for
    /// "managed", "managing", "manages" and "manage".
    #[must_use]
    pub fn base_of<'a>(&'a self, word: &str) -> Option<&'a str> {
        let irregular = self.irregular.get(word).map(String::as_str);
        irregular.or_else(|| {
            [&self.achievement_verbs, &self.other_verbs, &self.weak_verbs]
                .iter()
                .find_map(|list| base_in(list, word))
        })
    }

    /// The entry of `verbs` (base forms) that `word` (lower case) is a form of.
    #[must_use]
    pub fn form_in<'a>(&'a self, verbs: &'a BTreeSet<String>, word: &str) -> Option<&'a str> {
        let irregular = self.irregular.get(word).and_then(|base| verbs.get(base));
        irregular.map(String::as_str).or_else(|| base_in(verbs, word))
    }
}

/// The entry of `verbs` that `word` is a regular form of.
fn base_in<'a>(verbs: &'a BTreeSet<String>, word: &str) -> Option<&'a str> {
    let known = |base: &str| verbs.get(base).map(String::as_str);
    known(word).or_else(|| {
        ["ed", "ing", "es", "s", "d"].iter().find_map(|ending| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.len() > 1)?;
            known(stem)
                .or_else(|| known(&format!("{stem}e")))
                .or_else(|| known(&format!("{}y", stem.strip_suffix('i')?)))
                .or_else(|| known(undoubled(stem)?))
        })
    })
}

/// `plan` for `plann`.
fn undoubled(stem: &str) -> Option<&str> {
    let mut letters = stem.chars();
    let last = letters.next_back()?;
    (letters.next_back() == Some(last)).then(|| stem.strip_suffix(last)).flatten()
}

#[cfg(test)]
mod tests {
    use super::Wording;

    fn wording() -> Wording {
        Wording {
            achievement_verbs: ["plan", "manage", "simplify", "deploy", "process"]
                .map(String::from)
                .into(),
            irregular: [("led".to_owned(), "lead".to_owned())].into(),
            ..Wording::default()
        }
    }

    #[test]
    fn regular_and_irregular_forms_lead_to_the_base() {
        let wording = wording();
        for (form, base) in [
            ("planned", "plan"),
            ("planning", "plan"),
            ("managed", "manage"),
            ("manages", "manage"),
            ("managing", "manage"),
            ("simplified", "simplify"),
            ("simplifies", "simplify"),
            ("deployed", "deploy"),
            ("processes", "process"),
            ("led", "lead"),
        ] {
            assert_eq!(wording.base_of(form), Some(base), "{form}");
        }
    }

    #[test]
    fn a_word_that_is_no_verb_has_no_base() {
        let wording = wording();
        for word in ["management", "plane", "process-oriented", "ed", "การ"] {
            assert_eq!(wording.base_of(word), None, "{word}");
        }
    }
}
