//! A résumé as structure: sections first, then what each holds.

use super::{
    certifications, contact, dates, education, languages, management, positions, rows, sections,
    skills,
};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Date, Document, Found, Resume, SectionKind, Span},
};

/// Reads a résumé.
pub(super) fn read(document: &Document, sets: &KeywordSets, today: Date) -> Resume {
    let rows = rows::rows(document);
    let parts = sections::split(&rows, sets);
    let hits = sets.find(&document.text);
    let context = positions::Context { rows: &rows, sets, today };
    let positions = positions::read(&context, &parts);
    let studies = education::read(&rows, &parts, sets, today);
    Resume {
        contact: contact::read(document, &rows, &parts, sets),
        summary: summary(&rows, &parts),
        months_experience: positions::total_months(positions.iter(), today),
        highest_degree: education::highest(&studies),
        management: management::read(&rows, &positions, sets, today),
        certifications: certifications::read(&rows, &parts, &hits, sets, today),
        skills: skills::read(&document.text, &rows, &parts, &hits),
        languages: languages::read(&rows, &parts, sets),
        sections: sections::to_sections(&parts, &rows, document.text.len()),
        notices: dates::doubts(
            &document.text,
            positions.iter().filter_map(|p| p.dates_span),
            sets,
            today,
        ),
        positions,
        studies,
        hits,
    }
}

/// The text of the first summary section.
fn summary(rows: &[rows::Row<'_>], parts: &[sections::Part]) -> Option<Found<String>> {
    let part = parts.iter().find(|part| part.kind == SectionKind::Summary)?;
    let body = rows.get(part.rows.clone())?;
    let span = body.iter().map(|row| row.span).reduce(Span::cover)?;
    let text: Vec<&str> = body.iter().map(|row| row.text).collect();
    Some(Found::new(text.join(" "), span, Confidence::new(900)))
}
