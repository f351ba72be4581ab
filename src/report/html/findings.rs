//! Findings of each document, the reader's doubts, hidden text, and the sums behind the scores.

use std::fmt::Write;

use super::{escape::escape, fit::quote};
use crate::{
    model::Severity,
    report::sheet::{Check, DocumentPart, Explained, Sheet},
};

pub(super) fn findings(out: &mut String, sheet: &Sheet) {
    out.push_str("<h2 id=\"findings\">Findings</h2>\n");
    for document in &sheet.documents {
        self::document(out, document, sheet.documents.len() > 1);
    }
}

fn document(out: &mut String, document: &DocumentPart, named: bool) {
    if document.count() == 0 {
        let _ = writeln!(out, "<p>{}: nothing was found.</p>", document.name);
    }
    for family in &document.families {
        let prefix = if named { format!("{}: ", document.name) } else { String::new() };
        let _ = writeln!(out, "<h3>{prefix}{}</h3>", family.name);
        family.checks.iter().for_each(|check| self::check(out, check));
    }
    if !document.notices.is_empty() {
        let _ = writeln!(out, "<h3>{}: doubts of the reader</h3>\n<ul>", document.name);
        for notice in &document.notices {
            let page = notice.page.map(|page| format!("page {page}: ")).unwrap_or_default();
            let _ = writeln!(out, "<li>{page}{}</li>", escape(&notice.message));
        }
        out.push_str("</ul>\n");
    }
    if !document.hidden.is_empty() {
        let _ = writeln!(out, "<h3>{}: text that nobody sees</h3>", document.name);
        for hidden in &document.hidden {
            let _ = writeln!(
                out,
                "<blockquote>“{}” <cite>page {} · {}</cite></blockquote>",
                escape(&hidden.text),
                hidden.page,
                hidden.reason,
            );
        }
    }
}

fn check(out: &mut String, check: &Check) {
    let class = match check.severity {
        Severity::Error => "bad",
        Severity::Warning => "fair",
        Severity::Advice => "none",
    };
    let _ = write!(
        out,
        "<section class=\"check\"><h4><code>{}</code> {} <span class=\"tag {class}\">{}</span>\
         </h4>",
        escape(&check.code),
        escape(&check.name),
        check.severity_word,
    );
    if let Some(advice) = &check.advice {
        self::advice(out, advice);
    }
    out.push_str("<ul>");
    for finding in &check.findings {
        let _ = write!(out, "<li>{}", escape(&finding.message));
        if let Some(words) = &finding.quote {
            quote(out, words);
        }
        if let Some(advice) = &finding.advice {
            self::advice(out, advice);
        }
        out.push_str("</li>");
    }
    out.push_str("</ul></section>\n");
}

fn advice(out: &mut String, advice: &str) {
    let _ = write!(out, "<p class=\"advice\"><strong>Do:</strong> {}</p>", escape(advice));
}

pub(super) fn explained(out: &mut String, sheet: &Sheet) {
    out.push_str("<h2 id=\"scores\">How the scores come about</h2>\n");
    for part in &sheet.explained {
        sum(out, part);
    }
}

fn sum(out: &mut String, part: &Explained) {
    let _ = write!(
        out,
        "<details class=\"card\"><summary>{}: {} of {}</summary><table class=\"sum\"><tbody>",
        escape(&part.name),
        part.points,
        part.of,
    );
    for line in &part.lines {
        let _ = write!(out, "<tr><td>{:+}</td><td>{}", line.points, escape(&line.text));
        if let Some(words) = &line.quote {
            let _ = write!(out, " <span class=\"soft\">“{}”</span>", escape(words));
        }
        out.push_str("</td></tr>");
    }
    let _ = writeln!(
        out,
        "</tbody><tfoot><tr><td>{}</td><td>in all</td></tr></tfoot></table></details>",
        part.points,
    );
}
