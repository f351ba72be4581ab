//! Below the first screen: every verdict with its evidence, every finding with its quote.

use std::fmt::Write;

use super::{
    look::Look,
    text::{cut, hang},
};
use crate::report::sheet::{
    Check, DocumentPart, Explained, FixRow, OTHERS, Quote, Sheet, VerdictRow,
};

pub(super) fn details(sheet: &Sheet, look: Look) -> String {
    let mut out = String::new();
    verdicts(&mut out, "Musts in detail", &sheet.musts, look);
    verdicts(&mut out, OTHERS, &sheet.others, look);
    verdicts(
        &mut out,
        "Ask the person (a résumé rarely says this; not counted)",
        &sheet.asks,
        look,
    );
    if !sheet.fixes.is_empty() {
        heading(&mut out, "All changes, most worth first", look);
        for fix in &sheet.fixes {
            self::fix(&mut out, fix, look);
        }
    }
    for document in &sheet.documents {
        findings(&mut out, document, look);
    }
    out
}

fn heading(out: &mut String, text: &str, look: Look) {
    let rule = "─".repeat(look.width.saturating_sub(text.chars().count() + 4));
    let _ = writeln!(out, "\n{} {} {}", look.dim("──"), look.bold(text), look.dim(&rule));
}

fn verdicts(out: &mut String, title: &str, rows: &[VerdictRow], look: Look) {
    if rows.is_empty() {
        return;
    }
    heading(out, title, look);
    for row in rows {
        let points =
            if row.of > 0 { format!("{} of {}", row.points, row.of) } else { String::new() };
        let room = look.width.saturating_sub(11 + points.len());
        let name = cut(&row.name, room);
        let answer = look.outcome(row.outcome, &format!("{:<8}", row.answer));
        let line = format!("{answer} {}  {}", look.bold(&name), look.dim(&points));
        let _ = writeln!(out, "{}", line.trim_end());
        if !row.asked.is_empty() && row.asked != row.name {
            hang(out, "         asked: ", &row.asked, look.width);
        }
        if !row.note.is_empty() {
            hang(out, "         ", &row.note, look.width);
        }
        if let Some(time) = &row.time {
            hang(out, "         ", time, look.width);
        }
        for quote in &row.evidence {
            self::quote(out, "         ", quote, look);
        }
    }
}

/// “Quote” with its page and what kind of proof it is.
fn quote(out: &mut String, indent: &str, quote: &Quote, look: Look) {
    let place = quote.place();
    let about = if place.is_empty() { String::new() } else { format!(" ({place})") };
    hang(out, &format!("{indent}> "), &format!("“{}”{about}", quote.text), look.width);
}

fn fix(out: &mut String, fix: &FixRow, look: Look) {
    let mut text = fix.text.clone();
    if let Some(gap) = fix.gap {
        let _ = write!(text, " ({gap})");
    }
    if !fix.codes.is_empty() {
        let _ = write!(text, " [{}]", fix.codes.join(" "));
    }
    hang(out, &format!("{:>4}  ", format!("+{}", fix.gain)), &text, look.width);
    if let Some(words) = &fix.quote {
        quote(out, "      ", words, look);
    }
    if let Some(frame) = &fix.frame {
        hang(out, "      write: ", frame, look.width);
    }
}

fn findings(out: &mut String, document: &DocumentPart, look: Look) {
    let title = format!("{}: {} ({})", document.name, count(document.count()), document.about);
    heading(out, &title, look);
    for family in &document.families {
        let _ = writeln!(out, "{}", look.bold(family.name));
        for check in &family.checks {
            self::check(out, check, look);
        }
    }
    for notice in &document.notices {
        let page = notice.page.map(|page| format!("page {page}: ")).unwrap_or_default();
        hang(out, "note: ", &format!("{page}{}", notice.message), look.width);
    }
    for hidden in &document.hidden {
        let text = format!("page {}, {}: “{}”", hidden.page, hidden.reason, hidden.text);
        hang(out, "hidden: ", &text, look.width);
    }
}

fn count(findings: usize) -> String {
    match findings {
        0 => "no findings".to_owned(),
        1 => "1 finding".to_owned(),
        many => format!("{many} findings"),
    }
}

fn check(out: &mut String, check: &Check, look: Look) {
    let severity = look.severity(check.severity, check.severity_word);
    let _ = writeln!(out, "  {} {severity} {}", look.code(&check.code), check.name);
    let mut said = None;
    for finding in &check.findings {
        // The same sentence over every quote would only be noise.
        if said != Some(&finding.message) {
            hang(out, "    ", &finding.message, look.width);
            said = Some(&finding.message);
        }
        if let Some(words) = &finding.quote {
            quote(out, "    ", words, look);
        }
        if let Some(advice) = &finding.advice {
            hang(out, "    do: ", advice, look.width);
        }
    }
    if let Some(advice) = &check.advice {
        hang(out, "    do: ", advice, look.width);
    }
}

/// The reasons that sum to each score.
pub(super) fn explained(sheet: &Sheet, look: Look) -> String {
    let mut out = String::new();
    for Explained { name, points, of, lines } in &sheet.explained {
        heading(&mut out, &format!("{name}: {points} of {of}"), look);
        for line in lines {
            hang(&mut out, &format!("{:>+5}  ", line.points), &line.text, look.width);
            if let Some(words) = &line.quote {
                hang(&mut out, "       > ", &format!("“{words}”"), look.width);
            }
        }
        let _ = writeln!(out, "{:>5}  in all", format!("={points}"));
    }
    out
}
