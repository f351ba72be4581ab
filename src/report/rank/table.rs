//! A ranking as a table for the terminal.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::{
    model::{Ranking, Row, Status},
    report::{
        printable,
        terminal::{
            Look,
            text::{column, cut, wrap},
        },
    },
};

/// The widest column of file names.
const FILE: usize = 28;
/// Columns of the numbers before the file.
const NUMBERS: usize = 30;

/// Aligned columns, best first; files that could not be read below, with their reasons.
#[must_use]
pub fn table(ranking: &Ranking, look: Look) -> String {
    let read = ranking.rows.iter().filter(|row| row.status == Status::Ok).count();
    let mut out = format!(
        "{} held against {}, {} read\n",
        files(ranking.rows.len()),
        look.bold(&printable(&ranking.target)),
        read
    );
    let width = ranking.rows.iter().map(|row| name(row).width()).max().unwrap_or(0).clamp(4, FILE);
    if read > 0 {
        let head =
            format!("rank band  fit quality  musts  {} missing musts", column("file", width));
        let _ = writeln!(out, "\n{}", look.dim(&head));
    }
    for row in ranking.rows.iter().filter(|row| row.status == Status::Ok) {
        let _ = writeln!(out, "{}", scored(row, width, look).trim_end());
    }
    let unread: Vec<&Row> = ranking.rows.iter().filter(|row| row.status != Status::Ok).collect();
    if !unread.is_empty() {
        let _ = writeln!(out, "\n{}", look.bold("Not read"));
    }
    for row in unread {
        let error = printable(row.error.as_deref().unwrap_or_default()).into_owned();
        let line = format!("  {} {}: {error}", column(row.status.as_str(), 12), name(row));
        let _ = writeln!(out, "{}", cut(&line, look.width));
    }
    if read > 0 {
        let about = format!(
            "Within a band fits differ by less than {} points, which may be error: read them all.",
            ranking.error
        );
        let lines = wrap(&about, look.width).join("\n");
        let _ = writeln!(out, "\n{}", look.dim(&lines));
    }
    out
}

fn files(number: usize) -> String {
    if number == 1 { "1 file".to_owned() } else { format!("{number} files") }
}

/// The last part of the path; the whole one stands in CSV and JSON.
fn name(row: &Row) -> String {
    let name = row.file.rsplit(['/', '\\']).next().unwrap_or(&row.file);
    printable(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn scored(row: &Row, width: usize, look: Look) -> String {
    let number = |value: Option<u32>| value.map_or_else(|| "-".to_owned(), |it| it.to_string());
    let musts = format!("{}/{}", number(row.must_met), number(row.must_total));
    let fit = format!("{:>4}", number(row.fit));
    let fit = match row.fit {
        Some(70..) => look.good(&fit),
        Some(40..70) => look.fair(&fit),
        _ => look.bad(&fit),
    };
    let mut rest = row.missing.join(", ");
    if let Some(original) = &row.same_as {
        rest = format!("same file as {original}");
    }
    format!(
        "{:>4} {:>4} {fit} {:>7} {musts:>6}  {} {}",
        number(row.rank),
        number(row.band),
        number(row.quality),
        column(&name(row), width),
        look.dim(&cut(&printable(&rest), look.width.saturating_sub(NUMBERS + width + 2))),
    )
}
