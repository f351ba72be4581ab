//! OpenDocument text through the same bounded walk as DOCX.

mod frames;
mod pages;
mod paragraph;
mod story;
mod styles;
mod unseen;

use std::collections::{BTreeMap, BTreeSet};

use self::{
    pages::Pages,
    paragraph::{StoryLine, Told},
    styles::Styles,
};
use super::{
    draft::Draft,
    failure::Failure,
    limits::Limits,
    package::Package,
    xml::{self, Node, Walk},
};
use crate::model::{LineKind, Status};

/// Reads a package.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Draft, Failure> {
    let mut package = Package::open(bytes, limits)?;
    let mut part = |name: &str| Ok::<_, Failure>(package.read(name)?.map(xml::decode));
    if part("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Failure::new(
            Status::Encrypted,
            "the OpenDocument file is locked with a password",
            "open it, save it without a password and send it again",
        ));
    }
    let Some(content) = part("content.xml")? else {
        return Err(Failure::malformed("the package holds no content"));
    };
    let sheet = part("styles.xml")?.unwrap_or_default();
    let mut styles = Styles::default();
    styles.add(&sheet, limits.depth)?;
    let mut pages = Pages::default();
    pages.add(&sheet, limits.depth)?;
    pages.add(&content, limits.depth)?;
    let pages = pages.used();
    let masters = story::tell(&sheet, true, &styles, &pages, limits)?;
    styles.add(&content, limits.depth)?;
    let body = story::tell(&content, false, &styles, &pages, limits)?;
    let mut draft = Draft::new(limits);
    if let Some(meta) = part("meta.xml")? {
        draft.metadata = metadata(&meta, limits);
        draft.hide_stuffed_metadata()?;
    }
    assemble(draft, masters, body)
}

/// Headers, body, notes, footers; blocks numbered in that order.
fn assemble(mut draft: Draft, masters: Told, body: Told) -> Result<Draft, Failure> {
    let cut = masters.cut || body.cut;
    for (reason, text) in body.hidden.iter().chain(&masters.hidden) {
        draft.hide(text, *reason)?;
    }
    let layout = &mut draft.layout;
    layout.columns = 1;
    layout.tables = body.tables;
    layout.text_boxes = body.text_boxes;
    layout.images = body.images + masters.images;
    let (headers, footers): (Vec<_>, Vec<_>) =
        masters.lines.into_iter().partition(|line| line.kind == LineKind::Header);
    layout.header_text = !headers.is_empty() || !footers.is_empty();
    let mut simple = String::new();
    let mut missed = false;
    let mut seen = BTreeSet::new();
    let mut blocks: BTreeMap<(usize, u32), u32> = BTreeMap::new();
    for (story, lines) in [headers, body.lines, body.notes, footers].into_iter().enumerate() {
        for StoryLine { draft: line, kind, block, boxed } in lines {
            let around = matches!(kind, LineKind::Header | LineKind::Footer);
            // Master pages repeat each other's headers.
            if around && !seen.insert(line.text().to_owned()) {
                continue;
            }
            if boxed || around || kind == LineKind::Note {
                missed = true;
            } else {
                simple.push_str(line.text().trim_end());
                simple.push('\n');
            }
            let next = blocks.len() as u32;
            let block = *blocks.entry((story, block)).or_insert(next);
            draft.push(line, kind, block)?;
        }
    }
    if missed {
        draft.layout.simple_reading = Some(simple.trim_end().to_owned());
    }
    if cut {
        draft.notice("xml-cut", "a part of the document is damaged; what came before was read");
    }
    Ok(draft)
}

fn metadata(xml: &str, limits: Limits) -> BTreeMap<String, String> {
    const KNOWN: [(&str, &str); 7] = [
        ("title", "title"),
        ("subject", "subject"),
        ("description", "description"),
        ("creator", "creator"),
        ("initial-creator", "creator"),
        ("keyword", "keywords"),
        ("generator", "application"),
    ];
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut walk = Walk::new(xml, limits.depth);
    let mut open = None;
    // Properties that cannot be read are no reason to refuse the document.
    while let Ok(Some(node)) = walk.next() {
        match node {
            Node::Open(tag) => open = KNOWN.iter().find(|(name, _)| *name == tag.name()),
            Node::Close => open = None,
            Node::Text(text) => {
                if let Some((_, key)) = open {
                    let value = found.entry((*key).to_owned()).or_default();
                    if !value.is_empty() {
                        value.push_str(", ");
                    }
                    value.push_str(text.trim());
                }
            }
        }
    }
    found
}
