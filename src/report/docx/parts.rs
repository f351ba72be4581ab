//! The pieces of the Word report: headings, tables with shaded answers, quotes.

use docx_rs::{
    AlignmentType, Paragraph, Run, Shading, ShdType, Table, TableCell, TableLayoutType, TableRow,
    WidthType,
};

use super::styles::{ACCENT, SOFT};
use crate::{
    model::{Outcome, Severity},
    report::sheet::{Check, FixRow, Line, Quote, Score, VerdictRow},
};

pub(super) fn heading(style: &str, text: &str) -> Paragraph {
    Paragraph::new().style(style).keep_next(true).add_run(Run::new().add_text(text))
}

pub(super) fn plain(text: &str) -> Paragraph {
    Paragraph::new().style("Normal").add_run(Run::new().add_text(text))
}

pub(super) fn small(text: &str) -> Paragraph {
    Paragraph::new().style("Small").add_run(Run::new().add_text(text))
}

pub(super) fn warning(text: &str) -> Paragraph {
    let bold = Run::new().add_text("Note: ").bold();
    Paragraph::new().style("Normal").add_run(bold).add_run(Run::new().add_text(text))
}

/// Quoted words, and where they stand.
pub(super) fn quoted(text: &str, place: &str) -> Paragraph {
    let paragraph =
        Paragraph::new().style("Quote").add_run(Run::new().add_text(format!("“{text}”")));
    if place.is_empty() {
        paragraph
    } else {
        let place = Run::new().add_text(format!("  {place}")).disable_italic().size(17);
        paragraph.add_run(place)
    }
}

fn quote(quote: &Quote) -> Paragraph {
    quoted(&quote.text, &quote.place())
}

pub(super) fn scores(scores: &[Score]) -> Table {
    let rows = scores.iter().map(|score| {
        let number = Run::new().add_text(score.points.to_string()).bold().size(32);
        let of = Run::new().add_text(" of 100").color(SOFT);
        let parts: Vec<String> =
            score.parts.iter().map(|(name, points, of)| format!("{name} {points}/{of}")).collect();
        let mut about = vec![plain(&score.summary)];
        about.extend((!parts.is_empty()).then(|| small(&parts.join(" · "))));
        row(vec![
            cell(1700, vec![bold(score.name)]),
            cell(1900, vec![Paragraph::new().style("Normal").add_run(number).add_run(of)])
                .shading(shade(tint(score.points))),
            cell(6038, about),
        ])
    });
    table(rows.collect(), vec![1700, 1900, 6038])
}

pub(super) fn fix(fix: &FixRow) -> Vec<Paragraph> {
    let gain = Run::new().add_text(format!("+{}  ", fix.gain)).bold().color("1A6B3C");
    let mut text = Paragraph::new()
        .style("Normal")
        .add_run(gain)
        .add_run(Run::new().add_text(fix.text.clone()));
    if let Some(gap) = fix.gap {
        text = text.add_run(Run::new().add_text(format!(" ({gap})")).color(SOFT));
    }
    if !fix.codes.is_empty() {
        let codes = Run::new().add_text(format!(" {}", fix.codes.join(" "))).color(ACCENT);
        text = text.add_run(codes);
    }
    let mut paragraphs = vec![text];
    paragraphs.extend(fix.quote.as_ref().map(quote));
    paragraphs.extend(fix.frame.as_ref().map(|frame| plain(&format!("Write: {frame}"))));
    paragraphs
}

pub(super) fn verdicts(rows: &[VerdictRow]) -> Table {
    let head = ["Answer", "Requirement", "Evidence", "Points"];
    let widths = [1200, 2900, 4438, 1100];
    let head = head
        .iter()
        .zip(widths)
        .map(|(text, width)| cell(width, vec![bold(text)]).shading(shade("ECEAE4")));
    let mut all = vec![row(head.collect())];
    all.extend(rows.iter().map(|row| verdict(row, widths)));
    table(all, widths.to_vec())
}

fn verdict(verdict: &VerdictRow, [answer, name, evidence, points]: [usize; 4]) -> TableRow {
    let mut said: Vec<Paragraph> = verdict.evidence.iter().map(quote).collect();
    said.push(plain(&verdict.note));
    let mut asked = vec![bold(&verdict.name)];
    if verdict.asked != verdict.name {
        asked.push(small(&verdict.asked));
    }
    let fill = match verdict.outcome {
        Outcome::Met => "E4F2E8",
        Outcome::Partial => "FBEFD8",
        Outcome::NotShown | Outcome::Contradicted => "FBE6E3",
        Outcome::Ask => "ECEAE4",
    };
    let worth = if verdict.of > 0 {
        format!("{} of {}", verdict.points, verdict.of)
    } else {
        "–".to_owned()
    };
    row(vec![
        cell(answer, vec![bold(verdict.answer)]).shading(shade(fill)),
        cell(name, asked),
        cell(evidence, said),
        cell(points, vec![plain(&worth).align(AlignmentType::Right)]),
    ])
}

pub(super) fn check(check: &Check) -> Vec<Paragraph> {
    let fill = match check.severity {
        Severity::Error => "A5261D",
        Severity::Warning => "8A5300",
        Severity::Advice => SOFT,
    };
    let title = Paragraph::new()
        .style("Heading3")
        .keep_next(true)
        .add_run(Run::new().add_text(format!("{} {}  ", check.code, check.name)))
        .add_run(Run::new().add_text(check.severity_word).color(fill).size(18));
    let mut paragraphs = vec![title];
    paragraphs.extend(check.advice.as_deref().map(advice));
    for finding in &check.findings {
        paragraphs.push(plain(&finding.message));
        paragraphs.extend(finding.quote.as_ref().map(quote));
        paragraphs.extend(finding.advice.as_deref().map(advice));
    }
    paragraphs
}

fn advice(text: &str) -> Paragraph {
    let label = Run::new().add_text("Do: ").bold().color("1A6B3C");
    Paragraph::new().style("Normal").add_run(label).add_run(Run::new().add_text(text))
}

pub(super) fn line(line: &Line) -> Paragraph {
    let points = Run::new().add_text(format!("{:+}  ", line.points)).bold();
    let paragraph = Paragraph::new()
        .style("Normal")
        .add_run(points)
        .add_run(Run::new().add_text(line.text.clone()));
    match &line.quote {
        Some(quote) => {
            paragraph.add_run(Run::new().add_text(format!(" “{quote}”")).italic().color(SOFT))
        }
        None => paragraph,
    }
}

fn bold(text: &str) -> Paragraph {
    Paragraph::new().style("Normal").add_run(Run::new().add_text(text).bold())
}

fn row(cells: Vec<TableCell>) -> TableRow {
    TableRow::new(cells).cant_split()
}

fn cell(width: usize, paragraphs: Vec<Paragraph>) -> TableCell {
    let cell = TableCell::new().width(width, WidthType::Dxa);
    paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
}

fn table(rows: Vec<TableRow>, widths: Vec<usize>) -> Table {
    Table::new(rows).set_grid(widths).layout(TableLayoutType::Fixed).width(9638, WidthType::Dxa)
}

fn shade(fill: &str) -> Shading {
    Shading::new().shd_type(ShdType::Clear).color("auto").fill(fill)
}

fn tint(points: u32) -> &'static str {
    match points {
        70.. => "E4F2E8",
        40..70 => "FBEFD8",
        _ => "FBE6E3",
    }
}
