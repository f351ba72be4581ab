//! Certifications and licences with issuer and year.

use super::{dates, rows::Row, sections::Part};
use crate::{
    keywords::KeywordSets,
    model::{
        Certification, ConceptKind, Confidence, Date, Found, Moment, SectionKind, SkillHit, Span,
    },
    text::{self, phrase},
};

/// The entries of certification sections.
pub(super) fn read(
    rows: &[Row<'_>],
    parts: &[Part],
    hits: &[SkillHit],
    sets: &KeywordSets,
    today: Date,
) -> Vec<Certification> {
    let mut found: Vec<Certification> = Vec::new();
    for part in parts.iter().filter(|part| part.kind == SectionKind::Certifications) {
        let body = rows.get(part.rows.clone()).unwrap_or_default();
        for (index, row) in body.iter().enumerate() {
            let from = if index == 0 { part.inline } else { 0 };
            for entry in entries(row, from) {
                add(&mut found, row, entry, hits, sets, today);
            }
        }
    }
    found
}

/// Entries of one row: sentences, lists between semicolons, and lists between commas where no year
/// stands (`PMP, Project Management Institute, 2019` is one entry).
fn entries(row: &Row<'_>, from: usize) -> Vec<Span> {
    let text = row.text.get(from..).unwrap_or_default();
    let split = |span: Span, signs: &[char]| -> Vec<Span> {
        let pieces = text::pieces(span.of(text), |sign| signs.contains(&sign));
        pieces.map(|piece| piece.shifted(span.start)).collect()
    };
    let mut spans: Vec<Span> = text::sentences(text)
        .into_iter()
        .flat_map(|sentence| split(sentence, &[';', '•']))
        .flat_map(|part| {
            let commas = part.of(text).matches(", ").count();
            let dated = has_year(part.of(text)) && commas < 3;
            if commas < 2 || dated { vec![part] } else { split(part, &[',']) }
        })
        .map(|part| part.shifted(from))
        .collect();
    spans.retain(|span| {
        span.of(row.text).chars().filter(|c| c.is_alphabetic()).count() >= 2
            || span.of(row.text).chars().any(|c| c.is_ascii_digit())
    });
    spans
}

fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

fn add(
    found: &mut Vec<Certification>,
    row: &Row<'_>,
    entry: Span,
    hits: &[SkillHit],
    sets: &KeywordSets,
    today: Date,
) {
    let text = entry.of(row.text);
    let mentions = dates::mentions(text, entry.start, sets, today);
    let year = mentions.iter().rev().find_map(|m| match m.range.end {
        _ if m.range.start.is_some() && mentions.len() == 1 => {
            m.range.start.map(|start| start.year)
        }
        Some(Moment::At(end)) => Some(end.year),
        _ => m.range.start.map(|start| start.year),
    });
    let folded = phrase::fold(text);
    let words = &sets.lexicon.education.states;
    let in_progress = phrase::has_word(&folded, &words.in_progress);
    let (name, issuer) = parted(row.text, entry, mentions.first().map(|m| m.span));
    let whole = entry.shifted(row.span.start);
    if name.is_empty() || (row.starts_lower() && !found.is_empty()) {
        // A row of its own for the date of the entry above.
        if let Some(last) = found.last_mut() {
            last.year = last.year.or(year);
            last.in_progress |= in_progress;
        }
        return;
    }
    let id = hits
        .iter()
        .filter(|hit| hit.kind == ConceptKind::Certification && whole.contains(hit.span))
        .max_by_key(|hit| hit.span.len())
        .map(|hit| hit.id.to_string());
    let at = name.shifted(row.span.start);
    found.push(Certification {
        name: Found::new(
            name.of(row.text).to_owned(),
            at,
            Confidence::new(if id.is_some() { 950 } else { 700 }),
        ),
        id,
        issuer,
        year,
        in_progress,
    });
}

/// Name and issuer of an entry: what stands before the date, cut at its first separator.
fn parted(text: &str, entry: Span, date: Option<Span>) -> (Span, Option<String>) {
    let edge = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | '-' | '–' | '—' | '|' | '(' | ')' | ':' | '.' | '·' | '•' | '[' | ']'
            )
    };
    let trim = |span: Span| {
        let raw = span.of(text);
        let left = raw.trim_start_matches(edge);
        let start = span.start + raw.len() - left.len();
        // A bracket that closes one inside the name is part of it.
        let mut kept = left.trim_end_matches(edge);
        if kept.contains('(') && left.get(kept.len()..).is_some_and(|rest| rest.starts_with(')')) {
            kept = left.get(..=kept.len()).unwrap_or(kept);
        }
        Span::new(start, start + kept.len())
    };
    let first = date.map_or(entry, |date| {
        if date.start > entry.start + 2 {
            Span::new(entry.start, date.start)
        } else {
            Span::new(date.end, entry.end)
        }
    });
    let body = first.of(text);
    let cut = [" - ", " – ", " — ", " | ", ", ", " · ", " by ", " from "]
        .iter()
        .filter_map(|sign| Some((body.find(sign)?, sign.len())))
        .min();
    match cut {
        Some((at, length)) => {
            let issuer = trim(Span::new(first.start + at + length, first.end));
            let issuer = issuer.of(text).to_owned();
            (
                trim(Span::new(first.start, first.start + at)),
                Some(issuer).filter(|text| text.chars().any(char::is_alphabetic)),
            )
        }
        None => (trim(first), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{rows::rows, sections, testing::document};

    fn certifications(body: &str) -> Vec<String> {
        let sets = KeywordSets::builtin().unwrap();
        let document = document(&format!("Ida Falk\n\nCertifications\n{body}"));
        let rows = rows(&document);
        let parts = sections::split(&rows, &sets);
        read(&rows, &parts, &[], &sets, Date { year: 2024, month: 1, day: 15 })
            .into_iter()
            .map(|c| {
                format!(
                    "{} | {} | {}",
                    c.name.value,
                    c.issuer.unwrap_or_default(),
                    c.year.map_or(String::new(), |y| y.to_string())
                )
            })
            .collect()
    }

    #[test]
    fn name_issuer_and_year_in_many_shapes() {
        assert_eq!(
            certifications(
                "- CompTIA Network+ - 2014\n- PMP, Project Management Institute, 2019\n- ITIL 4 Foundation (2021)"
            ),
            [
                "CompTIA Network+ |  | 2014",
                "PMP | Project Management Institute | 2019",
                "ITIL 4 Foundation |  | 2021"
            ]
        );
        assert_eq!(
            certifications("CISSP, CISM, PMP, CCNA"),
            ["CISSP |  | ", "CISM |  | ", "PMP |  | ", "CCNA |  | "]
        );
        assert_eq!(
            certifications("ITIL 4 Strategic Leader; PRINCE2 Practitioner, 2018; CISM"),
            ["ITIL 4 Strategic Leader |  | ", "PRINCE2 Practitioner |  | 2018", "CISM |  | "]
        );
        assert_eq!(
            certifications("ITIL 4 Foundation, PRINCE2 Practitioner, CISM"),
            ["ITIL 4 Foundation |  | ", "PRINCE2 Practitioner |  | ", "CISM |  | "]
        );
    }

    #[test]
    fn a_date_on_the_next_line_belongs_to_the_entry_above() {
        assert_eq!(
            certifications("AWS Solutions Architect\nMay 2022"),
            ["AWS Solutions Architect |  | 2022"]
        );
    }
}
