//! Finds text in layers that are switched off: the interpreter leaves them out without a word.
//!
//! A copy of the file whose catalog knows no layers is interpreted too. What only the copy paints is
//! what the layers hide.

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Name},
};
use memchr::memmem;

use super::{
    feed::{self, Feed},
    glyph::Glyph,
};

const LAYERS: &[u8] = b"/OCProperties";
/// A name of the same length that means nothing.
const NOTHING: &[u8] = b"/OCUnknownKey";

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
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let config = catalog
        .and_then(|catalog| catalog.get::<Dict<'_>>(b"OCProperties"))
        .and_then(|layers| layers.get::<Dict<'_>>(b"D"));
    config.is_some_and(|config| {
        config.get::<Array<'_>>(b"OFF").is_some_and(|off| off.raw_iter().next().is_some())
            || config.get::<Name<'_>>(b"BaseState").is_some_and(|state| &*state == b"OFF")
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
    for at in memmem::find_iter(bytes, LAYERS) {
        if let Some(name) = copy.get_mut(at..at + LAYERS.len()) {
            name.copy_from_slice(NOTHING);
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
