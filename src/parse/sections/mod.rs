//! Cuts the rows into sections at their headings, in any order and number; unknown ones stay.

mod heading;

use std::ops::Range;

use super::rows::Row;
use crate::{
    keywords::KeywordSets,
    model::{Found, Section, SectionKind, Span},
};

/// A section and the rows of its body.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// As printed; `None` before the first heading.
    pub(super) heading: Option<Found<String>>,
    /// What it holds.
    pub(super) kind: SectionKind,
    /// Its body.
    pub(super) rows: Range<usize>,
    /// The first bytes of the first body row that belong to the heading ("Skills: Rust, Go").
    pub(super) inline: usize,
}

/// All parts in order. Rows before the first heading are the contact block.
pub(super) fn split(rows: &[Row<'_>], sets: &KeywordSets) -> Vec<Part> {
    let mut parts = vec![Part { heading: None, kind: SectionKind::Contact, rows: 0..0, inline: 0 }];
    for (index, found) in heading::find_all(rows, sets) {
        if let Some(last) = parts.last_mut() {
            last.rows.end = index;
        }
        parted_by_name(rows, &mut parts, index);
        let body = index + usize::from(found.inline == 0);
        parts.push(Part {
            heading: Some(found.text),
            kind: found.kind,
            rows: body..body,
            inline: found.inline,
        });
    }
    if let Some(last) = parts.last_mut() {
        last.rows.end = rows.len();
    }
    parted_by_name(rows, &mut parts, rows.len());
    for part in &mut parts {
        part.kind = settled(part, rows);
    }
    parts
}

/// A row larger than every heading is the person's name: what stands below it, up to row `end`, is
/// no longer the section of the column before it.
fn parted_by_name(rows: &[Row<'_>], parts: &mut Vec<Part>, end: usize) {
    let Some(last) = parts.last_mut().filter(|part| part.heading.is_some()) else { return };
    let size = |row: &Row<'_>| row.size.map_or(0, |size| (size * 10.0) as i32);
    let largest = rows.iter().map(size).max().unwrap_or(0);
    let heading = last.rows.start.checked_sub(1).and_then(|at| rows.get(at)).map_or(0, size);
    let is_name = |row: &Row<'_>| {
        size(row) == largest && largest * 10 > heading * 12 && row.words() <= 5 && !row.signed
    };
    let body = rows.get(last.rows.start..end).unwrap_or_default();
    let Some(at) = body.iter().position(is_name).filter(|at| *at > 0 && heading > 0) else {
        return;
    };
    let at = last.rows.start + at;
    last.rows.end = at;
    parts.push(Part { heading: None, kind: SectionKind::Contact, rows: at..end, inline: 0 });
}

/// "Highlights" may head a list of skills or a summary: long rows are a summary.
fn settled(part: &Part, rows: &[Row<'_>]) -> SectionKind {
    let ambiguous = part
        .heading
        .as_ref()
        .is_some_and(|h| h.value.to_lowercase().trim_end_matches(':') == "highlights");
    let body = rows.get(part.rows.clone()).unwrap_or_default();
    let sentences = body.iter().filter(|row| row.words() > 6 && row.ends_sentence()).count();
    if ambiguous && sentences * 2 > body.len() { SectionKind::Summary } else { part.kind }
}

/// The parts as sections; together they cover `0..length`.
pub(super) fn to_sections(parts: &[Part], rows: &[Row<'_>], length: usize) -> Vec<Section> {
    let starts: Vec<usize> = parts.iter().map(|part| start_of(part, rows, length)).collect();
    let ends = starts.iter().skip(1).copied().chain([length]);
    parts
        .iter()
        .zip(starts.iter().zip(ends))
        .filter(|(part, (start, end))| part.heading.is_some() || **start < *end)
        .map(|(part, (start, end))| Section {
            heading: part.heading.clone(),
            kind: part.kind,
            span: Span::new(*start, end),
        })
        .collect()
}

fn start_of(part: &Part, rows: &[Row<'_>], length: usize) -> usize {
    match &part.heading {
        Some(heading) => heading.span.start,
        None if part.rows.start == 0 => rows.first().map_or(length, |_| 0),
        None => rows.get(part.rows.start).map_or(length, |row| row.span.start),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{rows::rows, testing::document};

    fn kinds(text: &str) -> Vec<(String, SectionKind)> {
        let document = document(text);
        let rows = rows(&document);
        split(&rows, &KeywordSets::builtin().unwrap())
            .into_iter()
            .filter_map(|part| Some((part.heading?.value, part.kind)))
            .collect()
    }

    fn list(wanted: &[(&str, SectionKind)]) -> Vec<(String, SectionKind)> {
        wanted.iter().map(|(text, kind)| ((*text).to_owned(), *kind)).collect()
    }

    #[test]
    fn sections_stand_in_any_order_and_number() {
        let text = "Ida Falk\n\nEducation\nUniversity of Lund\n\nWORK EXPERIENCE\nIT Manager, Norda AB\n\nExperience\nAnalyst, Polar AB\n\nSkills:\nRust, Go";
        assert_eq!(
            kinds(text),
            list(&[
                ("Education", SectionKind::Education),
                ("WORK EXPERIENCE", SectionKind::Experience),
                ("Experience", SectionKind::Experience),
                ("Skills", SectionKind::Skills),
            ])
        );
    }

    #[test]
    fn thai_headings_are_read() {
        let text = "สมชาย ใจดี\n\nประวัติการศึกษา\nมหาวิทยาลัยเกษตรศาสตร์\n\nประสบการณ์ทำงาน\nผู้จัดการฝ่ายไอที\n\nทักษะ\nLinux";
        let found: Vec<SectionKind> = kinds(text).into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(found, [SectionKind::Education, SectionKind::Experience, SectionKind::Skills]);
    }

    #[test]
    fn a_qualified_heading_is_told_by_its_last_word() {
        let text = "Ida Falk\n\nHospital IT Experience\nIT Manager, Norda AB";
        assert_eq!(kinds(text), list(&[("Hospital IT Experience", SectionKind::Experience)]));
    }

    #[test]
    fn an_unknown_heading_in_the_style_of_the_known_ones_is_kept() {
        let text = "Ida Falk\n\nEXPERIENCE\nIT Manager, Norda AB\n\nMOUNTAIN RESCUE\nTeam member in winter\n\nEDUCATION\nUniversity of Lund";
        assert_eq!(kinds(text)[1], ("MOUNTAIN RESCUE".to_owned(), SectionKind::Other));
    }

    #[test]
    fn words_of_headings_in_running_text_are_no_headings() {
        let text = "Ida Falk\n\nExperience\nIT Manager, Norda AB\n- Improved the hiring process and the\nprojects\n- Own budgets for skills, languages and education.\nSenior leader with experience.";
        assert_eq!(kinds(text).len(), 1);
    }

    #[test]
    fn content_may_follow_the_heading_on_its_line() {
        let text = "Ida Falk\n\nExperience\nIT Manager, Norda AB\n\nLanguages: Swedish, English";
        assert_eq!(kinds(text)[1], ("Languages".to_owned(), SectionKind::Languages));
    }

    #[test]
    fn labelled_rows_inside_a_skills_section_are_no_sections() {
        let text = "Ida Falk\n\nSkills\nLanguages: Rust, Go\nTools: Git, Jira";
        assert_eq!(kinds(text).len(), 1);
    }
}
