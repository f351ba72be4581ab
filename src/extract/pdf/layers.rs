//! Finds text in layers that are switched off: the interpreter leaves them out without a word.
//!
//! A copy of the file whose catalog knows no layers is interpreted too. What only the copy paints is
//! what the layers hide.

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Name, Object, ObjectIdentifier},
};
use memchr::memmem;
use rustc_hash::FxHashSet;

use super::{
    feed::{self, Feed},
    glyph::Glyph,
    limits,
};

const LAYERS: &[u8] = b"/OCProperties";
/// A name of the same length that means nothing.
const NOTHING: &[u8] = b"/OCUnknownKey";

/// Conditions within conditions that are followed.
const DEPTH: usize = 16;

/// Which layers are off when somebody opens the file.
///
/// The interpreter knows most of this itself; what a layer's usage and conditions say it does not.
#[derive(Debug, Default)]
pub(super) struct Layers {
    off: FxHashSet<ObjectIdentifier>,
    any: bool,
}

impl Layers {
    /// Reads the state that the catalog gives the layers.
    pub(super) fn of(pdf: &Pdf) -> Self {
        let Some(properties) = properties(pdf) else { return Self::default() };
        let mut layers = Self { any: true, off: FxHashSet::default() };
        let Some(config) = properties.get::<Dict<'_>>(b"D") else { return layers };
        if config.get::<Name<'_>>(b"BaseState").is_some_and(|state| &*state == b"OFF") {
            layers.off.extend(named(&properties, b"OCGs"));
        }
        for id in named(&config, b"ON") {
            layers.off.remove(&id);
        }
        layers.off.extend(named(&config, b"OFF"));
        // What is meant for paper only is switched off on the screen.
        for usage in dicts(&config, b"AS") {
            if usage.get::<Name<'_>>(b"Event").is_none_or(|event| &*event != b"View") {
                continue;
            }
            for group in dicts(&usage, b"OCGs") {
                let state = group
                    .get::<Dict<'_>>(b"Usage")
                    .and_then(|usage| usage.get::<Dict<'_>>(b"View"))
                    .and_then(|view| view.get::<Name<'_>>(b"ViewState"));
                match (state.as_deref(), group.obj_id()) {
                    (Some(b"OFF"), Some(id)) => _ = layers.off.insert(id),
                    (Some(b"ON"), Some(id)) => _ = layers.off.remove(&id),
                    _ => {}
                }
            }
        }
        layers
    }

    /// Whether what belongs to a layer, or to a condition on layers, is shown.
    pub(super) fn show(&self, dict: &Dict<'_>) -> bool {
        if !self.any {
            return true;
        }
        match dict.get::<Name<'_>>(b"Type").as_deref() {
            Some(b"OCG") => !dict.obj_id().is_some_and(|id| self.off.contains(&id)),
            Some(b"OCMD") => self.meets(dict),
            _ => true,
        }
    }

    fn meets(&self, membership: &Dict<'_>) -> bool {
        if let Some(condition) = membership.get::<Array<'_>>(b"VE") {
            return self.is_true(&condition, DEPTH);
        }
        let on: Vec<bool> = match membership.get::<Object<'_>>(b"OCGs") {
            Some(Object::Dict(group)) => vec![self.show(&group)],
            Some(Object::Array(groups)) => {
                groups.iter::<Dict<'_>>().map(|group| self.show(&group)).collect()
            }
            _ => Vec::new(),
        };
        if on.is_empty() {
            return true;
        }
        match membership.get::<Name<'_>>(b"P").as_deref() {
            Some(b"AllOn") => on.iter().all(|on| *on),
            Some(b"AnyOff") => on.iter().any(|on| !on),
            Some(b"AllOff") => !on.iter().any(|on| *on),
            _ => on.iter().any(|on| *on),
        }
    }

    fn is_true(&self, condition: &Array<'_>, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return true };
        let mut items = condition.iter::<Object<'_>>();
        let Some(Object::Name(operator)) = items.next() else { return true };
        let mut operands = items.filter_map(|item| match item {
            Object::Dict(group) => Some(self.show(&group)),
            Object::Array(inner) => Some(self.is_true(&inner, depth)),
            _ => None,
        });
        match &*operator {
            b"Not" => !operands.next().unwrap_or(false),
            b"Or" => operands.any(|on| on),
            _ => operands.all(|on| on),
        }
    }
}

/// The objects that an array names.
fn named(dict: &Dict<'_>, key: &[u8]) -> Vec<ObjectIdentifier> {
    let Some(array) = dict.get::<Array<'_>>(key) else { return Vec::new() };
    array.raw_iter().filter_map(|item| Some(item.as_obj_ref()?.into())).collect()
}

fn dicts<'a>(dict: &Dict<'a>, key: &[u8]) -> Vec<Dict<'a>> {
    dict.get::<Array<'a>>(key).map_or_else(Vec::new, |array| array.iter::<Dict<'a>>().collect())
}

fn properties(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?.get::<Dict<'_>>(b"OCProperties")
}

/// The glyphs, page by page, that only show when all layers do; empty where no layer is off.
pub(super) fn hidden(pdf: &Pdf, feed: &Feed, bytes: &[u8], password: &str) -> Vec<Vec<Glyph>> {
    if !has_layer_off(pdf) {
        return Vec::new();
    }
    let Some(copy) = without_layers(pdf, bytes) else { return Vec::new() };
    let Ok(all) = Pdf::new_with_password(copy, password) else { return Vec::new() };
    let all = feed::collect(&all);
    let pages = feed.pages.iter().zip(all.pages);
    pages.map(|(seen, all)| difference(&seen.glyphs, all.glyphs)).collect()
}

fn has_layer_off(pdf: &Pdf) -> bool {
    let Some(properties) = properties(pdf) else { return false };
    let config = properties.get::<Dict<'_>>(b"D");
    let off = config.is_some_and(|config| {
        config.get::<Array<'_>>(b"OFF").is_some_and(|off| off.raw_iter().next().is_some())
            || config.get::<Name<'_>>(b"BaseState").is_some_and(|state| &*state == b"OFF")
    });
    off || pdf.pages().iter().take(limits::PAGES).any(|page| {
        let properties = &page.resources().properties;
        properties.entries().any(|(name, _)| {
            let policy =
                properties.get::<Dict<'_>>(&name).and_then(|dict| dict.get::<Name<'_>>(b"P"));
            matches!(policy.as_deref(), Some(b"AllOff" | b"AnyOff"))
        })
    })
}

/// The file with a catalog that names no layers.
fn without_layers(pdf: &Pdf, bytes: &[u8]) -> Option<Vec<u8>> {
    if memmem::find(bytes, LAYERS).is_some() {
        return Some(renamed(bytes));
    }
    // The catalog is folded away in an object stream: append a plain one, as an update would.
    let root = pdf.xref().root_id();
    let catalog = pdf.xref().get::<Dict<'_>>(root)?;
    let before = memmem::rfind(bytes, b"startxref")? + b"startxref".len();
    let start: String = bytes
        .get(before..)?
        .iter()
        .skip_while(|byte| byte.is_ascii_whitespace())
        .take_while(|byte| byte.is_ascii_digit())
        .map(|byte| char::from(*byte))
        .collect();
    let (number, generation) = (root.obj_number, root.gen_number);
    let mut copy = bytes.to_vec();
    copy.push(b'\n');
    let object = copy.len();
    copy.extend(format!("{number} {generation} obj\n").bytes());
    copy.extend(renamed(catalog.data()));
    copy.extend(b"\nendobj\n");
    let table = copy.len();
    let update = format!(
        "xref\n{number} 1\n{object:010} {generation:05} n \ntrailer\n<</Size {} /Root {number} \
         {generation} R /Prev {start}>>\nstartxref\n{table}\n%%EOF\n",
        pdf.len() + 1
    );
    copy.extend(update.bytes());
    Some(copy)
}

fn renamed(bytes: &[u8]) -> Vec<u8> {
    let mut copy = bytes.to_vec();
    for (old, new) in [(LAYERS, NOTHING), (b"/AllOff", b"/AllOn "), (b"/AnyOff", b"/AnyOn ")] {
        for at in memmem::find_iter(bytes, old) {
            if let Some(name) = copy.get_mut(at..at + old.len()) {
                name.copy_from_slice(new);
            }
        }
    }
    copy
}

/// What of `all` is not in `seen`; both are in paint order.
fn difference(seen: &[Glyph], all: Vec<Glyph>) -> Vec<Glyph> {
    let mut seen = seen.iter().peekable();
    let same = |a: &Glyph, b: &Glyph| {
        a.text == b.text && (a.x - b.x).abs() < 0.01 && (a.y - b.y).abs() < 0.01
    };
    all.into_iter().filter(|glyph| seen.next_if(|next| same(next, glyph)).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::layout::glyphs;

    #[test]
    fn what_only_all_layers_show_is_found() {
        let seen = glyphs("Seen", 10.0, 10.0, 10.0);
        let mut all = glyphs("Off", 10.0, 30.0, 10.0);
        all.extend(seen.clone());
        let hidden: String =
            difference(&seen, all).iter().map(|glyph| glyph.text.as_str()).collect();
        assert_eq!(hidden, "Off");
    }
}
