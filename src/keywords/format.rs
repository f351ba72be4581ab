//! How a skills file is written; the page for people is `keyword_sets/README.md`.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};

use super::concept::{Case, Concept, Form};
use crate::model::ConceptKind;

/// One file of `keyword_sets/skills/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SkillFile {
    /// Version of the format: 1.
    pub(super) schema: u32,
    /// Who wrote it, and from what.
    pub(super) source: String,
    /// Under which licence.
    pub(super) licence: String,
    /// Concepts in full.
    #[serde(default)]
    pub(super) concept: Vec<ConceptEntry>,
    /// Tools in short: one line each.
    #[serde(default)]
    pub(super) group: Vec<Group>,
}

/// A concept in full.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConceptEntry {
    /// Stable id, kebab-case.
    pub(super) id: String,
    /// Its names.
    pub(super) label: Label,
    /// What it is.
    pub(super) kind: ConceptKind,
    /// Wider concepts.
    #[serde(default)]
    pub(super) broader: Vec<String>,
    /// What having it shows too.
    #[serde(default)]
    pub(super) implies: Vec<String>,
    /// Neighbours.
    #[serde(default)]
    pub(super) related: Vec<String>,
    /// Other names, in Latin letters.
    #[serde(default)]
    pub(super) forms: Vec<FormEntry>,
    /// Names in Thai.
    #[serde(default)]
    pub(super) th: Vec<FormEntry>,
    /// Typical evidence sentences.
    #[serde(default)]
    pub(super) evidence: Vec<String>,
    /// Phrases that hold a form and mean something else.
    #[serde(default)]
    pub(super) not: Vec<String>,
    /// Provenance ids.
    #[serde(default)]
    pub(super) sources: Vec<String>,
}

/// The names of a concept; both are forms unless a form states them again with a rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Label {
    /// English.
    pub(super) en: String,
    /// Thai.
    pub(super) th: Option<String>,
}

/// Many concepts of one sort, one line each: `id = ["Label", "alias", …]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    /// What they all are.
    pub(super) kind: ConceptKind,
    /// What is wider than all of them.
    #[serde(default)]
    pub(super) broader: Vec<String>,
    /// What having one of them shows too.
    #[serde(default)]
    pub(super) implies: Vec<String>,
    /// Their neighbours.
    #[serde(default)]
    pub(super) related: Vec<String>,
    /// The concepts by id; the first form is the label.
    pub(super) names: BTreeMap<String, Vec<FormEntry>>,
}

/// A form as written: only the words, or the words with rules.
#[derive(Debug, Clone)]
pub(super) struct FormEntry(Form);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuledForm {
    t: String,
    #[serde(default)]
    case: Case,
    #[serde(default)]
    context: Vec<String>,
    #[serde(default)]
    loose: bool,
    #[serde(default = "full_weight")]
    weight: u16,
    #[serde(default)]
    ambiguous: bool,
    #[serde(default)]
    sure: bool,
}

fn full_weight() -> u16 {
    1000
}

fn plain(text: &str) -> Form {
    Form {
        text: text.to_owned(),
        case: Case::Any,
        context: Vec::new(),
        loose: false,
        weight: full_weight(),
        ambiguous: false,
        sure: false,
    }
}

impl<'de> Deserialize<'de> for FormEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = FormEntry;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a form: \"words\" or { t = \"words\", case, context, loose, weight, ambiguous, sure }")
            }

            fn visit_str<E>(self, text: &str) -> Result<FormEntry, E> {
                Ok(FormEntry(plain(text)))
            }

            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<FormEntry, M::Error> {
                let RuledForm { t: text, case, context, loose, weight, ambiguous, sure } =
                    RuledForm::deserialize(MapAccessDeserializer::new(map))?;
                Ok(FormEntry(Form { text, case, context, loose, weight, ambiguous, sure }))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl SkillFile {
    /// Its concepts, in the order of the file.
    ///
    /// # Errors
    /// Says what the head of the file lacks.
    pub(super) fn into_concepts(self, file: &str) -> Result<Vec<Concept>, String> {
        if self.schema != 1 {
            return Err(format!("schema is {}, and this version reads 1", self.schema));
        }
        if self.source.trim().is_empty() || self.licence.trim().is_empty() {
            return Err("source and licence must say where the words come from".to_owned());
        }
        let full = self.concept.into_iter().map(|entry| entry.into_concept(file));
        let short = self.group.into_iter().flat_map(|group| group.into_concepts(file));
        Ok(full.chain(short).collect())
    }
}

impl ConceptEntry {
    fn into_concept(self, file: &str) -> Concept {
        let mut forms: Vec<Form> = Vec::new();
        for (label, entries) in
            [(Some(&self.label.en), self.forms), (self.label.th.as_ref(), self.th)]
        {
            if let Some(label) =
                label.filter(|label| !entries.iter().any(|entry| entry.0.text == **label))
            {
                forms.push(plain(label));
            }
            forms.extend(entries.into_iter().map(|entry| entry.0));
        }
        Concept {
            id: self.id,
            label: self.label.en,
            label_th: self.label.th,
            kind: self.kind,
            implies: self.implies,
            broader: self.broader,
            related: self.related,
            evidence: self.evidence,
            forms,
            not: self.not,
            sources: self.sources,
            file: file.to_owned(),
        }
    }
}

impl Group {
    fn into_concepts(self, file: &str) -> Vec<Concept> {
        let Self { kind, broader, implies, related, names } = self;
        names
            .into_iter()
            .map(|(id, forms)| Concept {
                label: forms.first().map_or_else(|| id.clone(), |form| form.0.text.clone()),
                id,
                label_th: None,
                kind,
                implies: implies.clone(),
                broader: broader.clone(),
                related: related.clone(),
                evidence: Vec::new(),
                forms: forms.into_iter().map(|entry| entry.0).collect(),
                not: Vec::new(),
                sources: Vec::new(),
                file: file.to_owned(),
            })
            .collect()
    }
}
