//! What the keyword sets hold, for people.

use std::fmt::Write;

use super::{look::Look, text::hang};
use crate::{
    keywords::{Concept, KeywordSets, Role},
    model::Level,
    report::sheet::words,
};

/// All roles, then all concepts, by id.
#[must_use]
pub fn keyword_list(sets: &KeywordSets, look: Look) -> String {
    let mut out = format!("{}\n", look.bold(&format!("Roles ({})", sets.roles.len())));
    for role in sets.roles.values() {
        let _ = writeln!(out, "  {:<34} {}", role.id, role.label);
    }
    let _ = writeln!(out, "\n{}", look.bold(&format!("Concepts ({})", sets.concepts.len())));
    for concept in sets.concepts.values() {
        let kind = look.dim(&format!("({})", words::concept(concept.kind)));
        let _ = writeln!(out, "  {:<34} {} {kind}", concept.id, concept.label);
    }
    out
}

/// One role or concept; `None` where no set has `id`.
#[must_use]
pub fn keyword(sets: &KeywordSets, id: &str, look: Look) -> Option<String> {
    let role = sets.roles.get(id).map(|it| role(it, look));
    role.or_else(|| sets.concepts.get(id).map(|it| concept(it, look)))
}

fn role(role: &Role, look: Look) -> String {
    let mut out = format!("{} ({})\n", look.bold(&role.label), role.label_th);
    hang(&mut out, "", &role.about, look.width);
    for level in [Level::Must, Level::Nice] {
        let title = if level == Level::Must { "Musts" } else { "Nice to have" };
        let _ = writeln!(out, "\n{}", look.bold(title));
        for requirement in role.requirements.iter().filter(|it| it.level == level) {
            hang(&mut out, "  ", &requirement.quote, look.width);
        }
    }
    if let Some(next) = &role.next {
        let _ = writeln!(out, "\nnext step: {next}");
    }
    out
}

fn concept(concept: &Concept, look: Look) -> String {
    let kind = words::concept(concept.kind);
    let mut out = format!("{} ({kind})\n", look.bold(&concept.label));
    let forms: Vec<&str> = concept.forms.iter().map(|form| form.text.as_str()).collect();
    let label_th: Vec<&str> = concept.label_th.as_deref().into_iter().collect();
    let file = [concept.file.as_str()];
    for (name, list) in [
        ("Thai", label_th),
        ("written as", forms),
        ("not in", concept.not.iter().map(String::as_str).collect()),
        ("shows too", concept.implies.iter().map(String::as_str).collect()),
        ("part of", concept.broader.iter().map(String::as_str).collect()),
        ("near", concept.related.iter().map(String::as_str).collect()),
        ("evidence", concept.evidence.iter().map(String::as_str).collect()),
        ("sources", concept.sources.iter().map(String::as_str).collect()),
        ("file", file.to_vec()),
    ] {
        if !list.is_empty() {
            hang(&mut out, &format!("{name:>10}: "), &list.join("; "), look.width);
        }
    }
    out
}
