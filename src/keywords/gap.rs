//! Advice on closing gaps, by kind of requirement and by topic.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{KeywordError, load::Files};
use crate::model::{GapKind, RequirementKind};

const FILE: &str = "gaps.toml";

/// Advice as written in the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    kinds: Vec<KindAdvice>,
    topics: Vec<TopicAdvice>,
}

/// Advice for one kind of requirement.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindAdvice {
    /// The kind.
    pub kind: RequirementKind,
    /// Had, but not shown.
    pub not_shown: String,
    /// Shown in part by what was done.
    pub partly: String,
    /// Something near it is shown.
    pub related: String,
    /// Nothing near it is shown.
    pub lacking: String,
    /// A sentence with blanks.
    pub frame: String,
}

/// Advice for a topic, which goes before that for the kind.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicAdvice {
    /// Words of a requirement's name, lower case.
    pub words: Vec<String>,
    /// Nothing near it is shown.
    pub lacking: String,
    /// A sentence with blanks.
    pub frame: String,
}

/// All advice on gaps.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Gaps {
    kinds: BTreeMap<RequirementKind, KindAdvice>,
    topics: Vec<TopicAdvice>,
}

impl Gaps {
    /// The advice of `files`, if they hold any.
    pub(super) fn own(files: Files) -> Result<Option<Self>, KeywordError> {
        let file: Option<File> = files.own(FILE)?;
        Ok(file.map(|file| Self {
            kinds: file.kinds.into_iter().map(|advice| (advice.kind, advice)).collect(),
            topics: file.topics,
        }))
    }

    /// What to do about a gap, and a sentence to fill in.
    #[must_use]
    pub fn advice(&self, kind: RequirementKind, gap: GapKind, name: &str) -> (String, String) {
        let topic = matches!(
            kind,
            RequirementKind::Skill | RequirementKind::Management | RequirementKind::Soft
        )
        .then(|| self.topic(name))
        .flatten();
        let Some(general) = self.kinds.get(&kind) else {
            return (String::new(), String::new());
        };
        let text = match gap {
            GapKind::NotShown => &general.not_shown,
            GapKind::Partly => &general.partly,
            GapKind::Related => &general.related,
            GapKind::Lacking => topic.map_or(&general.lacking, |topic| &topic.lacking),
        };
        let frame = topic.map_or(&general.frame, |topic| &topic.frame);
        (text.replace("{name}", name), frame.replace("{name}", name))
    }

    fn topic(&self, name: &str) -> Option<&TopicAdvice> {
        let name = name.to_lowercase();
        let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
        self.topics.iter().find(|topic| topic.words.iter().any(|w| words.contains(&w.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn builtin() -> Gaps {
        Gaps::clone(&crate::KeywordSets::builtin().unwrap().gaps)
    }

    #[test]
    fn every_kind_of_requirement_has_advice() {
        assert_eq!(builtin().kinds.len(), 9);
    }

    #[test]
    fn a_topic_goes_before_the_kind() {
        let gaps = builtin();
        let (text, frame) =
            gaps.advice(RequirementKind::Skill, GapKind::Lacking, "Budget management");
        assert!(text.contains("forecast against actual"), "{text}");
        assert!(frame.contains("___"));
        let (text, _) = gaps.advice(RequirementKind::Skill, GapKind::Lacking, "Kotlin");
        assert!(text.starts_with("Nothing shows Kotlin"), "{text}");
    }

    #[test]
    fn no_frame_states_a_fact_of_its_own() {
        let gaps = builtin();
        let frames = gaps
            .kinds
            .values()
            .map(|advice| &advice.frame)
            .chain(gaps.topics.iter().map(|topic| &topic.frame));
        for frame in frames {
            assert!(frame.contains("___"), "{frame}");
            assert!(!frame.contains(|c: char| c.is_ascii_digit()), "{frame}");
        }
    }
}
