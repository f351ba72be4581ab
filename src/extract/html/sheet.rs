//! Style sheets within the page: which elements their rules speak about.

use std::collections::HashMap;

use ego_tree::NodeId;
use scraper::{Html, Selector};

use super::css::Css;

/// What rules say, by element. Only looked up, never listed: its order does not matter.
pub(super) type Rules = HashMap<NodeId, Css>;

/// More rules than this belong to a web application; each costs a walk over the page.
const MOST_RULES: usize = 200;

/// Longer sheets are not read further.
const LONGEST: usize = 256 * 1024;

/// Applies the rules of all `style` elements that decide over what can be seen.
pub(super) fn apply(page: &Html) -> Rules {
    let mut rules = Rules::new();
    let Ok(style) = Selector::parse("style") else { return rules };
    let mut sheet = String::new();
    for element in page.select(&style) {
        sheet.extend(element.text());
        sheet.push('\n');
        if sheet.len() > LONGEST {
            break;
        }
    }
    for (selector, declarations) in blocks(&without_comments(&sheet)).take(MOST_RULES) {
        let css = Css::read(declarations);
        if css == Css::default() {
            continue;
        }
        let Ok(selector) = Selector::parse(selector) else { continue };
        for element in page.select(&selector) {
            let before = rules.entry(element.id()).or_default();
            *before = before.with(css);
        }
    }
    rules
}

/// `selector { declarations }`, rules for other media left out: they are for screens of another
/// kind, or for print.
fn blocks(sheet: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = sheet;
    std::iter::from_fn(move || {
        loop {
            let (selector, after) = rest.split_once('{')?;
            let selector = selector.rsplit(['}', ';']).next().unwrap_or(selector).trim();
            if selector.starts_with('@') {
                // The closing brace of a block for every screen stands before a selector, and is
                // cut off there.
                rest = if is_for_screens(selector) { after } else { after_block(after) };
                continue;
            }
            let (declarations, after) = after.split_once('}')?;
            rest = after;
            return Some((selector, declarations));
        }
    })
}

/// Whether a block's rules hold on every screen, however large.
fn is_for_screens(rule: &str) -> bool {
    let media = rule.strip_prefix("@media").map(|media| media.trim().to_lowercase());
    media.is_some_and(|media| {
        media.split(',').any(|kind| matches!(kind.trim(), "screen" | "only screen" | "all" | ""))
    })
}

/// What follows the block that has just been opened.
fn after_block(text: &str) -> &str {
    let mut open = 1_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return text.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_for_other_media_and_comments_are_left_out() {
        let sheet = "a{x:1} @media print{.b{display:none} .c{x:2}} /* d{} */ e > f{y:2} \
                     @media screen and (max-width:9em){g{z:1}} @media screen{h{z:2}} i{z:3}";
        let plain = without_comments(sheet);
        let found: Vec<_> = blocks(&plain).collect();
        assert_eq!(found, [("a", "x:1"), ("e > f", "y:2"), ("h", "z:2"), ("i", "z:3")]);
    }
}
