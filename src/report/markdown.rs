//! A report as Markdown for issues, mails and notes.

use std::fmt::Write;

use super::sheet::{Check, DocumentPart, FixRow, OTHERS, Quote, Sheet, VerdictRow};

/// The whole report; nothing in a document's text can form markup.
#[must_use]
pub fn markdown(sheet: &Sheet) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# {}", escape(&sheet.file));
    if let Some(against) = &sheet.against {
        let _ = writeln!(out, "\nHeld against {}.", escape(against));
    }
    out.push_str("\n| Score | of 100 | |\n| :-- | --: | :-- |\n");
    for score in &sheet.scores {
        let summary = escape(&score.summary);
        let _ = writeln!(out, "| {} | **{}** | {summary} |", score.name, score.points);
    }
    for warning in &sheet.warnings {
        let _ = writeln!(out, "\n> **Note:** {}", escape(warning));
    }
    fixes(&mut out, &sheet.fixes);
    verdicts(&mut out, "Musts", &sheet.musts);
    verdicts(&mut out, OTHERS, &sheet.others);
    verdicts(&mut out, "Ask the person", &sheet.asks);
    for document in &sheet.documents {
        findings(&mut out, document);
    }
    explained(&mut out, sheet);
    out.push_str("\n---\n\n");
    let _ = writeln!(out, "{}", super::sheet::HONEST_USE);
    out
}

fn fixes(out: &mut String, fixes: &[FixRow]) {
    if fixes.is_empty() {
        return;
    }
    out.push_str("\n## What to change first\n\n");
    for fix in fixes {
        let _ = write!(out, "1. **+{}** {}", fix.gain, escape(&fix.text));
        if let Some(gap) = fix.gap {
            let _ = write!(out, " ({gap})");
        }
        if !fix.codes.is_empty() {
            let _ = write!(out, " `{}`", fix.codes.join("` `"));
        }
        out.push('\n');
        if let Some(words) = &fix.quote {
            let _ = writeln!(out, "   - {}", quote(words));
        }
        if let Some(frame) = &fix.frame {
            let _ = writeln!(out, "   - write: {}", escape(frame));
        }
    }
}

fn verdicts(out: &mut String, title: &str, rows: &[VerdictRow]) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n## {title}\n");
    out.push_str("| | Requirement | Points | Evidence |\n| :-- | :-- | --: | :-- |\n");
    for row in rows {
        let evidence: Vec<String> = row.evidence.iter().map(quote).collect();
        let evidence = if evidence.is_empty() { escape(&row.note) } else { evidence.join("<br>") };
        let points =
            if row.of > 0 { format!("{} of {}", row.points, row.of) } else { String::new() };
        let name = escape(&row.name);
        let _ = writeln!(out, "| {} | {name} | {points} | {evidence} |", row.answer);
    }
}

fn findings(out: &mut String, document: &DocumentPart) {
    let _ = writeln!(out, "\n## {}: findings\n\n{}.", document.name, escape(&document.about));
    for family in &document.families {
        let _ = writeln!(out, "\n### {}", family.name);
        family.checks.iter().for_each(|check| self::check(out, check));
    }
    if document.count() == 0 {
        out.push_str("\nNothing was found.\n");
    }
    for notice in &document.notices {
        let page = notice.page.map(|page| format!("page {page}: ")).unwrap_or_default();
        let _ = writeln!(out, "\n> {page}{}", escape(&notice.message));
    }
    for hidden in &document.hidden {
        let (page, reason) = (hidden.page, hidden.reason);
        let _ = writeln!(out, "\n> Hidden on page {page}, {reason}: “{}”", escape(&hidden.text));
    }
}

fn check(out: &mut String, check: &Check) {
    let _ = writeln!(out, "\n**{}** {} ({})\n", check.code, check.name, check.severity_word);
    if let Some(advice) = &check.advice {
        let _ = writeln!(out, "{}\n", escape(advice));
    }
    for finding in &check.findings {
        let _ = write!(out, "- {}", escape(&finding.message));
        if let Some(words) = &finding.quote {
            let _ = write!(out, " {}", quote(words));
        }
        if let Some(advice) = &finding.advice {
            let _ = write!(out, " {}", escape(advice));
        }
        out.push('\n');
    }
}

fn explained(out: &mut String, sheet: &Sheet) {
    out.push_str("\n## How the scores come about\n");
    for part in &sheet.explained {
        let _ = writeln!(out, "\n### {}: {} of {}\n", escape(&part.name), part.points, part.of);
        for line in &part.lines {
            let _ = writeln!(out, "- {:+} {}", line.points, escape(&line.text));
        }
    }
}

fn quote(quote: &Quote) -> String {
    let place = quote.place();
    let place = if place.is_empty() { place } else { format!(" ({place})") };
    format!("“{}”{place}", escape(&quote.text))
}

/// `text` (on one line) as plain words: every sign that Markdown or HTML could read is escaped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '!' | '@' => {
                out.push('\\');
                out.push(c);
            }
            '#' | '+' | '-' | '=' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            // "12." at the start would begin a list; "://" would become a link.
            '.' | ')' if text.get(..at).is_some_and(all_digits) => {
                out.push('\\');
                out.push(c);
            }
            ':' if text.get(at..).is_some_and(|rest| rest.starts_with("://")) => {
                out.push_str("&#58;");
            }
            _ => out.push(c),
        }
    }
    out
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::escape;

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        for text in [
            "<script>alert(1)</script>",
            "[click](javascript:alert(1))",
            "![x](http://evil.example/p.png)",
            "# Heading",
            "- item",
            "1. item",
            "`code` *strong* __also__ ~~gone~~",
            "| cell | cell |",
            "&lt;b&gt;",
            "https://evil.example",
        ] {
            let escaped = escape(text);
            let mut read = String::new();
            for event in Parser::new_ext(&escaped, Options::all()) {
                match event {
                    Event::Text(words) => read.push_str(&words),
                    Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                    other => panic!("{text} became {other:?}"),
                }
            }
            assert_eq!(read, text);
        }
    }

    #[test]
    fn plain_words_stay_readable() {
        assert_eq!(escape("Cut costs by 12.5% (C#, C++)"), "Cut costs by 12.5% (C#, C++)");
    }
}
