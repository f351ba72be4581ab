//! The first screen: scores, musts, what to change first. At most forty lines.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::{
    look::Look,
    text::{column, cut, hang},
};
use crate::report::sheet::{FixRow, Quote, Sheet, VerdictRow};

/// Rows of the table of musts; more would push the fixes off the screen.
const MUSTS: usize = 15;
/// Fixes on the first screen.
const FIXES: usize = 3;
/// Columns of the answer in the table of musts.
const ANSWER: usize = 8;

pub(super) fn summary(sheet: &Sheet, look: Look) -> String {
    let mut out = String::new();
    head(&mut out, sheet, look);
    musts(&mut out, sheet, look);
    fixes(&mut out, sheet, look);
    out
}

fn head(out: &mut String, sheet: &Sheet, look: Look) {
    let file = cut(&sheet.file, look.width.saturating_sub(12));
    let _ = write!(out, "{}", look.bold(&file));
    if let Some(against) = &sheet.against {
        let room = look.width.saturating_sub(file.width() + " against ".len());
        // Where the two do not fit on one line, the posting goes to the next.
        if against.width() <= room {
            let _ = write!(out, " against {}", look.bold(against));
        } else {
            let against = cut(against, look.width.saturating_sub(8));
            let _ = write!(out, "\nagainst {}", look.bold(&against));
        }
    }
    out.push_str("\n\n");
    for score in &sheet.scores {
        let room = look.width.saturating_sub(39);
        let line = format!(
            "{} {}  {}  {}",
            look.bold(&format!("{:<8}", score.name)),
            look.bold(&format!("{:>3}", score.points)),
            look.bar(score.points),
            cut(&score.summary, room),
        );
        let _ = writeln!(out, "{}", line.trim_end());
    }
    for warning in &sheet.warnings {
        out.push('\n');
        let mut text = String::new();
        hang(&mut text, "! ", warning, look.width);
        for line in text.lines() {
            let _ = writeln!(out, "{}", look.fair(line));
        }
    }
}

fn musts(out: &mut String, sheet: &Sheet, look: Look) {
    if sheet.musts.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", look.bold("Musts"));
    // Missing ones stand first, so that what is cut off is met.
    for row in sheet.musts.iter().take(MUSTS) {
        let _ = writeln!(out, "{}", must(row, look).trim_end());
    }
    let left = sheet.musts.len().saturating_sub(MUSTS);
    if left > 0 {
        let _ = writeln!(out, "{}", look.dim(&format!("… and {left} more below")));
    }
}

fn must(row: &VerdictRow, look: Look) -> String {
    let answer = look.outcome(row.outcome, &column(row.answer, ANSWER));
    let room = look.width.saturating_sub(ANSWER + 2);
    let Some(quote) = row.evidence.first() else {
        return format!("  {answer}{}", cut(&row.name, room));
    };
    let name = (look.width * 2 / 5).max(20);
    let quote = short(quote, room.saturating_sub(name + 2));
    format!("  {answer}{}  {}", column(&row.name, name), look.dim(&quote))
}

/// A quote and its page within `width` columns.
fn short(quote: &Quote, width: usize) -> String {
    let page = quote.page.map(|page| format!(" p. {page}")).unwrap_or_default();
    let room = width.saturating_sub(page.width() + 2);
    format!("“{}”{page}", cut(&quote.text, room))
}

fn fixes(out: &mut String, sheet: &Sheet, look: Look) {
    if sheet.fixes.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", look.bold("What to change first"));
    for fix in sheet.fixes.iter().take(FIXES) {
        self::fix(out, fix, look);
    }
    let left = sheet.fixes.len().saturating_sub(FIXES);
    if left > 0 {
        let more = format!("… and {left} more below, with every quote and page");
        let _ = writeln!(out, "{}", look.dim(&more));
    }
}

/// At most three lines.
fn fix(out: &mut String, fix: &FixRow, look: Look) {
    let mut text = String::new();
    hang(&mut text, "       ", &fix.text, look.width);
    let lines: Vec<&str> = text.lines().take(3).collect();
    let gain = format!("  {:>4} ", format!("+{}", fix.gain));
    for (number, line) in lines.iter().enumerate() {
        let line = line.get(7..).unwrap_or_default();
        if number == 0 {
            let _ = writeln!(out, "{}{line}", look.good(&gain));
        } else {
            let _ = writeln!(out, "       {line}");
        }
    }
}
