//! The words of a drawing that stands in a part of its own: SmartArt, or a chart.

use std::collections::BTreeSet;

use crate::extract::{
    failure::Failure,
    xml::{Node, Ns, Walk},
};

/// Its paragraphs, and the names of what a chart compares, each once: every series repeats them. The
/// numbers it draws are no words.
pub(super) fn words(xml: &str, depth: usize) -> Result<Vec<String>, Failure> {
    let mut walk = Walk::new(xml, depth);
    let mut line = String::new();
    let mut lines = Vec::new();
    let mut in_text = false;
    let mut named = false;
    let mut charted = false;
    while let Some(node) = walk.next()? {
        match node {
            Node::Open(tag) => {
                charted |= tag.ns == Ns::Chart;
                in_text = match (tag.ns, tag.name()) {
                    (Ns::Drawing, "t") => true,
                    (Ns::Chart, "v") => named,
                    _ => false,
                };
                match (tag.ns, tag.name()) {
                    (Ns::Drawing, "p") | (Ns::Chart, "pt") => lines.push(std::mem::take(&mut line)),
                    (Ns::Chart, "cat" | "tx") => named = true,
                    (Ns::Chart, "val" | "xVal" | "yVal" | "bubbleSize") => named = false,
                    _ => {}
                }
            }
            Node::Close => in_text = false,
            Node::Text(text) if in_text => line.push_str(&text),
            Node::Text(_) => {}
        }
    }
    lines.push(line);
    let mut said = BTreeSet::new();
    lines.retain(|line| !charted || said.insert(line.clone()));
    Ok(lines)
}
