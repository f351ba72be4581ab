//! The text as a simple parser reads it: rows straight across the page, from top to bottom.

use super::TextLine;

/// The words of all lines, ordered by place alone.
pub(super) fn reading(lines: &[TextLine]) -> String {
    let mut order: Vec<&TextLine> = lines.iter().collect();
    order.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut text = String::new();
    let mut row: Vec<&TextLine> = Vec::new();
    for line in order {
        let same = row.first().is_some_and(|first| {
            (line.baseline - first.baseline).abs() < 0.4 * first.size.min(line.size)
        });
        if !same {
            write(&mut row, &mut text);
        }
        row.push(line);
    }
    write(&mut row, &mut text);
    text
}

fn write(row: &mut Vec<&TextLine>, text: &mut String) {
    if row.is_empty() {
        return;
    }
    row.sort_by(|a, b| a.bounds.x0.total_cmp(&b.bounds.x0));
    if !text.is_empty() {
        text.push('\n');
    }
    let words: Vec<&str> = row.drain(..).map(|line| line.text.as_str()).collect();
    text.push_str(&words.join(" "));
}
