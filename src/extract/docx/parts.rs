//! Parts of the package and the relationships between them.

use std::collections::BTreeMap;

use crate::extract::{
    failure::Failure,
    limits::Limits,
    package::Package,
    xml::{self, Node, Walk},
};

/// A relationship's other end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relation {
    /// The last word of its type, such as `hyperlink` or `header`.
    pub(super) kind: String,
    /// A part's name, or an address where it is external.
    pub(super) target: String,
    /// Whether it leaves the package.
    pub(super) external: bool,
}

/// The relationships of one part, by id.
pub(super) type Relations = BTreeMap<String, Relation>;

/// The package's parts as text.
pub(super) struct Parts<'a> {
    package: Package<'a>,
    /// Levels of nesting.
    pub(super) depth: usize,
}

impl<'a> Parts<'a> {
    /// Opens the package.
    pub(super) fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, Failure> {
        Ok(Self { package: Package::open(bytes, limits)?, depth: limits.depth })
    }

    /// A part's bytes.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        self.package.read(name)
    }

    /// A part's text.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Failure> {
        Ok(self.package.read(name)?.map(xml::decode))
    }

    /// Names in small letters.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.package.names()
    }

    /// The relationships of a part (`""` for the package itself); none where there is no such part.
    pub(super) fn relations(&mut self, part: &str) -> Result<Relations, Failure> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = match folder {
            "" => format!("_rels/{file}.rels"),
            folder => format!("{folder}/_rels/{file}.rels"),
        };
        let mut relations = Relations::new();
        let Some(xml) = self.text(&name)? else { return Ok(relations) };
        let mut walk = Walk::new(&xml, self.depth);
        while let Some(node) = walk.next()? {
            if let Node::Open(tag) = node
                && tag.name() == "Relationship"
                && let (Some(id), Some(target)) = (tag.attribute("Id"), tag.attribute("Target"))
            {
                let kind = tag.attribute("Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let external = tag.attribute("TargetMode").as_deref() == Some("External");
                let target = if external { target.into_owned() } else { resolve(folder, &target) };
                relations.insert(id.into_owned(), Relation { kind, target, external });
            }
        }
        Ok(relations)
    }
}

/// A target relative to a folder, without `.` and `..`.
fn resolve(folder: &str, target: &str) -> String {
    let (base, target) = match target.strip_prefix('/') {
        Some(absolute) => ("", absolute),
        None => (folder, target),
    };
    let mut path: Vec<&str> = base.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_relative_to_their_part_or_absolute() {
        assert_eq!(resolve("word", "header1.xml"), "word/header1.xml");
        assert_eq!(resolve("word", "../custom/item.xml"), "custom/item.xml");
        assert_eq!(resolve("word", "/other/document.xml"), "other/document.xml");
        assert_eq!(resolve("", "../../word/./document.xml"), "word/document.xml");
    }
}
