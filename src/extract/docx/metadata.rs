//! Document properties: title, author, program; kept apart and never scored.

use std::collections::BTreeMap;

use super::parts::Parts;
use crate::extract::{
    failure::Failure,
    xml::{Node, Walk},
};

/// Reads the core and the application's properties.
pub(super) fn read(parts: &mut Parts<'_>) -> Result<BTreeMap<String, String>, Failure> {
    const KNOWN: [&str; 12] = [
        "title",
        "subject",
        "creator",
        "keywords",
        "description",
        "lastModifiedBy",
        "category",
        "created",
        "modified",
        "Application",
        "Company",
        "AppVersion",
    ];
    let mut found = BTreeMap::new();
    let relations = parts.relations("")?;
    let names: Vec<String> = relations
        .values()
        .filter(|it| {
            matches!(
                it.kind.as_str(),
                "core-properties" | "extended-properties" | "coreProperties" | "extendedProperties"
            )
        })
        .map(|it| it.target.clone())
        .collect();
    for name in names {
        // Properties that cannot be read are no reason to refuse the document.
        let Ok(Some(xml)) = parts.text(&name) else { continue };
        let mut walk = Walk::new(&xml, parts.depth);
        let mut open: Option<&str> = None;
        while let Ok(Some(node)) = walk.next() {
            match node {
                Node::Open(tag) => open = KNOWN.into_iter().find(|known| *known == tag.name()),
                Node::Close => open = None,
                Node::Text(text) => {
                    if let Some(name) = open.filter(|_| !text.trim().is_empty()) {
                        found.entry(key(name)).or_insert_with(String::new).push_str(text.trim());
                    }
                }
            }
        }
    }
    Ok(found)
}

/// `lastModifiedBy` as `last_modified_by`.
fn key(name: &str) -> String {
    let mut key = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !key.is_empty() {
            key.push('_');
        }
        key.extend(letter.to_lowercase());
    }
    key
}
