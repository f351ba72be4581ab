//! What is wrong within one concept: forms that are empty or stated twice, phrases that are none.

use std::collections::BTreeSet;

use super::{ProblemKind, Proof, plain};
use crate::keywords::{Concept, Deeds};

impl Proof<'_> {
    /// The faults of the words of `concept`, without a look at others.
    pub(super) fn entries(&self, concept: &Concept, deeds: &Deeds) -> Vec<super::Problem> {
        let mut found = Vec::new();
        let mut fault = |key: &str, kind, message: &str| {
            found.push(self.problem(concept, key, kind, message.to_owned()));
        };
        if concept.forms.is_empty() {
            fault(&concept.id, ProblemKind::Form, "has no form: give it a name at least");
        }
        let mut seen = BTreeSet::new();
        for form in &concept.forms {
            if !form.text.chars().any(char::is_alphanumeric) {
                fault(&form.text, ProblemKind::Form, "is no form: it holds no letter; drop it");
            } else if !seen.insert((plain(&form.text), form.case as u8, form.context.clone())) {
                let help = "is stated twice here (case and hyphens do not matter); drop one";
                fault(&form.text, ProblemKind::Form, help);
            }
        }
        for phrase in &concept.evidence {
            let idle = |word: &str| deeds.small.contains(word) || deeds.links.contains(word);
            let words = phrase.split_whitespace().filter(|word| !idle(word)).count();
            let gaps = phrase.split_whitespace().any(|word| word.split('/').any(str::is_empty));
            if words < 2 || gaps {
                let help = "is no evidence phrase: two words of weight at least, `/` without spaces between words of which one must stand there";
                fault(phrase, ProblemKind::Phrase, help);
            }
        }
        for list in [&concept.implies, &concept.broader, &concept.related] {
            if list.contains(&concept.id) {
                fault(&concept.id, ProblemKind::UnknownConcept, "names itself; drop that");
            }
        }
        found
    }
}
