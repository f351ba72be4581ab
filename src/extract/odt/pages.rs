//! The pages of an OpenDocument text: which masters are used, how large they are, and what they are
//! painted with.

use std::collections::{BTreeMap, BTreeSet};

use super::styles::{background, painted};
use crate::extract::{
    color::{Ground, WHITE},
    failure::Failure,
    length::points,
    xml::{Node, Ns, Tag, Walk},
};

/// The master of a page that no paragraph asks for.
const USUAL_MASTER: &str = "Standard";
/// Width of a page that does not state it, in points: A3 on its side.
const USUAL_WIDTH: f32 = 1191.0;

/// How pages look.
#[derive(Debug, Clone, Copy, Default)]
struct Layout {
    width: Option<f32>,
    ground: Option<Ground>,
}

/// A page that others are made of.
#[derive(Debug, Clone, Default)]
struct Master {
    layout: String,
    next: Option<String>,
}

/// All pages of a document.
#[derive(Debug, Default)]
pub(super) struct Pages {
    layouts: BTreeMap<String, Layout>,
    masters: BTreeMap<String, Master>,
    first: Option<String>,
    /// Masters that some style asks for.
    asked: BTreeSet<String>,
}

/// The pages that a document is made of.
#[derive(Debug)]
pub(super) struct UsedPages {
    /// Names of their masters.
    pub(super) masters: BTreeSet<String>,
    /// What lies behind the text of every page.
    pub(super) ground: Ground,
    /// Width of the widest page, in points.
    pub(super) width: f32,
}

impl Pages {
    /// Adds the pages of a part, and the masters its styles ask for.
    pub(super) fn add(&mut self, xml: &str, depth: usize) -> Result<(), Failure> {
        let mut walk = Walk::new(xml, depth);
        let mut layout: Option<(usize, String)> = None;
        let mut level = 0_usize;
        while let Some(node) = walk.next()? {
            match node {
                Node::Open(tag) => {
                    level += 1;
                    match (tag.ns, tag.name()) {
                        (Ns::Style, "page-layout") => layout = Some((level, name(&tag, "name"))),
                        (Ns::Style, "master-page") => self.master(&tag),
                        _ => {
                            if let Some((_, layout)) = &layout {
                                self.layouts.entry(layout.clone()).or_default().take(&tag);
                            }
                        }
                    }
                    if let Some(master) = tag.attribute("master-page-name") {
                        self.asked.insert(master.into_owned());
                    }
                }
                Node::Close => {
                    layout = layout.filter(|(opened, _)| *opened != level);
                    level = level.saturating_sub(1);
                }
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn master(&mut self, tag: &Tag<'_>) {
        let next = tag.attribute("next-style-name").map(std::borrow::Cow::into_owned);
        let master = Master { layout: name(tag, "page-layout-name"), next };
        let name = name(tag, "name");
        self.first.get_or_insert_with(|| name.clone());
        self.masters.insert(name, master);
    }

    /// Those that the document is made of.
    pub(super) fn used(&self) -> UsedPages {
        let masters = self.used_masters();
        let layouts: Vec<Layout> = masters
            .iter()
            .filter_map(|name| self.masters.get(*name))
            .map(|master| self.layouts.get(&master.layout).copied().unwrap_or_default())
            .collect();
        UsedPages {
            ground: common_ground(&layouts),
            width: layouts.iter().filter_map(|it| it.width).reduce(f32::max).unwrap_or(USUAL_WIDTH),
            masters: masters.into_iter().map(str::to_owned).collect(),
        }
    }

    /// Masters that styles ask for, the usual one, and those that follow them.
    fn used_masters(&self) -> BTreeSet<&str> {
        let usual = self.masters.get_key_value(USUAL_MASTER).map(|(name, _)| name.as_str());
        let usual = usual.or(self.first.as_deref());
        let mut waiting: Vec<&str> = self.asked.iter().map(String::as_str).chain(usual).collect();
        let mut used = BTreeSet::new();
        while let Some(name) = waiting.pop() {
            if used.insert(name) {
                waiting.extend(self.masters.get(name).and_then(|it| it.next.as_deref()));
            }
        }
        used
    }
}

/// What lies behind the text of every page; where pages differ it cannot be told.
fn common_ground(layouts: &[Layout]) -> Ground {
    let mut grounds = layouts.iter().map(|layout| layout.ground.unwrap_or(Ground::Plain(WHITE)));
    let first = grounds.next().unwrap_or(Ground::Plain(WHITE));
    if grounds.all(|ground| ground == first) { first } else { Ground::Unknown }
}

impl Layout {
    fn take(&mut self, tag: &Tag<'_>) {
        match (tag.ns, tag.name()) {
            (Ns::Style, "page-layout-properties") => {
                self.width = tag.attribute("page-width").and_then(|it| points(&it));
                self.ground = painted(tag).or_else(|| background(tag));
            }
            (Ns::Style, "background-image") if tag.attribute("href").is_some() => {
                self.ground = Some(Ground::Unknown);
            }
            _ => {}
        }
    }
}

fn name(tag: &Tag<'_>, attribute: &str) -> String {
    tag.attribute(attribute).unwrap_or_default().into_owned()
}
