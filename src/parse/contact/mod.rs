//! Who and where: name, email, phone, place and links.

mod email;
mod links;
mod name;
mod phone;

use super::{place, rows::Row, sections::Part};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Contact, Document, Found, SectionKind, Span},
    text::{self, phrase},
};

/// Reads the contact details.
pub(super) fn read(
    document: &Document,
    rows: &[Row<'_>],
    parts: &[Part],
    sets: &KeywordSets,
) -> Contact {
    let near: Vec<&Row<'_>> = parts
        .iter()
        .filter(|part| part.kind == SectionKind::Contact)
        .flat_map(|part| rows.get(part.rows.clone()).unwrap_or_default())
        .take(40)
        .collect();
    let far: Vec<&Row<'_>> = parts
        .iter()
        .filter(|part| part.kind != SectionKind::References && part.kind != SectionKind::Contact)
        .flat_map(|part| rows.get(part.rows.clone()).unwrap_or_default())
        .collect();
    let email = email::find(&near, document).or_else(|| email::find(&far, document));
    let name = name::find(rows, parts, email.as_ref().map(|found| found.value.as_str()), sets);
    Contact {
        name,
        phone: phone::find(&near, sets, false).or_else(|| phone::find(&far, sets, true)),
        location: location(&near, sets),
        links: links::find(document, &near, &far, sets),
        email,
    }
}

/// The first place in the contact block, with its street where one stands before it.
fn location(rows: &[&Row<'_>], sets: &KeywordSets) -> Option<Found<String>> {
    for row in rows.iter().filter(|row| row.text.len() < 200) {
        for (start, piece) in pieces(row.text) {
            let text = without_label(piece, sets);
            let lead = start + piece.len() - text.len();
            let Some((from, to)) = place::at_end(text, sets) else { continue };
            let street = text.get(..from).is_some_and(|before| {
                before.chars().any(|c| c.is_ascii_digit()) && !before.contains('@')
            });
            if from > 1 && !street {
                continue;
            }
            let value = text.get(..to)?.to_owned();
            let at = row.span.start + lead;
            return Some(Found::new(value, Span::new(at, at + to), Confidence::new(800)));
        }
    }
    None
}

/// Signs between the pieces of a contact line.
const PARTING: [char; 16] =
    ['|', '•', '·', '\t', '●', '◦', '∙', '⋅', '♦', '✉', '☎', '⁃', ';', '—', '–', '➢'];

/// Pieces of a contact line with their offsets, trimmed.
fn pieces(text: &str) -> Vec<(usize, &str)> {
    let parts = text::pieces(text, |sign| PARTING.contains(&sign));
    parts.filter(|part| !part.is_empty()).map(|part| (part.start, part.of(text))).collect()
}

/// A piece without its label ("Address: …").
fn without_label<'a>(piece: &'a str, sets: &KeywordSets) -> &'a str {
    match piece.split_once(':') {
        Some((label, rest))
            if sets.lexicon.contact.labels.contains(&phrase::fold(label.trim())) =>
        {
            rest.trim_start()
        }
        _ => piece,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{rows::rows, sections, testing::document};

    fn contact(text: &str) -> Contact {
        let sets = KeywordSets::builtin().unwrap();
        let document = document(text);
        let rows = rows(&document);
        let parts = sections::split(&rows, &sets);
        let contact = read(&document, &rows, &parts, &sets);
        for found in
            [&contact.name, &contact.email, &contact.phone, &contact.location].into_iter().flatten()
        {
            assert!(!found.span.of(&document.text).is_empty());
        }
        contact
    }

    fn value(found: Option<Found<String>>) -> String {
        found.map(|found| found.value).unwrap_or_default()
    }

    #[test]
    fn one_line_with_everything() {
        let found = contact(
            "Solveig Aune-Dahl\nsolveig.aune@example.org | +47 22 55 01 99 | Oslo, Norway | linkedin.com/in/solveig-aune\n\nExperience\nIT Manager, Norda AS\n2019 – Present",
        );
        assert_eq!(value(found.name), "Solveig Aune-Dahl");
        assert_eq!(value(found.email), "solveig.aune@example.org");
        assert_eq!(value(found.phone), "+47 22 55 01 99");
        assert_eq!(value(found.location), "Oslo, Norway");
        assert_eq!(found.links[0].value, "linkedin.com/in/solveig-aune");
    }

    #[test]
    fn a_line_for_each_with_labels() {
        let found = contact(
            "CURRICULUM VITAE\nName: María de la Cruz\nEmail: maria@correo.example\nTel: (0)20 7946 0018\nAddress: 12 Pine Road, Leeds, United Kingdom\n\nEducation\nUniversity of Leeds",
        );
        assert_eq!(value(found.name), "María de la Cruz");
        assert_eq!(value(found.phone), "(0)20 7946 0018");
        assert_eq!(value(found.location), "12 Pine Road, Leeds, United Kingdom");
    }

    #[test]
    fn thai_names_and_numbers() {
        let found = contact(
            "นายสมชาย ใจดี\nโทร. 081-234-5678\nอีเมล somchai@example.com\n\nประสบการณ์ทำงาน\nผู้จัดการฝ่ายไอที",
        );
        assert_eq!(value(found.name), "นายสมชาย ใจดี");
        assert_eq!(value(found.phone), "081-234-5678");
        assert_eq!(value(found.email), "somchai@example.com");
    }

    #[test]
    fn a_title_at_the_top_is_no_name() {
        let found = contact(
            "NETWORK OPERATIONS MANAGER\nSummary\nLeader of teams.\nExperience\nManager 01/2010 to 02/2015 Company Name City, State",
        );
        assert_eq!(found.name, None);
        assert_eq!(found.phone, None);
    }

    #[test]
    fn numbers_that_are_no_phones() {
        let found = contact(
            "Ida Falk\nEmployee number 4471\n\nExperience\n2010 - 2015 2016 - 2020\nServed 1,200,000 users, 192.168.10.12",
        );
        assert_eq!(found.phone, None);
    }
}
