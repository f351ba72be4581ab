//! All keyword sets together, and what is asked of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Concept, Concepts, Gaps, KeywordError, Lazily, Lexicon, Role, Rubric, Thresholds, embedded,
    format,
    load::{self, Files},
    matcher::Matcher,
    role,
};
use crate::{model::SkillHit, text::without_mojibake};

/// All words and weights: concepts, roles, language packs and the rubric.
///
/// `build.rs` makes them once and packs them into the program.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct KeywordSets {
    /// Concepts by id.
    pub concepts: Concepts,
    /// Word lists of all language packs, merged: documents mix languages within a line.
    pub lexicon: Lexicon,
    /// Weights, worths and thresholds.
    pub rubric: Rubric,
    /// Role profiles by id.
    pub roles: Lazily<BTreeMap<String, Role>>,
    /// From which number on a check speaks.
    pub thresholds: Thresholds,
    /// Advice on closing gaps.
    pub gaps: Lazily<Gaps>,
    matcher: Matcher,
}

impl KeywordSets {
    /// The sets that are built in.
    ///
    /// # Errors
    /// [`KeywordError`] if they are damaged, which tests exclude.
    pub fn builtin() -> Result<Self, KeywordError> {
        embedded::sets()
    }

    /// The built-in sets with a user's own on top: a concept of the same id is replaced, a new one
    /// is added, word lists grow. `files` are paths below the user's folder (with `/`) and texts.
    ///
    /// # Errors
    /// [`KeywordError`] with file, line and key of the first fault.
    pub fn with_overlay(files: &[(&str, &str)]) -> Result<Self, KeywordError> {
        embedded::sets()?.with(Files(files))
    }

    /// These sets with those of `files` on top.
    fn with(mut self, files: Files) -> Result<Self, KeywordError> {
        let concepts = self.concepts(files)?;
        self.lexicon = self.lexicon.with(files)?;
        self.rubric = files.own("rubric.toml")?.unwrap_or(self.rubric);
        self.matcher = Matcher::new(&concepts, &self.lexicon);
        self.concepts = Concepts::new(&concepts);
        let roles = role::own(files)?;
        if !roles.is_empty() {
            let mut all = BTreeMap::clone(&self.roles);
            all.extend(roles.into_iter().map(|role| (role.id.clone(), role)));
            self.roles = all.into();
        }
        self.gaps = Gaps::own(files)?.map_or(self.gaps, Lazily::from);
        self.thresholds = files.own("checks.toml")?.unwrap_or(self.thresholds);
        Ok(self)
    }

    /// The concepts with those of `files`, in the order of the files.
    fn concepts(&self, files: Files) -> Result<Vec<Concept>, KeywordError> {
        let mut concepts = self.concepts.in_file_order();
        for (file, text) in files.0.iter().filter(|(file, _)| is_skills(file)) {
            let own = load::parse::<format::SkillFile>(file, text)?;
            let own = own.into_concepts(file).map_err(|message| KeywordError::Invalid {
                file: (*file).to_owned(),
                line: 1,
                key: "schema".to_owned(),
                message,
            })?;
            let replaced: BTreeSet<&str> = own.iter().map(|concept| concept.id.as_str()).collect();
            concepts.retain(|concept| !replaced.contains(concept.id.as_str()));
            concepts.extend(own);
        }
        Ok(concepts)
    }

    /// The concept with this id.
    #[must_use]
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.concepts.get(id)
    }

    /// Every mention of a concept in `text`, in order; spans index into `text`.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<SkillHit> {
        self.matcher.find(&without_mojibake(text))
    }

    /// The concepts that `sentence` shows by a deed, in order of the text, one hit each; the span
    /// is the deed's. A sentence may name the concept too: see [`Self::find`].
    #[must_use]
    pub fn find_evidence(&self, sentence: &str) -> Vec<SkillHit> {
        self.matcher.find_evidence(&without_mojibake(sentence), &self.rubric.phrases)
    }

    /// What having `id` shows too, through any number of steps, sorted; without `id`.
    #[must_use]
    pub fn implied_by(&self, id: &str) -> BTreeSet<&str> {
        self.closure(id, |concept| &concept.implies)
    }

    /// All wider concepts of `id`, through any number of steps, sorted; without `id`.
    #[must_use]
    pub fn broader(&self, id: &str) -> BTreeSet<&str> {
        self.closure(id, |concept| &concept.broader)
    }

    /// Neighbours of `id`: those it names, those that name it, sorted; without `id`.
    #[must_use]
    pub fn related(&self, id: &str) -> BTreeSet<&str> {
        let named = self.concept(id).into_iter().flat_map(|concept| &concept.related);
        let naming =
            self.concepts.values().filter(|other| other.related.iter().any(|name| name == id));
        named
            .chain(naming.map(|concept| &concept.id))
            .map(String::as_str)
            .filter(|other| *other != id)
            .collect()
    }

    /// The concepts that name `id` as wider, sorted: the tools of a field.
    #[must_use]
    pub fn narrower(&self, id: &str) -> BTreeSet<&str> {
        let below =
            self.concepts.values().filter(|other| other.broader.iter().any(|name| name == id));
        below.map(|concept| concept.id.as_str()).collect()
    }

    fn closure(&self, id: &str, next: impl Fn(&Concept) -> &Vec<String>) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut open = vec![id];
        while let Some(concept) = open.pop().and_then(|id| self.concepts.get(id)) {
            for other in next(concept) {
                if other != id && found.insert(other.as_str()) {
                    open.push(other);
                }
            }
        }
        found
    }
}

/// Sets that are one file, at the top of the folder.
const SINGLE: [&str; 3] = ["checks.toml", "gaps.toml", "rubric.toml"];

/// Whether a user's file holds concepts: anything that is not in another set's folder or name.
pub(super) fn is_skills(file: &str) -> bool {
    file.starts_with("skills/") || !file.contains('/') && !SINGLE.contains(&file)
}
