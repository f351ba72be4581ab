//! Proves keyword files: what is wrong in them, and where.

mod entries;
mod places;

use std::collections::{BTreeMap, BTreeSet};

use super::{Concept, Form, KeywordError, embedded, format::SkillFile, load, sets::is_skills};
use crate::{
    model::ConceptKind,
    text::{self, edit_distance, is_dictionary_word, squash_key},
};

/// Something wrong in a keyword file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, below the folder.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// The key that the words at fault stand under; empty where the fault is not in words.
    pub under: String,
    /// The key, id or words at fault.
    pub key: String,
    /// What sort of fault.
    pub kind: ProblemKind,
    /// What is wrong, and what to do.
    pub message: String,
}

/// What sort of fault a keyword file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// Not what the format asks for: nothing of the file can be used.
    Format,
    /// An id that is stated twice, or not in kebab-case.
    Id,
    /// A form that another concept owns too, without either saying `ambiguous`.
    Collision,
    /// A form that differs from another concept's by a letter or a sign.
    NearDuplicate,
    /// `implies`, `broader` or `related` names a concept that is nowhere.
    UnknownConcept,
    /// The form of a tool or certification, or a short form of anything, is a common word without
    /// case, context or `sure`.
    Unguarded,
    /// A management or soft concept without a Thai label.
    NoThaiLabel,
    /// A file that nothing reads.
    Unread,
    /// A form that is empty, or that its concept states twice.
    Form,
    /// An evidence phrase that is none.
    Phrase,
}

/// Shortest form that is compared for near duplicates, in letters of its key.
const NEAR: usize = 8;

/// A common word of up to so many letters is guarded whatever it names.
const SHORT: usize = 5;

/// What is wrong in a user's keyword files, alone and together with the built-in sets. `files` are
/// paths below the folder (with `/`) and texts. In order of file and line.
///
/// # Errors
/// [`KeywordError`] if the built-in sets are damaged, which tests exclude.
pub fn prove(files: &[(&str, &str)]) -> Result<Vec<Problem>, KeywordError> {
    let mut problems = Vec::new();
    let mut own = Vec::new();
    for (file, text) in files {
        if !is_skills(file) {
            problems.extend(places::fault(file, text));
            continue;
        }
        if let Some(problem) = places::belongs(file) {
            problems.push(problem);
            continue;
        }
        match load::parse::<SkillFile>(file, text).map(|parsed| parsed.into_concepts(file)) {
            Ok(Ok(concepts)) => own.extend(concepts),
            Ok(Err(message)) => problems.push(Problem {
                file: (*file).to_owned(),
                line: 1,
                under: String::new(),
                key: "schema".to_owned(),
                kind: ProblemKind::Format,
                message,
            }),
            Err(error) => problems.push(Problem::from(error)),
        }
    }
    let sets = embedded::sets()?;
    let mut others = sets.concepts.in_file_order();
    others.retain(|other| !own.iter().any(|concept| concept.id == other.id));
    let proof = Proof { own: &own, others: &others, files };
    proof.run(&mut problems);
    for concept in &own {
        problems.extend(proof.entries(concept, &sets.lexicon.deeds));
    }
    problems.sort_by(|one, other| {
        (&one.file, one.line, one.kind).cmp(&(&other.file, other.line, other.kind))
    });
    Ok(problems)
}

/// What is wrong in the built-in sets; tests hold it to nothing.
///
/// # Errors
/// [`KeywordError`] if they cannot be read at all.
pub fn prove_builtin() -> Result<Vec<Problem>, KeywordError> {
    let own = embedded::sets()?.concepts.in_file_order();
    let mut problems = Vec::new();
    Proof { own: &own, others: &[], files: &[] }.run(&mut problems);
    Ok(problems)
}

impl From<KeywordError> for Problem {
    fn from(error: KeywordError) -> Self {
        let KeywordError::Invalid { file, line, key, message } = error;
        Self { file, line, under: String::new(), key, kind: ProblemKind::Format, message }
    }
}

/// Concepts to prove, those they must go together with, and the texts to find lines in.
struct Proof<'a> {
    own: &'a [Concept],
    others: &'a [Concept],
    files: &'a [(&'a str, &'a str)],
}

impl Proof<'_> {
    fn run(&self, problems: &mut Vec<Problem>) {
        self.ids(problems);
        self.references(problems);
        self.collisions(problems);
        for concept in self.own {
            self.words(concept, problems);
        }
    }

    fn ids(&self, problems: &mut Vec<Problem>) {
        let mut seen: BTreeMap<&str, &Concept> = BTreeMap::new();
        for concept in self.own {
            let kebab =
                |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
            if concept.id.is_empty() || !concept.id.chars().all(kebab) {
                problems.push(self.problem(
                    concept,
                    &concept.id,
                    ProblemKind::Id,
                    "is not in kebab-case: lower-case letters, digits and hyphens only".to_owned(),
                ));
            }
            if let Some(first) = seen.insert(&concept.id, concept) {
                let message =
                    format!("is stated twice, also in {}: give one of them another id", first.file);
                problems.push(self.problem(concept, &concept.id, ProblemKind::Id, message));
            }
        }
    }

    fn references(&self, problems: &mut Vec<Problem>) {
        let known: BTreeSet<&str> =
            self.own.iter().chain(self.others).map(|concept| concept.id.as_str()).collect();
        for concept in self.own {
            for named in concept.implies.iter().chain(&concept.broader).chain(&concept.related) {
                if !known.contains(named.as_str()) {
                    let near = known.iter().find(|id| edit_distance(id, named) < 3);
                    let help = near.map_or_else(
                        || "state it or drop it".to_owned(),
                        |near| format!("is `{near}` meant?"),
                    );
                    let message =
                        format!("`{}` names it, but no set states it: {help}", concept.id);
                    problems.push(self.problem(
                        concept,
                        named,
                        ProblemKind::UnknownConcept,
                        message,
                    ));
                }
            }
        }
    }

    /// Forms that two concepts share, or nearly share.
    fn collisions(&self, problems: &mut Vec<Problem>) {
        let mut owners: BTreeMap<String, (&Concept, &Form)> = BTreeMap::new();
        for (concept, form) in self.others.iter().flat_map(forms) {
            owners.entry(plain(&form.text)).or_insert((concept, form));
        }
        for (concept, form) in self.own.iter().flat_map(forms) {
            let Some((other, theirs)) = owners.insert(plain(&form.text), (concept, form)) else {
                continue;
            };
            // Nobody can change what the built-in sets say.
            let shared = form.ambiguous && (theirs.ambiguous || !self.owns(other));
            if other.id != concept.id && !shared && !form.is_guarded() {
                let message = format!(
                    "is also a form of `{0}` ({1}): drop it, say ambiguous = true, or call your concept `{0}` to replace that one",
                    other.id, other.file
                );
                problems.push(self.problem(concept, &form.text, ProblemKind::Collision, message));
            }
        }
        if !self.files.is_empty() {
            self.near_duplicates(problems);
        }
    }

    fn near_duplicates(&self, problems: &mut Vec<Problem>) {
        let all = self.own.iter().chain(self.others).flat_map(forms);
        let keys: Vec<_> =
            all.map(|(concept, form)| (squash_key(&form.text), concept, form)).collect();
        for (concept, form) in self.own.iter().flat_map(forms) {
            let key = squash_key(&form.text);
            let near = keys
                .iter()
                .filter(|(_, other, _)| key.len() >= NEAR && other.id != concept.id && !form.sure)
                .find(|(other, ..)| {
                    other.len().abs_diff(key.len()) < 2 && edit_distance(other, &key) == 1
                });
            if let Some((_, other, theirs)) = near {
                let message = format!(
                    "is nearly `{}` of `{}` ({}): drop it if it is the same, else say sure = true",
                    theirs.text, other.id, other.file
                );
                problems.push(self.problem(
                    concept,
                    &form.text,
                    ProblemKind::NearDuplicate,
                    message,
                ));
            }
        }
    }

    fn words(&self, concept: &Concept, problems: &mut Vec<Problem>) {
        let named = matches!(concept.kind, ConceptKind::Tool | ConceptKind::Certification);
        for form in concept.forms.iter().filter(|form| !form.is_guarded() && !form.sure) {
            let word = text::fold(&form.text);
            // A long common word names a field ("networking"); a short one may be anything.
            if (named || word.len() <= SHORT)
                && word.bytes().all(|byte| byte.is_ascii_lowercase())
                && is_dictionary_word(&word)
            {
                let message =
                    "is a common word: say how it must stand (case, context), or sure = true"
                        .to_owned();
                problems.push(self.problem(concept, &form.text, ProblemKind::Unguarded, message));
            }
        }
        let thai = matches!(concept.kind, ConceptKind::Management | ConceptKind::Soft);
        if thai && concept.label_th.is_none() && self.files.is_empty() {
            problems.push(self.problem(
                concept,
                &concept.id,
                ProblemKind::NoThaiLabel,
                "needs label.th".to_owned(),
            ));
        }
    }

    fn problem(&self, concept: &Concept, key: &str, kind: ProblemKind, message: String) -> Problem {
        let text =
            self.files.iter().find(|(file, _)| *file == concept.file).map_or("", |(_, text)| *text);
        let place = place(text, &concept.id, key);
        let (line, under) = place.unwrap_or((1, String::new()));
        Problem { file: concept.file.clone(), line, under, key: key.to_owned(), kind, message }
    }

    fn owns(&self, concept: &Concept) -> bool {
        self.own.iter().any(|own| own.id == concept.id)
    }
}

/// The line (from 1) of `text` where the concept `id` states `words`, and the key they stand under;
/// of an id, its own line.
fn place(text: &str, id: &str, words: &str) -> Option<(usize, String)> {
    let stated = format!("\"{words}\"");
    let key = |line: &str| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim();
        let plain = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_');
        (!key.is_empty() && key.chars().all(plain)).then(|| key.to_owned())
    };
    let heads = |line: &str| {
        key(line).is_some_and(|key| key == id || key == "id" && line.contains(&format!("\"{id}\"")))
    };
    let mut under = String::new();
    let mut first = None;
    for (number, line) in (1..).zip(text.lines()).skip_while(|(_, line)| !heads(line)) {
        if first.is_some() && line.starts_with("[[") {
            break;
        }
        first = first.or(Some(number));
        if let Some(key) = key(line) {
            under = key;
        }
        if under != "id" && line.contains(&stated) {
            return Some((number, under));
        }
    }
    first.map(|line| (line, String::new()))
}

fn forms(concept: &Concept) -> impl Iterator<Item = (&Concept, &Form)> {
    concept.forms.iter().map(move |form| (concept, form))
}

/// A form as the matcher tells forms apart, near enough: case and signs between words do not count.
fn plain(form: &str) -> String {
    text::fold(form).replace(['-', '/'], " ")
}

#[cfg(test)]
mod tests {
    use super::{ProblemKind, prove};

    const HEAD: &str = "schema = 1\nsource = \"ours\"\nlicence = \"MIT\"\n";

    fn kinds(body: &str) -> Vec<(usize, ProblemKind)> {
        let text = format!("{HEAD}{body}");
        prove(&[("own.toml", &text)])
            .unwrap()
            .into_iter()
            .map(|problem| (problem.line, problem.kind))
            .collect()
    }

    #[test]
    fn a_sound_file_has_no_problem() {
        assert!(
            kinds(
                "[[group]]\nkind = \"tool\"\n[group.names]\nzorbofoo = [\"Zorbofoo\", \"zbf9\"]\n"
            )
            .is_empty()
        );
    }

    #[test]
    fn an_unknown_key_is_named_with_its_line() {
        assert_eq!(kinds("[[group]]\nkind = \"tool\"\ncolour = 1\n"), [(6, ProblemKind::Format)]);
    }

    #[test]
    fn a_form_of_a_built_in_concept_collides() {
        let found = kinds(
            "[[group]]\nkind = \"tool\"\n[group.names]\nmy-k = [\"Myk Zorb\", \"Kubernetes\"]\n",
        );
        assert!(found.contains(&(7, ProblemKind::Collision)), "{found:?}");
    }

    #[test]
    fn a_near_duplicate_and_an_unknown_reference_are_found() {
        let found = kinds(
            "[[group]]\nkind = \"tool\"\nbroader = [\"nowhere-at-all\"]\n[group.names]\npostgrezql = [\"Postgrezql\"]\n",
        );
        let found: Vec<_> = found.into_iter().map(|(_, kind)| kind).collect();
        assert!(found.contains(&ProblemKind::NearDuplicate), "{found:?}");
        assert!(found.contains(&ProblemKind::UnknownConcept), "{found:?}");
    }

    #[test]
    fn a_common_word_needs_a_guard() {
        let found = kinds("[[group]]\nkind = \"tool\"\n[group.names]\nlantern = [\"lantern\"]\n");
        assert_eq!(found, [(7, ProblemKind::Unguarded)]);
        assert!(kinds("[[group]]\nkind = \"tool\"\n[group.names]\nlantern = [{ t = \"Lantern\", case = \"exact\" }]\n").is_empty());
    }
}
