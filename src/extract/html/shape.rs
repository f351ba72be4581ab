//! Counts how deep a page nests, without building it.

use crate::extract::failure::Failure;

/// Elements that hold nothing, or that end by themselves where the next one begins.
const FLAT: [&str; 34] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup",
    "option", "optgroup", "rt", "rp", "html", "head", "body", "frame", "basefont",
];

/// Refuses a page that is nested deeper than `deepest`.
pub(super) fn check(html: &str, deepest: usize) -> Result<(), Failure> {
    let (mut depth, mut rest) = (0_usize, html);
    while let Some((_, tag)) = rest.split_once('<') {
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        rest = tag;
        let (closes, name) = match tag.strip_prefix('/') {
            Some(name) => (true, name),
            None => (false, tag),
        };
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let Some(name) = name.get(..length).filter(|name| !name.is_empty() && length < 12) else {
            continue;
        };
        if FLAT.iter().any(|flat| flat.eq_ignore_ascii_case(name)) {
            continue;
        }
        if closes {
            depth = depth.saturating_sub(1);
        } else {
            depth += 1;
            if depth > deepest {
                return Err(Failure::limit(
                    "depth-limit",
                    format!("elements are nested more than {deepest} levels deep"),
                ));
            }
        }
    }
    Ok(())
}
