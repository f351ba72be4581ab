//! Style sheets within the page: which elements their rules speak about.

use std::{borrow::Cow, collections::HashMap};

use ego_tree::NodeId;
use scraper::{Html, Selector};

use super::css::Css;

/// What rules say, by element. Only looked up, never listed: its order does not matter.
pub(super) type Rules = HashMap<NodeId, Css>;

/// More rules than this belong to a web application; each costs a walk over the page.
const MOST_RULES: usize = 200;

/// What is said to those who listen only names what others see; longer text is no label.
const LONGEST_LABEL: usize = 60;

/// Width of the narrowest screen, in pixels.
const NARROWEST: f32 = 320.0;

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
    let sheet = without_comments(&sheet);
    let variables = variables(&sheet);
    for_ears_only(page, &mut rules);
    let mut blocks: Vec<_> = blocks(&sheet).take(MOST_RULES).collect();
    blocks.sort_by_key(|(selector, _)| weight(selector));
    for (selector, declarations) in blocks {
        let css = Css::read(&resolved(declarations, &variables));
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

/// Classes that common style sheets, which are not at hand, keep from the eye for those who listen.
fn for_ears_only(page: &Html, rules: &mut Rules) {
    let linked = Selector::parse("link[rel~=stylesheet]");
    if linked.is_ok_and(|linked| page.select(&linked).next().is_none()) {
        return;
    }
    let Ok(classes) = Selector::parse(".sr-only, .visually-hidden, .screen-reader-text") else {
        return;
    };
    let unseen = Css::read("clip-path:inset(50%)");
    for element in page.select(&classes) {
        let letters: usize = element.text().map(str::len).sum();
        if letters > LONGEST_LABEL {
            rules.insert(element.id(), unseen);
        }
    }
}

/// How much a rule weighs against others: identifiers over classes over names of elements.
fn weight(selector: &str) -> usize {
    let first = selector.split(',').next().unwrap_or(selector);
    let names = first
        .split([' ', '>', '+', '~'])
        .filter(|part| part.starts_with(|sign: char| sign.is_ascii_alphabetic()));
    let count = |signs: &[char]| first.matches(signs).count();
    count(&['#']) * 10_000 + count(&['.', '[', ':']) * 100 + names.count()
}

/// What the sheet calls by names of its own (`--ink: #fff`), for the whole page.
fn variables(sheet: &str) -> Vec<(&str, &str)> {
    let page = blocks(sheet)
        .filter(|(selector, _)| matches!(*selector, ":root" | "html" | "body" | "*"))
        .take(MOST_RULES);
    let declarations = page.flat_map(|(_, declarations)| declarations.split(';'));
    let named = declarations.filter_map(|it| it.split_once(':')).filter_map(|(name, value)| {
        let name = name.trim();
        name.starts_with("--").then_some((name, value.trim()))
    });
    named.take(MOST_RULES).collect()
}

/// Declarations with values in the place of names.
fn resolved<'d>(declarations: &'d str, variables: &[(&str, &str)]) -> Cow<'d, str> {
    if !declarations.contains("var(") {
        return Cow::Borrowed(declarations);
    }
    let mut parts = declarations.split("var(");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (inner, after) = part.split_once(')').unwrap_or((part, ""));
        let (name, usual) = inner.split_once(',').unwrap_or((inner, ""));
        let value = variables.iter().rev().find(|(known, _)| *known == name.trim());
        text.push_str(value.map_or(usual, |(_, value)| value));
        text.push_str(after);
    }
    Cow::Owned(text)
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
    if rule.starts_with("@layer") {
        return true;
    }
    if let Some(condition) = rule.strip_prefix("@supports") {
        return !condition.trim_start().starts_with("not");
    }
    let media = rule.strip_prefix("@media").map(|media| media.trim().to_lowercase());
    media.is_some_and(|media| {
        media.split(',').any(|kind| kind.split(" and ").all(|part| holds_everywhere(part.trim())))
    })
}

/// Whether one part of a media query is true of every screen.
fn holds_everywhere(part: &str) -> bool {
    let least = part.strip_prefix("(min-width:").and_then(|it| it.strip_suffix("px)"));
    let least = least.and_then(|width| width.trim().parse::<f32>().ok());
    matches!(part, "screen" | "only screen" | "all" | "")
        || least.is_some_and(|width| width <= NARROWEST)
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
    fn names_of_colours_are_looked_up() {
        let variables = variables(":root{--ink:#fff; --pad:4px} .x{--ink:red}");
        assert_eq!(variables, [("--ink", "#fff"), ("--pad", "4px")]);
        let text = resolved("color:var(--ink);background:var(--none, blue)", &variables);
        assert_eq!(text, "color:#fff;background: blue");
    }

    #[test]
    fn rules_for_other_media_and_comments_are_left_out() {
        let sheet = "a{x:1} @media print{.b{display:none} .c{x:2}} /* d{} */ e > f{y:2} \
                     @media screen and (max-width:9em){g{z:1}} @media screen{h{z:2}} i{z:3}";
        let plain = without_comments(sheet);
        let found: Vec<_> = blocks(&plain).collect();
        assert_eq!(found, [("a", "x:1"), ("e > f", "y:2"), ("h", "z:2"), ("i", "z:3")]);
    }
}
