//! The built-in vocabulary and its rules, proven case by case.

mod ambiguous;
mod deeds;
mod own_folder;
mod reachable;
mod sentences;
mod stance;
mod typos;

use std::sync::LazyLock;

use vitae::{
    KeywordSets,
    model::{SkillHit, Stance},
};

static SETS: LazyLock<KeywordSets> = LazyLock::new(|| KeywordSets::builtin().unwrap());

fn hits(text: &str) -> Vec<SkillHit> {
    SETS.find(text)
}

fn has(text: &str, id: &str) -> bool {
    hits(text).iter().any(|hit| hit.id == id)
}

fn stance(text: &str, id: &str) -> Option<Stance> {
    hits(text).iter().find(|hit| hit.id == id).map(|hit| hit.stance)
}

/// Short: what was found in `text`.
fn shown(text: &str) -> Vec<String> {
    hits(text).iter().map(|hit| format!("{} ({})", hit.id, hit.span.of(text))).collect()
}
