//! A bounded walk over XML: one event at a time, no recursion, no entities but the five known ones.

use std::borrow::Cow;

use encoding_rs::Encoding;
use quick_xml::{
    events::{BytesStart, Event, attributes::Attributes},
    name::ResolveResult,
    reader::NsReader,
};

use super::{encoding, failure::Failure};

/// A namespace that a reader cares about, in its transitional and strict spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ns {
    /// WordprocessingML.
    Word,
    /// Word's later additions (`w14`).
    WordLater,
    /// DrawingML.
    Drawing,
    /// A shape, group or canvas of Word's drawings.
    Shape,
    /// SmartArt.
    Diagram,
    /// Charts.
    Chart,
    /// Equations.
    Math,
    /// The older drawings.
    Vml,
    /// Alternate content.
    Compatibility,
    /// OpenDocument's `office`.
    Office,
    /// OpenDocument's `text`.
    Text,
    /// OpenDocument's `table`.
    Table,
    /// OpenDocument's `draw`.
    Draw,
    /// OpenDocument's `style`.
    Style,
    /// Anything else.
    Other,
}

/// One step of the walk.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// The innermost open element ends.
    Close,
    /// Characters.
    Text(Cow<'a, str>),
}

/// The beginning of an element.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// Its namespace.
    pub(super) ns: Ns,
    start: BytesStart<'a>,
}

impl Tag<'_> {
    /// Its name without the prefix.
    pub(super) fn name(&self) -> &str {
        str::from_utf8(self.start.local_name().into_inner()).unwrap_or_default()
    }

    /// An attribute's value by its name without the prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        attribute(self.start.attributes(), name.as_bytes())
    }

    /// Whether an on-or-off property is on: it is, unless it says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !self
            .attribute("val")
            .is_some_and(|value| matches!(&*value, "0" | "false" | "off" | "none"))
    }
}

fn attribute<'a>(attributes: Attributes<'a>, name: &[u8]) -> Option<Cow<'a, str>> {
    let mut attributes = attributes;
    attributes.with_checks(false);
    let found = attributes.flatten().find(|found| found.key.local_name().into_inner() == name)?;
    Some(match found.value {
        Cow::Borrowed(bytes) => unescape(str::from_utf8(bytes).ok()?),
        Cow::Owned(bytes) => Cow::Owned(unescape(str::from_utf8(&bytes).ok()?).into_owned()),
    })
}

fn unescape(raw: &str) -> Cow<'_, str> {
    quick_xml::escape::unescape(raw).unwrap_or(Cow::Borrowed(raw))
}

/// The text of an XML part: by byte order mark, UTF-16 pattern or declaration; bad bytes replaced.
pub(super) fn decode(bytes: Vec<u8>) -> String {
    let head = bytes.get(..bytes.len().min(200)).unwrap_or(&bytes);
    if Encoding::for_bom(&bytes).is_none() && !head.contains(&0) {
        if let Some(other) = declared(head).filter(|encoding| *encoding != encoding_rs::UTF_8) {
            return encoding::with(&bytes, other, false).text;
        }
        return match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        };
    }
    encoding::decode(&bytes).text
}

fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head);
    let declaration = head.trim_start().strip_prefix("<?xml")?.split_once("?>")?.0;
    let after = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next()?;
    let label = after.strip_prefix(quote)?.split(quote).next()?;
    // A part that claims UTF-16 and is readable as ASCII here is not UTF-16.
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

/// The walk itself.
pub(super) struct Walk<'a> {
    reader: NsReader<&'a [u8]>,
    depth: usize,
    deepest: usize,
    close_next: bool,
    cut: bool,
}

impl<'a> Walk<'a> {
    /// Over a whole part, at most `deepest` levels down.
    pub(super) fn new(xml: &'a str, deepest: usize) -> Self {
        let mut reader = NsReader::from_str(xml);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self { reader, depth: 0, deepest, close_next: false, cut: false }
    }

    /// The next step; `None` at the end, or where nothing sensible follows.
    pub(super) fn next(&mut self) -> Result<Option<Node<'a>>, Failure> {
        if std::mem::take(&mut self.close_next) {
            return Ok(Some(Node::Close));
        }
        loop {
            let Ok((namespace, event)) = self.reader.read_resolved_event() else {
                self.cut = true;
                return Ok(None);
            };
            match event {
                Event::Start(start) => {
                    let ns = ns_of(&namespace);
                    self.depth += 1;
                    if self.depth > self.deepest {
                        return Err(Failure::limit(
                            "depth-limit",
                            format!("elements are nested more than {} levels deep", self.deepest),
                        ));
                    }
                    return Ok(Some(Node::Open(Tag { ns, start })));
                }
                Event::Empty(start) => {
                    let ns = ns_of(&namespace);
                    self.close_next = true;
                    return Ok(Some(Node::Open(Tag { ns, start })));
                }
                Event::End(_) if self.depth > 0 => {
                    self.depth -= 1;
                    return Ok(Some(Node::Close));
                }
                Event::Text(text) => match text.decode() {
                    Ok(text) => return Ok(Some(Node::Text(text))),
                    Err(_) => self.cut = true,
                },
                Event::CData(text) => match text.decode() {
                    Ok(text) => return Ok(Some(Node::Text(text))),
                    Err(_) => self.cut = true,
                },
                Event::GeneralRef(entity) => {
                    if let Some(sign) = known_entity(&entity) {
                        return Ok(Some(Node::Text(Cow::Owned(sign.to_string()))));
                    }
                }
                Event::Eof => {
                    self.cut |= self.depth > 0;
                    return Ok(None);
                }
                // Declarations, comments, instructions and above all document types say nothing.
                _ => {}
            }
        }
    }

    /// Whether the part ended before its elements did.
    pub(super) fn was_cut(&self) -> bool {
        self.cut
    }
}

/// Character references and XML's own five entities; whatever a document type declares is nothing.
fn known_entity(entity: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(sign)) = entity.resolve_char_ref() {
        return Some(sign);
    }
    match &*entity.decode().ok()? {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

fn ns_of(namespace: &ResolveResult<'_>) -> Ns {
    let uri = match namespace {
        ResolveResult::Bound(namespace) => namespace.into_inner(),
        // A prefix that was never declared: what it is by custom.
        ResolveResult::Unknown(prefix) if prefix == b"w" => return Ns::Word,
        ResolveResult::Unknown(_) | ResolveResult::Unbound => return Ns::Other,
    };
    let Ok(uri) = str::from_utf8(uri) else { return Ns::Other };
    if let Some(odf) = uri.strip_prefix("urn:oasis:names:tc:opendocument:xmlns:") {
        return match odf.split(':').next().unwrap_or_default() {
            "office" => Ns::Office,
            "text" => Ns::Text,
            "table" => Ns::Table,
            "drawing" => Ns::Draw,
            "style" => Ns::Style,
            _ => Ns::Other,
        };
    }
    if uri.contains("/wordprocessingml/") {
        Ns::Word
    } else if uri.ends_with("/wordml") {
        Ns::WordLater
    } else if uri.contains("/drawingml/") {
        match uri.rsplit('/').next() {
            Some("main") => Ns::Drawing,
            Some("diagram") => Ns::Diagram,
            Some("chart") => Ns::Chart,
            _ => Ns::Other,
        }
    } else if uri.contains("/wordprocessingShape")
        || uri.contains("/wordprocessingGroup")
        || uri.contains("/wordprocessingCanvas")
    {
        Ns::Shape
    } else if uri.ends_with("/math") {
        Ns::Math
    } else if uri == "urn:schemas-microsoft-com:vml" {
        Ns::Vml
    } else if uri.contains("/markup-compatibility/") {
        Ns::Compatibility
    } else {
        Ns::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(xml: &str) -> (String, bool) {
        let mut walk = Walk::new(xml, 10);
        let mut text = String::new();
        while let Some(node) = walk.next().unwrap() {
            if let Node::Text(piece) = node {
                text.push_str(&piece);
            }
        }
        (text, walk.was_cut())
    }

    #[test]
    fn entities_of_a_document_type_are_never_expanded() {
        let xml = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"yy\">]>\
                   <d>A&x;&y;B &amp; &#67;</d>";
        assert_eq!(text_of(xml), ("AB & C".to_owned(), false));
    }

    #[test]
    fn a_cut_part_gives_what_came_before() {
        assert_eq!(text_of("<d><p>kept</p><p"), ("kept".to_owned(), true));
        assert_eq!(text_of("<d><p>kept"), ("kept".to_owned(), true));
    }

    #[test]
    fn too_deep_is_a_refusal() {
        let mut walk = Walk::new("<a><a><a>", 2);
        assert!(walk.next().is_ok() && walk.next().is_ok() && walk.next().is_err());
    }

    #[test]
    fn parts_are_decoded_by_mark_pattern_or_declaration() {
        let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><d>é</d>";
        let little: Vec<u8> = xml.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(decode(little).contains("<d>é</d>"));
        assert!(
            decode(b"<?xml version='1.0' encoding='windows-1252'?><d>\xE9</d>".to_vec())
                .contains("<d>é</d>")
        );
        assert_eq!(decode(b"<d>\xFF</d>".to_vec()), "<d>\u{FFFD}</d>");
    }
}
