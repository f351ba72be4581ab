//! What to change first, and every requirement with its evidence.

use std::fmt::Write;

use super::escape::escape;
use crate::{
    model::Outcome,
    report::sheet::{FixRow, OTHERS, Quote, Sheet, VerdictRow},
};

pub(super) fn fixes(out: &mut String, sheet: &Sheet) {
    if sheet.fixes.is_empty() {
        return;
    }
    out.push_str("<h2 id=\"fixes\">What to change first</h2>\n<ol class=\"card fixes\">\n");
    for fix in &sheet.fixes {
        self::fix(out, fix);
    }
    out.push_str("</ol>\n");
}

fn fix(out: &mut String, fix: &FixRow) {
    let points = if fix.gain == 1 { "point" } else { "points" };
    let _ = write!(
        out,
        "<li><div class=\"gain\">+{}<small>{points}</small></div><div><p>{}",
        fix.gain,
        escape(&fix.text),
    );
    if let Some(gap) = fix.gap {
        let _ = write!(out, " <span class=\"soft\">({gap})</span>");
    }
    for code in &fix.codes {
        let _ = write!(out, " <code>{}</code>", escape(code));
    }
    out.push_str("</p>");
    if let Some(words) = &fix.quote {
        quote(out, words);
    }
    if let Some(frame) = &fix.frame {
        let _ = write!(
            out,
            "<p class=\"frame\"><span class=\"soft\">Write:</span> {}</p>",
            escape(frame)
        );
    }
    out.push_str("</div></li>\n");
}

pub(super) fn verdicts(out: &mut String, sheet: &Sheet) {
    let tables = [
        ("Musts", "Missing ones first.", &sheet.musts),
        (OTHERS, "Missing ones first.", &sheet.others),
        ("Ask the person", "A résumé rarely says this; it is not counted.", &sheet.asks),
    ];
    if tables.iter().all(|(.., rows)| rows.is_empty()) {
        return;
    }
    out.push_str("<h2 id=\"requirements\">Requirements</h2>\n");
    for (title, about, rows) in tables {
        if !rows.is_empty() {
            table(out, title, about, rows);
        }
    }
}

fn table(out: &mut String, title: &str, about: &str, rows: &[VerdictRow]) {
    let _ = write!(
        out,
        "<h3>{title}</h3>\n<table><caption>{about}</caption><thead><tr><th scope=\"col\">Answer\
         </th><th scope=\"col\">Requirement</th><th scope=\"col\">Evidence</th>\
         <th scope=\"col\">Points</th></tr></thead><tbody>\n",
    );
    for row in rows {
        self::row(out, row);
    }
    out.push_str("</tbody></table>\n");
}

fn row(out: &mut String, row: &VerdictRow) {
    let class = match row.outcome {
        Outcome::Met => "good",
        Outcome::Partial => "fair",
        Outcome::NotShown | Outcome::Contradicted => "bad",
        Outcome::Ask => "none",
    };
    let _ = write!(
        out,
        "<tr><td class=\"answer\"><span class=\"tag {class}\">{}</span></td>\
         <th scope=\"row\">{}</th><td>",
        row.answer,
        escape(&row.name),
    );
    if let Some(best) = row.evidence.first() {
        quote(out, best);
    }
    let _ = write!(out, "<p>{}</p>", escape(&row.note));
    let more = row.evidence.get(1..).unwrap_or_default();
    let asked = !row.asked.is_empty() && row.asked != row.name;
    if asked || !more.is_empty() || row.time.is_some() {
        let _ = write!(out, "<details><summary>{}</summary>", summary(asked, more.len()));
        if asked {
            let level = row.level;
            let asked = escape(&row.asked);
            let _ = write!(out, "<p><span class=\"soft\">Asked for ({level}):</span> {asked}</p>");
        }
        if let Some(time) = &row.time {
            let _ = write!(out, "<p><span class=\"soft\">Time:</span> {}</p>", escape(time));
        }
        for words in more {
            quote(out, words);
        }
        out.push_str("</details>");
    }
    let points =
        if row.of > 0 { format!("{} of {}", row.points, row.of) } else { "–".to_owned() };
    let _ = writeln!(out, "</td><td class=\"points\">{points}</td></tr>");
}

fn summary(asked: bool, more: usize) -> String {
    match (asked, more) {
        (true, 0) => "What was asked".to_owned(),
        (true, more) => format!("What was asked, and {more} more"),
        (false, 0) => "Time".to_owned(),
        (false, more) => format!("{more} more"),
    }
}

/// The words, their page and what they show.
pub(super) fn quote(out: &mut String, quote: &Quote) {
    let place = quote.place();
    let _ = write!(out, "<blockquote>“{}”", escape(&quote.text));
    if !place.is_empty() {
        let _ = write!(out, " <cite>{}</cite>", escape(&place));
    }
    out.push_str("</blockquote>");
}
